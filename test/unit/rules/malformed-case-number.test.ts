import { HEADER, letter } from '../letter/letters';
import { assertOnce, assertSilent, because, headed, told } from './reported';

const CODE = 'malformed-case-number';
const NUMBER = 'CM17-9900123';

describe(CODE, () => {
  for (const printed of [
    NUMBER,
    'cm17-9900123',
    'CM13-0000001',
    'CM17–9900123',
    'CM17‐9900123',
    'CM17-\n9900123',
    'CM17- 9900123',
    'CM17 -9900123',
  ]) {
    it(`is silent of “${printed}”`, () => assertSilent(headed(NUMBER, printed)));
  }
  it('is silent where no number stands', () => {
    assertSilent(headed(`Case Number: ${NUMBER}`, ''));
    assertSilent(letter({ header: null }));
  });
  it('is silent of other numbers', () => {
    assertSilent(letter({ header: HEADER.replace('\nPriority', '\nForm: AB12-345\nPriority') }));
    assertSilent(because('Case number CM16-12 was another one.'));
    assertSilent(told('The claim has the case number XY1-22.'));
  });

  for (const printed of [
    'CM17-990012',
    'CM17-99001234',
    'CN17-9900123',
    'CM179900123',
    'IM17-9900123',
    'CM17-0',
  ]) {
    it(`is reported once at “${printed}”`, () => assertOnce(headed(NUMBER, printed), CODE, printed));
  }
  it('is reported where the label stands over the number', () => {
    assertOnce(headed(`Case Number: ${NUMBER}`, 'Case Number:\nCM17-990'), CODE, 'CM17-990');
  });
});
