import { textOf } from '../../../server/src/text/span';
import {
  cut,
  type Fault,
  type Ground,
  isClean,
  matchesIn,
  type Place,
  placesOf,
  replaced,
  sentencesIn,
  type WholeItem,
  wholeItems,
  wordsOf,
} from '../fault';
import { OPPOSITE } from './items';

const OPPOSITE_CONCLUSION: Readonly<Record<string, string>> = {
  necessary: 'Therefore, the request is not medically necessary.',
  'not-necessary': 'Therefore, the request is medically necessary.',
};
/** Words with which a rationale could conclude. */
const CONCLUDING =
  /necess|appropriate|support|approv|certif|indicat|recommend|warrant|authori|justif|establish|denied|denial|deny|uphold|upheld|overturn|reasonable|met\b|consistent|needed|agree|determin|not\s+(?:been\s+)?(?:shown|documented|clear|satisf)/i;
const SUBJECT = /\brequest|\btherefore\b|\bthus\b|\bhence\b|\bas such\b|\bconsequently\b|\bit\b|\bthis\b/i;
const LAST_WORDS = /\b(?:the|of|and|to|a|with|for|is|was|are|not|by|that|from)\b/g;
const UNCLEAR = [
  'Therefore, medical necessity is not necessary.',
  'Therefore, medical necessity is not medically necessary.',
  'Therefore, the medical necessity of the request is necessary.',
  'Therefore, the request may or may not be medically necessary.',
];
const GENERIC =
  'The records do not show functional improvement, and the criteria of the guideline are not met. The request is not medically necessary.';

/** The items whose rationale concludes one way and has decided so. */
const decidedItems = (ground: Ground): readonly WholeItem[] =>
  wholeItems(ground).filter(
    ({ decision, rationale: { conclusion } }) =>
      conclusion !== null &&
      !conclusion.disputed &&
      ((decision.kind === 'upheld' && conclusion.kind === 'not-necessary') ||
        (decision.kind === 'overturned' && conclusion.kind === 'necessary')),
  );

const flipped = (ground: Ground): readonly Place[] =>
  placesOf(decidedItems(ground).map(({ decision }) => replaced(decision.span, OPPOSITE[decision.kind!]!)));

/** The items of which one sentence alone speaks of necessity, or of what becomes of the request. */
const concludedOnce = (ground: Ground): readonly WholeItem[] =>
  decidedItems(ground).filter(({ rationale: { body, conclusion } }) => {
    const sentences = sentencesIn(ground, body);
    const others = sentences.filter(({ start }) => start !== conclusion!.span.start);
    return (
      sentences.length > 2 &&
      others.length < sentences.length &&
      !others.some((sentence) => mayConclude(wordsOf(ground, sentence)))
    );
  });

const mayConclude = (sentence: string): boolean =>
  /necess/i.test(sentence) || (SUBJECT.test(sentence) && CONCLUDING.test(sentence));

const turned = (ground: Ground): readonly Place[] =>
  placesOf(
    concludedOnce(ground).map(({ rationale: { conclusion } }) =>
      replaced(conclusion!.span, OPPOSITE_CONCLUSION[conclusion!.kind]!),
    ),
  );

const withoutConclusion = (ground: Ground): readonly Place[] =>
  placesOf(concludedOnce(ground).map(({ rationale: { conclusion } }) => cut(conclusion!.span)));

/** The rationale cut behind its first sentence, which concludes nothing. */
const cutShort = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground).flatMap(({ rationale: { body } }) => {
      const [first, ...others] = sentencesIn(ground, body);
      if (!first || others.length === 0 || CONCLUDING.test(textOf(ground.text, first))) return [];
      return cut({ start: first.end, end: body.end });
    }),
  );

const unclear = (ground: Ground): readonly Place[] =>
  concludedOnce(ground).flatMap(({ rationale: { conclusion } }) =>
    placesOf(UNCLEAR.map((words) => replaced(conclusion!.span, words))),
  );

/** Each rationale cut in its last sentence, behind what `pattern` finds there. */
const cutBehind =
  (pattern: RegExp) =>
  (ground: Ground): readonly Place[] =>
    placesOf(
      wholeItems(ground).flatMap(({ rationale: { body } }) => {
        const last = sentencesIn(ground, body).at(-1)!;
        return matchesIn(ground, last, pattern)
          .filter(({ end }) => end < last.end - 1)
          .map(({ end }) => cut({ start: end, end: body.end }));
      }),
    );

/** Two items of different kinds, decided the same way. */
function* unlikeItems(ground: Ground): Iterable<readonly [WholeItem, WholeItem]> {
  const items = decidedItems(ground).filter(
    ({ treatment, span }) => treatment.name !== null && isClean(ground, span),
  );
  for (const [index, first] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      if (first.treatment.name !== other.treatment.name && first.decision.kind === other.decision.kind)
        yield [first, other];
    }
  }
}

const sharedRationale = (ground: Ground): readonly Place[] =>
  Array.from(unlikeItems(ground))
    .filter(([{ decision }]) => decision.kind === 'upheld')
    .map((items) => ({ faulty: items.map(({ rationale }) => replaced(rationale.body, GENERIC)) }));

const anothersRationale = (ground: Ground): readonly Place[] =>
  Array.from(unlikeItems(ground), ([first, other]) => ({
    faulty: [replaced(other.rationale.body, wordsOf(ground, first.rationale.body))],
  }));

/** Faults of what a rationale concludes. */
export const CONCLUSIONS: readonly Fault[] = [
  { code: 'decision-contradicts-rationale', kind: 'decision turned', places: flipped },
  { code: 'decision-contradicts-rationale', kind: 'conclusion turned', places: turned },
  { code: 'rationale-without-conclusion', kind: 'conclusion lost', places: withoutConclusion },
  { code: 'rationale-without-conclusion', kind: 'rationale cut behind its first sentence', places: cutShort },
  { code: 'unclear-conclusion', kind: 'conclusion that decides nothing', places: unclear },
  {
    code: 'unfinished-rationale',
    or: ['rationale-without-conclusion'],
    kind: 'rationale cut behind a small word',
    places: cutBehind(LAST_WORDS),
  },
  {
    code: 'unfinished-rationale',
    or: ['rationale-without-conclusion'],
    kind: 'rationale cut behind a comma',
    places: cutBehind(/,(?=\s)/g),
  },
  {
    code: 'unfinished-rationale',
    or: ['rationale-without-conclusion'],
    kind: 'rationale cut within a word',
    places: cutBehind(/\b[a-z]{4}(?=[a-z]{2})/g),
  },
  { code: 'repeated-rationale', kind: 'one general rationale for two items', places: sharedRationale },
  {
    code: 'repeated-rationale',
    or: ['rationale-about-another-item'],
    besides: ['item-detail-mismatch', 'uncited-guideline'],
    kind: "rationale of the letter's other item",
    places: anothersRationale,
  },
];
