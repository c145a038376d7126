import { assertOnce, assertSilent, because, citing, headed, told } from './reported';

const CODE = 'impossible-date';

describe(CODE, () => {
  for (const words of [
    'He was seen on 02/29/2016.',
    'He was seen on 12/31/2016, 1-1-2017 and 01/31/17.',
    'He was seen on February 29, 2016.',
    'He was seen in May 2016 and in June of 2016.',
    'Pain was 12/2016 of the pages.',
    'Since May 50000 units of vitamin D were taken each week.',
    'In March 1000 mg of metformin were taken, in April 1500 tablets.',
    'He moved to Del Mar 92014.',
    'He took Norco 10/325 and wore a size 13/40.',
    'On March 5, 2000 mg were taken.',
    'The part has the number 123-45-67890.',
    'The spine at T11-12-13 was tender.',
    'The fax is 555-13-40-2000.',
    'He may 2016 times have fallen.',
    'Levels of 13/45/16 and 40-50-60 were read.',
    'Grip of the right hand was 2/30/14 and on 13/40/20 of the left.',
  ]) {
    it(`is silent of “${words}”`, () => {
      assertSilent(told(words));
      assertSilent(because(words));
    });
  }
  it('is silent of numbers in a citation', () => {
    assertSilent(citing('Decision based on Non-MTUS Citation Journal of Braces, 13-45-2010, page 12.'));
  });

  for (const [words, at] of [
    ['He was seen on 02/30/2016.', '02/30/2016'],
    ['He was seen on 02-29-2015.', '02-29-2015'],
    ['He was seen on 9/31/14.', '9/31/14'],
    ['He was seen on 13/01/2016.', '13/01/2016'],
    ['He was seen on 00/01/2016.', '00/01/2016'],
    ['He was seen on 11/31/2016.', '11/31/2016'],
    ['He was seen on February 30, 2016.', 'February 30, 2016'],
    ['He was seen on June 31st, 2016.', 'June 31st, 2016'],
    ['He was seen in June 20216.', 'June 20216'],
    ['He was seen on June 3, 20216.', 'June 3, 20216'],
    ['He was seen on 06/12/20216.', '06/12/20216'],
    ['He was seen on December 9, 3026.', 'December 9, 3026'],
    ['He was seen on 01/05/1017.', '01/05/1017'],
    ['He was seen in May 3016.', 'May 3016'],
  ] as const) {
    it(`is reported once of “${words}”`, () => {
      assertOnce(told(words), CODE, at);
      assertOnce(because(words), CODE, at);
    });
  }
  for (const [from, to] of [
    ['02/03/2017', '02/30/2017'],
    ['03/01/2017', '13/01/2017'],
    ['01/30/2017', '01/32/2017'],
    ['08/09/2015', '00/00/2015'],
  ] as const) {
    it(`is reported once in the header, of ${to}`, () => assertOnce(headed(from, to), CODE, to));
  }
});
