import assert from 'node:assert/strict';
import { HEADER, letter } from '../letter/letters';
import { assertOnce, assertSilent, because, theFinding, told } from './reported';

const CODE = 'personal-information';

describe(CODE, () => {
  for (const words of [
    'The case is CM17-9900123.',
    'He was seen on 01-02-2016, 1-2-16 and 2016-01-02.',
    'The drug has the code 12345-678-90 and 0123-4567-89.',
    'The codes are 97110, 99213-25 and 729.1.',
    'Doses of 100-200-3000 mg were used.',
    'Pain is @ 5/10 and 1 tab@h.s. and 2@q.d. is taken.',
    'He takes 1 tab @bedtime.',
    'The form has the number 1-2345-6789.',
    'The range is 100-150 and 200.300.4000.5000.',
    'The DOI is 10.1016/j.spinee.2010.12.303.',
    'The Social Security number is withheld, XXX-XX-1234.',
    'The phone number is withheld.',
    'His date of birth is withheld.',
    'DOB: XX/XX/XXXX.',
    'The date of birth of the brace trade was 1850.',
  ]) {
    it(`is silent of “${words}”`, () => {
      assertSilent(told(words));
      assertSilent(because(words));
    });
  }
  it('is silent of the letterhead of the review organization', () => {
    const head = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review
P.O. Box 990
Anytown, CA 95555-0990
(555) 555-0100 Fax: (555) 555-0101`;
    assertSilent(letter({ header: `${head}\n\n${HEADER}` }));
  });

  for (const [words, at, kind] of [
    ['His number is 123-45-6789.', '123-45-6789', /Social Security number/],
    ['Call (555) 555-0123.', '(555) 555-0123', /telephone number/],
    ['Call 555-555-0123 or write.', '555-555-0123', /telephone number/],
    ['Call 555.555.0123.', '555.555.0123', /telephone number/],
    ['Call 555 555-0123.', '555 555-0123', /telephone number/],
    ['Write to baker@example.org.', 'baker@example.org', /e-mail address/],
    ['Write to a.b-c+d@mail.example.co.uk now.', 'a.b-c+d@mail.example.co.uk', /e-mail address/],
    ['Date of Birth: 01/02/1970.', 'Date of Birth: 01/02/1970', /date of birth/],
    ['DOB 1-2-70.', 'DOB 1-2-70', /date of birth/],
    ['He (DOB: 01/02/1970) bakes.', 'DOB: 01/02/1970', /date of birth/],
    ['DOB: January 2, 1970.', 'DOB: January 2, 1970', /date of birth/],
    ['The worker was born on 01/02/1970.', 'born on 01/02/1970', /date of birth/],
  ] as const) {
    it(`is reported once, as a note, of “${words}”`, () => {
      assertOnce(told(words), CODE, at);
      assertOnce(because(words), CODE, at);
      assert.match(theFinding(told(words)).message, kind);
      assert.equal(theFinding(told(words)).severity, 'information');
    });
  }
});
