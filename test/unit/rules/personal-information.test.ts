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
    'The claim number is withheld.',
    'Claim Number: XXXXXXXX.',
    'He filed claim number 2 and has the medical record number withheld.',
    'For this patient no 30-minute walk and no 2016-2017 record is told.',
    'He walks 12 weeks on the road and 6 blocks of the street.',
    'After 10 visits Drive time was cut. In 2016 Spring Street was closed.',
    'The grip is 30 on the Right Way scale, 5 St. John knots a day.',
    'The Guides are sold by the Work Loss Data Institute, 169 Cold Lake Road, Anytown.',
    'The Division of Workers’ Compensation is at P.O. Box 7100, Anytown.',
    'The MAXIMUS office is at 7 Long Harbor Drive, Anytown.',
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
    ['He lives at 1420 Old Mill Road, Anytown.', '1420 Old Mill Road', /street address/],
    ['Address: 88 N. Elm St., Apt. 4.', '88 N. Elm St.', /street address/],
    ['Write to P.O. Box 1234, Anytown.', 'P.O. Box 1234', /street address/],
    ['Claim number: WC-2016-884512.', 'Claim number: WC-2016-884512', /a claim number/],
    ['His claim number is 2016-443981.', 'claim number is 2016-443981', /a claim number/],
    ['Claim # 0123456789.', 'Claim # 0123456789', /a claim number/],
    ['Medical record number 00458812 was read.', 'Medical record number 00458812', /medical record number/],
    ['MRN: A1234567.', 'MRN: A1234567', /medical record number/],
  ] as const) {
    it(`is reported once, as a note, of “${words}”`, () => {
      assertOnce(told(words), CODE, at);
      assertOnce(because(words), CODE, at);
      assert.match(theFinding(told(words)).message, kind);
      assert.equal(theFinding(told(words)).severity, 'information');
    });
  }
});
