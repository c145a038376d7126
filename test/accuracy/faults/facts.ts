import { fold, type Span } from '../../../server/src/text/span';
import {
  type Fault,
  type Ground,
  inserted,
  isClean,
  matchesIn,
  type Place,
  placesOf,
  reasonedFirst,
  replaced,
  sentencesIn,
  summariesOf,
  toldLast,
  wholeItems,
  wordsOf,
} from '../fault';

const AGE = /\b(\d\d)(?=(?:\s*-\s*|\s+)years?(?:\s*-\s*|\s+)old\b)/g;
const SEX = /\b(?:fe)?male\b/gi;
const HE = /\b(?:he|him|his|himself)\b/gi;
const SHE = /\b(?:she|her|hers|herself)\b/gi;
const TURNED: Readonly<Record<string, string>> = {
  he: 'she',
  him: 'her',
  his: 'her',
  himself: 'herself',
  she: 'he',
  her: 'his',
  hers: 'his',
  herself: 'himself',
  male: 'female',
  female: 'male',
};

/** Requests that few letters decide. */
const REQUESTS = ['a home traction unit', 'a stair lift', 'botulinum toxin injections', 'hearing aids'];
const REVIEW = /\b(?:utilization\s+review|UR)\b/i;
const AGAINST = /\bnon-?\s*certified\b|\bdenied\b/gi;

const turned = (word: string): string => {
  const other = TURNED[word.toLowerCase()]!;
  return word[0] === word[0]!.toUpperCase() ? other[0]!.toUpperCase() + other.slice(1) : other;
};

const agesChanged = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground).flatMap(({ rationale }) =>
      matchesIn(ground, rationale.body, AGE)
        .filter(({ found }) => Number(found[1]) === ground.letter.patient.age?.value)
        .map((age) => replaced(age, String(Number(age.found[1]) + 11))),
    ),
  );

const agesTold = (ground: Ground): readonly Place[] => {
  const { age, sex } = ground.letter.patient;
  if (!age || !sex) return [];
  const words = `This is a ${age.value > 40 ? age.value - 12 : age.value + 12} year old ${sex.value} with chronic pain.`;
  return placesOf(wholeItems(ground).map((item) => reasonedFirst(item, words)));
};

const sexTold = (ground: Ground): readonly Place[] => {
  const { age, sex } = ground.letter.patient;
  if (!age || !sex) return [];
  const words = `This is a ${age.value} year old ${TURNED[sex.value]} with chronic pain.`;
  return placesOf(wholeItems(ground).map((item) => reasonedFirst(item, words)));
};

/** The sex beside the age in the summary turned, where pronouns of the summary agree on the former one. */
const sexTurned = (ground: Ground): readonly Place[] =>
  placesOf(
    summariesOf(ground).flatMap(({ body }) => {
      const first = matchesIn(ground, body, SEX)[0];
      const isMale = first?.found[0].toLowerCase() === 'male';
      const [own, other] = isMale ? [HE, SHE] : [SHE, HE];
      const isPlain = matchesIn(ground, body, own).length > 3 && matchesIn(ground, body, other).length === 0;
      return first && isPlain && matchesIn(ground, body, AGE).length > 0
        ? replaced(first, turned(first.found[0]))
        : [];
    }),
  );

const TOLD: Readonly<Record<string, string>> = {
  male: 'She works with care. Her pain is less when she rests.',
  female: 'He works with care. His pain is less when he rests.',
};

/** Pronouns of the other sex in a rationale that has none. */
const pronounsTold = (ground: Ground): readonly Place[] => {
  const { sex } = ground.letter.patient;
  return placesOf(
    wholeItems(ground)
      .filter(({ rationale: { body } }) =>
        [HE, SHE].every((own) => matchesIn(ground, body, own).length === 0),
      )
      .flatMap((item) => (sex ? reasonedFirst(item, TOLD[sex.value]!) : [])),
  );
};

const absent = ({ text }: Ground): readonly string[] =>
  REQUESTS.filter((request) => !text.toLowerCase().includes(request.split(' ').at(-1)!));

const requestTold = (ground: Ground): readonly Place[] =>
  absent(ground).flatMap((request) =>
    placesOf(toldLast(ground, `Utilization review also non-certified the request for ${request}.`)),
  );

/** The sentences of the summary that tell what utilization review decided, where it was against all. */
const reviewSentences = (ground: Ground): readonly Span[] => {
  const told = summariesOf(ground)
    .flatMap(({ body }) => sentencesIn(ground, body))
    .filter((sentence) => REVIEW.test(wordsOf(ground, sentence)));
  return told.length === 1 && !/modif|partial|portion/i.test(wordsOf(ground, told[0]!)) ? told : [];
};

const requestAdded = (ground: Ground): readonly Place[] =>
  placesOf(
    reviewSentences(ground).flatMap((sentence) =>
      matchesIn(ground, sentence, /(?:non-?\s*certified|denied)\s+(?:a|the)\s+requests?\s+for\s+/gi).flatMap(
        ({ end }) => absent(ground).map((request) => inserted(end, `${request} and for `)),
      ),
    ),
  );

const certifiedInstead = (ground: Ground): readonly Place[] =>
  placesOf(
    reviewSentences(ground).flatMap((sentence) => {
      const words = matchesIn(ground, sentence, AGAINST);
      return words.length === 1 ? replaced(words[0]!, 'certified') : [];
    }),
  );

const certifiedToo = (ground: Ground): readonly Place[] =>
  wholeItems(ground)
    .filter(({ request, span }) => request.end - request.start < 70 && isClean(ground, span))
    .flatMap(({ request }) =>
      placesOf(
        toldLast(ground, `Utilization review certified the request for ${fold(wordsOf(ground, request))}.`),
      ),
    );

/** Faults of the facts that header, summary and rationales tell. */
export const FACTS: readonly Fault[] = [
  { code: 'undecided-request', kind: 'denied request told that no item decides', places: requestTold },
  { code: 'undecided-request', kind: 'request added to those denied', places: requestAdded },
  { code: 'patient-age-mismatch', kind: 'age of the rationale changed', places: agesChanged },
  { code: 'patient-age-mismatch', kind: 'other age told in the rationale', places: agesTold },
  { code: 'patient-sex-mismatch', kind: 'other sex told in the rationale', places: sexTold },
  { code: 'patient-sex-mismatch', kind: 'sex of the summary turned', places: sexTurned },
  {
    code: 'patient-sex-mismatch',
    kind: 'pronouns of the other sex told in the rationale',
    places: pronounsTold,
  },
  { code: 'already-authorized-item', kind: 'certified for non-certified', places: certifiedInstead },
  { code: 'already-authorized-item', kind: "item's request told as certified", places: certifiedToo },
];
