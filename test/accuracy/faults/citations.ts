import type { GuidelineParagraph } from '../../../server/src/letter/model';
import {
  type Fault,
  type Ground,
  inserted,
  type Place,
  placesOf,
  reasonedFirst,
  replaced,
  type WholeItem,
  wholeItems,
  wordsOf,
} from '../fault';

const OUTSIDE =
  'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ';

/** Chapters of the MTUS by the body parts that they are about. */
const CHAPTERS: readonly (readonly [parts: RegExp, chapter: string])[] = [
  [/shoulder|arm\b|extremit/, 'Shoulder Complaints 2004, Section(s): Special Studies'],
  [/knee|leg\b|extremit/, 'Knee Complaints 2004, Section(s): Special Studies'],
  [/ankle|foot|toe|leg\b|extremit/, 'Ankle and Foot Complaints 2004, Section(s): Special Studies'],
  [
    /wrist|hand|finger|thumb|forearm|arm\b|extremit/,
    'Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies',
  ],
];

const reviewerBody = (text: string) => (ground: Ground) =>
  placesOf(
    wholeItems(ground)
      .filter(({ reviewer }) => reviewer.basis !== 'none-cited')
      .map(({ reviewer }) => replaced(reviewer.body, text)),
  );

const isMtusAlone = ({ basis }: GuidelineParagraph): boolean => basis === 'mtus';

const deniedAndCited = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground)
      .filter(({ reviewer }) => isMtusAlone(reviewer))
      .map(({ reviewer }) => inserted(reviewer.body.start, OUTSIDE)),
  );

const citedAsMtus = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground)
      .filter(
        ({ reviewer }) =>
          reviewer.basis === 'non-mtus' && reviewer.citations.every(({ source }) => source === 'ODG'),
      )
      .map(({ reviewer }) =>
        replaced(
          reviewer.body,
          wordsOf(ground, reviewer.body).replace(/^[\s\S]*Non-\s*MTUS\s+Citation/, 'Decision based on MTUS'),
        ),
      ),
  );

/** Items of whose rationale and citations neither names the ODG. */
const uncited = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground)
      .filter((item) => isMtusAlone(item.reviewer))
      .filter(({ rationale }) => !/ODG|Official\s+Disab/i.test(wordsOf(ground, rationale.body)))
      .map((item) =>
        reasonedFirst(
          item,
          'According to the Official Disability Guidelines, such treatment is an option for a short course only.',
        ),
      ),
  );

/** In the place of all that is before the conclusion: a rationale may rely on a guideline of which it says so. */
const silent = (words: (name: string) => string) => (ground: Ground) =>
  placesOf(
    wholeItems(ground)
      .filter(({ reviewer, treatment }) => isMtusAlone(reviewer) && treatment.name !== null)
      .flatMap(({ treatment, rationale: { body, conclusion } }) => {
        if (!conclusion || /MTUS|ACOEM|guideline/i.test(ground.text.slice(conclusion.span.start, body.end)))
          return [];
        return replaced({ start: body.start, end: conclusion.span.start }, `${words(treatment.name!)} `);
      }),
  );

/** The chapters that are about none of the body parts that the letter asks for. */
const foreignChapters = ({ treatment }: WholeItem): readonly string[] => {
  const parts = treatment.bodyParts.map(({ id }) => id).join(' ');
  return parts ? CHAPTERS.filter(([about]) => !about.test(parts)).map(([, chapter]) => chapter) : [];
};

const otherBodyPart = (ground: Ground): readonly Place[] =>
  wholeItems(ground).flatMap((item) =>
    foreignChapters(item).map((chapter) => {
      const words = `Decision based on MTUS ${chapter}.`;
      return {
        faulty: [replaced(item.reviewer.body, words), replaced(item.claimsAdministrator.body, words)],
      };
    }),
  );

const OTHER_DRUGS: readonly (readonly [RegExp, string])[] = [
  [/opioid|norco|tramadol|ultram|hydrocodone|oxycod/i, 'Opioids'],
  [/prazole|prevacid/i, 'Proton Pump Inhibitors (PPIs)'],
  [/relaxant|cyclobenzaprine|flexeril|baclofen|lorzone/i, 'Muscle relaxants (for pain)'],
];

const otherDrug = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground)
      .filter(({ treatment }) => treatment.category === 'medication' && treatment.rows.length === 1)
      .flatMap(({ span, reviewer }) =>
        OTHER_DRUGS.filter(([about]) => !about.test(wordsOf(ground, span))).map(([, topic]) =>
          replaced(
            reviewer.body,
            `Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${topic}.`,
          ),
        ),
      ),
  );

const NO_EVIDENCE = 'did not cite any medical evidence for its decision.';

/** Faults of what a decision is said to be based on. */
export const CITATIONS: readonly Fault[] = [
  {
    code: 'missing-citation',
    kind: 'nothing cited: basis alone',
    places: reviewerBody('Decision based on MTUS.'),
  },
  {
    code: 'missing-citation',
    kind: 'nothing cited: other basis alone',
    places: reviewerBody('Decision based on Non-MTUS Citation'),
  },
  {
    code: 'no-evidence-cited',
    kind: 'no evidence cited: expert reviewer',
    places: reviewerBody(`The Expert Reviewer ${NO_EVIDENCE}`),
  },
  {
    code: 'no-evidence-cited',
    kind: 'no evidence cited: claims administrator',
    places: (ground) =>
      placesOf(
        wholeItems(ground)
          .filter(({ claimsAdministrator }) => claimsAdministrator.basis !== 'none-cited')
          .map(({ claimsAdministrator }) =>
            replaced(claimsAdministrator.body, `The Claims Administrator ${NO_EVIDENCE}`),
          ),
      ),
  },
  {
    code: 'mtus-basis-contradiction',
    kind: 'said to be based on the MTUS, cites the ODG',
    places: citedAsMtus,
  },
  { code: 'uncited-guideline', kind: 'relies on the ODG uncited', places: uncited },
  {
    code: 'silent-guideline-cited',
    kind: 'MTUS said to be silent and cited',
    places: silent(() => 'The MTUS is silent on this request.'),
  },
  {
    code: 'silent-guideline-cited',
    kind: 'MTUS said not to address the treatment and cited',
    places: silent((name) => `The MTUS does not address ${name}.`),
  },
  {
    code: 'citation-item-mismatch',
    kind: 'chapter of another body part',
    besides: ['uncited-guideline', 'silent-guideline-cited'],
    places: otherBodyPart,
  },
  {
    code: 'citation-item-mismatch',
    kind: 'topic of another drug',
    besides: ['uncited-guideline', 'silent-guideline-cited'],
    places: otherDrug,
  },
  {
    code: 'mtus-basis-contradiction',
    kind: 'said to be outside of the MTUS, cites it',
    places: deniedAndCited,
  },
];
