import { visitsOf } from '../letter/arithmetic';
import { authorizationsIn } from '../letter/authorizations';
import type { BodyPart, Item, Letter, Treatment } from '../letter/model';
import { namesIn } from '../letter/named';
import { readTreatment } from '../letter/treatment';
import { firstOfEach } from '../text/lists';
import { fold, foldedText, type Span } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { quotedRequest } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'An item is decided although it was authorized',
  what: 'A sentence of the summary, or one on utilization review in a rationale, that says that the very service of an item was approved, certified or authorized: the same treatment, body part, strength, quantity and frequency. Silent about a part of a request, an earlier course, a condition and a portion that remains in dispute.',
  why: 'What is authorized is not in dispute and needs no review; a denial of it takes away what the injured worker has.',
  bad:
    PROCESS +
    SUMMARY.replace(
      'pain.',
      'pain. Utilization review certified the request for an MRI of the left shoulder.',
    ) +
    ISSUES +
    MRI,
  good:
    PROCESS +
    SUMMARY.replace(
      'pain.',
      'pain. Utilization review certified the request for an MRI of the cervical spine.',
    ) +
    ISSUES +
    MRI,
});

export default defineRule({
  code: 'already-authorized-item',
  severity: 'warning',
  *check(letter) {
    const authorized = authorizationsIn(letter);
    if (authorized.length === 0) return;
    const keysIn = keysOf(letter);
    const grants = firstOfEach(authorized, ({ granted }) => foldedText(letter.text, granted)).map((each) => ({
      ...each,
      keys: keysIn(each.granted),
      treatment: readTreatment(letter.text, each.granted),
    }));
    for (const item of letter.items) {
      if (!item.request || !item.treatment || !isWholeRequest(item)) continue;
      const keys = [...keysIn(item.request)];
      const found = grants.find(
        (grant) =>
          !(grant.isInPart && isCounted(item.treatment!)) &&
          keys.every((key) => grant.keys.has(key)) &&
          isSame(item.treatment!, grant.treatment),
      );
      if (keys.length === 0 || !found) continue;
      yield {
        span: item.request,
        message: `The letter says that ${quotedRequest(letter, item)} was authorized, and decides it.`,
        related: [{ span: found.sentence, message: 'it was authorized' }],
      };
    }
  },
});

const keysOf = (letter: Letter): ((span: Span) => ReadonlySet<string>) => {
  const names = namesIn(letter.text);
  return (span) => new Set(names(span).map(({ key }) => key));
};

/** Of a request that was approved in part the portion in dispute often reads like the approved one. */
const isWholeRequest = ({ heading, request }: Item): boolean => request?.start === heading?.start;

const isCounted = ({ quantity, frequency, refills }: Treatment): boolean =>
  Boolean(quantity ?? frequency ?? refills);

/** Whether the two ask for the same amount for the same parts of the body. */
const isSame = (asked: Treatment, granted: Treatment): boolean =>
  asked.bodyParts.every((part) => granted.bodyParts.some((other) => isSamePart(part, other))) &&
  amountOf(asked) === amountOf(granted) &&
  asked.refills?.value === granted.refills?.value &&
  printed(asked.strength) === printed(granted.strength);

/** Visits in all, where “2x4” is as many as “8 sessions”; otherwise pieces, one where none are told, and how often. */
function amountOf(treatment: Treatment): string {
  const visits = visitsOf(treatment);
  if (visits) return `${visits.least} to ${visits.most}`;
  const count = treatment.quantity?.value ?? 1;
  return `${count} to ${count}${printed(treatment.frequency) ?? ''}`;
}

const isSamePart = (asked: BodyPart, granted: BodyPart): boolean =>
  asked.id === granted.id && (!asked.side || !granted.side || asked.side === granted.side);

const printed = (read: Treatment['strength']): string | undefined =>
  read ? fold(read.value).toLowerCase().replace(/\s/g, '') : undefined;
