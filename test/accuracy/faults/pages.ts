import { findTopic } from '../../../server/src/knowledge/index';
import type { Citation } from '../../../server/src/letter/model';
import { fold } from '../../../server/src/text/span';
import {
  type Fault,
  type Ground,
  isClean,
  matchesIn,
  misspellings,
  type Place,
  placesOf,
  replaced,
  wholeItems,
  wordsOf,
} from '../fault';

const PAGED = 'Decision based on MTUS Chronic Pain Treatment Guidelines';
const REGULATION = 'Decision based on MTUS Chronic Pain Medical Treatment Guidelines 8 C.C.R.';

/** Topics of the chronic pain guideline of 2009 with pages that published letters cite, by what their items ask for. */
const TOPICS: readonly (readonly [asked: RegExp, topic: string, pages: readonly [number, number]])[] = [
  [/norco|hydrocodone|oxycod|tramadol|ultram|percocet|morphine|opioid/i, 'Opioids', [74, 96]],
  [/cyclobenzaprine|flexeril|lorzone|baclofen|tizanidine|relaxant/i, 'Muscle relaxants (for pain)', [63, 66]],
];

const MISTAKEN_SECTIONS = ['792.26', '9729.20', '97922.24', '9792.224'];

/** The day from which requests are decided by the edition of 2016. */
const NEW_EDITION = '2016-08-15';

const citations = (ground: Ground): readonly Citation[] =>
  wholeItems(ground).flatMap(({ claimsAdministrator, reviewer }) => [
    ...claimsAdministrator.citations,
    ...reviewer.citations,
  ]);

/** Items that ask for what a topic with known pages is about, cited as in 2014 and faultily. */
const paged =
  (faulty: (topic: string, first: number, last: number) => string) =>
  (ground: Ground): readonly Place[] =>
    wholeItems(ground).flatMap(({ request, reviewer }) =>
      TOPICS.filter(([asked]) => asked.test(wordsOf(ground, request))).map(([, topic, [first, last]]) => ({
        sound: [replaced(reviewer.body, `${PAGED} ${topic} Page(s): ${first}-${last}.`)],
        faulty: [replaced(reviewer.body, faulty(`${PAGED} ${topic}`, first, last))],
      })),
    );

const regulation = (ground: Ground): readonly Place[] =>
  wholeItems(ground).flatMap(({ reviewer }) =>
    MISTAKEN_SECTIONS.map((section) => ({
      sound: [replaced(reviewer.body, `${REGULATION} 9792.20 - 9792.26.`)],
      faulty: [replaced(reviewer.body, `${REGULATION} 9792.20 - ${section}.`)],
    })),
  );

const parenthesisLost =
  (bracket: RegExp) =>
  (ground: Ground): readonly Place[] =>
    placesOf(
      citations(ground)
        .filter(({ span }) => isClean(ground, span))
        .flatMap(({ span }) => {
          const words = wordsOf(ground, span);
          const isEven = words.split('(').length === words.split(')').length;
          return isEven ? matchesIn(ground, span, bracket).map((each) => replaced(each, '')) : [];
        }),
    );

const formerEdition = (ground: Ground): readonly Place[] => {
  const { decision, reviewDenial } = ground.letter.header;
  if (!decision?.value || !(reviewDenial?.value && reviewDenial.value > NEW_EDITION)) return [];
  return placesOf(
    citations(ground)
      .filter(({ guidelineId }) => guidelineId === 'mtus-chronic-pain-2016')
      .flatMap(({ span }) => matchesIn(ground, span, /\b2016\b/g).map((year) => replaced(year, '2009'))),
  );
};

const misspeltIn = (
  ground: Ground,
  words: { readonly start: number; readonly end: number },
): readonly Place[] =>
  matchesIn(ground, words, /\b[a-z]{6,}\b/gi).flatMap((word) =>
    placesOf(misspellings(word.found[0]).map((wrong) => replaced(word, wrong))),
  );

const guidelineMisspelt = (ground: Ground): readonly Place[] =>
  citations(ground)
    .filter(({ source, guideline, guidelineId }) => source === 'MTUS' && guideline && guidelineId)
    .flatMap(({ guideline }) => misspeltIn(ground, guideline!));

const topicMisspelt = (ground: Ground): readonly Place[] =>
  citations(ground).flatMap(({ guidelineId, topics }) =>
    topics
      .filter((topic) => guidelineId && findTopic(guidelineId, fold(wordsOf(ground, topic))))
      .flatMap((topic) => misspeltIn(ground, topic)),
  );

/** Faults of how a guideline is named: its name, edition, section, pages and brackets. */
export const PAGES: readonly Fault[] = [
  {
    code: 'malformed-page-reference',
    kind: 'total of pages cut short',
    places: paged((cited, first) => `${cited} Page(s): ${first} of 12.`),
  },
  {
    code: 'malformed-page-reference',
    kind: 'page numbers lost',
    places: paged((cited) => `${cited} Page(s):`),
  },
  {
    code: 'page-range-reversed',
    kind: 'pages reversed',
    places: paged((cited, first, last) => `${cited} Page(s): ${last}-${first}.`),
  },
  {
    code: 'page-out-of-range',
    kind: 'pages that the guideline lacks',
    places: paged((cited, first, last) => `${cited} Page(s): ${first + 100}-${last + 100}.`),
  },
  {
    code: 'page-topic-mismatch',
    kind: 'pages of another topic',
    places: paged((cited, first) => `${cited} Page(s): ${first > 70 ? 22 : 117}.`),
  },
  { code: 'invalid-regulation-section', kind: 'section number damaged', places: regulation },
  { code: 'unbalanced-parenthesis', kind: 'closing parenthesis lost', places: parenthesisLost(/\)/g) },
  { code: 'unbalanced-parenthesis', kind: 'opening parenthesis lost', places: parenthesisLost(/\(/g) },
  {
    code: 'superseded-edition',
    kind: 'edition of 2009',
    besides: ['uncited-guideline'],
    places: formerEdition,
  },
  { code: 'misspelled-guideline', kind: 'guideline misspelt', places: guidelineMisspelt },
  { code: 'misspelled-guideline', kind: 'topic misspelt', places: topicMisspelt },
];
