import { type Disagreement, disagreementIn } from '../letter/arithmetic';
import { NORCO } from './example';
import { isFullyRead } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The numbers of a request disagree',
  what: 'Visits a week and weeks against visits in all; tablets a day and days against tablets in all; what was asked for, authorized and left of a request that was approved in part. Silent about ranges, what is taken as needed, creams and liquids.',
  why: 'A decision on a number that is a slip grants or denies something that nobody asked for.',
  bad: NORCO.replace('#60', 'twice daily for 14 days, #40'),
  good: NORCO.replace('#60', 'twice daily for 14 days, #28'),
});

export default defineRule({
  code: 'quantity-arithmetic',
  severity: 'information',
  *check(letter) {
    if (!isFullyRead(letter)) return;
    for (const item of letter.items) {
      const found = disagreementIn(letter.text, item);
      if (!found) continue;
      yield {
        span: found.stated.span,
        message: `The other numbers of the request give ${reckoned(found)}, not ${found.stated.value}.`,
      };
    }
  },
});

const reckoned = ({ reckoned: { least, most } }: Disagreement): string =>
  least === most ? `${least}` : `${least} to ${most}`;
