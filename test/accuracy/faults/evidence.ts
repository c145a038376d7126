import {
  type Fault,
  type Ground,
  matchesIn,
  type Place,
  placesOf,
  reasonedFirst,
  replaced,
  summariesOf,
  toldLast,
  wholeItems,
} from '../fault';

/** Rationales about treatments that few letters decide. */
const ABOUT: readonly (readonly [RegExp, string])[] = [
  [
    /acupunct/i,
    'Acupuncture is an option when pain medication is reduced or not tolerated, and three to six visits show whether it helps. The records do not say that medication is not tolerated. The request for acupuncture is not medically necessary.',
  ],
  [
    /hearing/i,
    'Hearing aids are supplied after an audiogram has shown a loss that speech reaches. No audiogram is among the records. Therefore, the request for hearing aids is not medically necessary.',
  ],
  [
    /botox|botulinum|migraine/i,
    'Botulinum toxin is an option for chronic migraine when three kinds of preventive medication have failed. One has been tried. The request for Botox injections is not medically necessary.',
  ],
  [
    /mattress/i,
    'A mattress is chosen by the preference of the person who sleeps on it, and no study has shown that one treats pain. The request for a mattress is not medically necessary.',
  ],
];

/** What a summary records, what denies it, and the words that must not stand in the letter before. */
const DENIALS: readonly (readonly [RegExp, string, string])[] = [
  [
    /spasm/i,
    'On examination there was muscle spasm of the paraspinal muscles.',
    'There is no documentation of muscle spasm.',
  ],
  [
    /numb|tingl|paresthes|radicul|radiat/i,
    'The injured worker reported numbness and tingling of both feet.',
    'There are no complaints of numbness or tingling.',
  ],
  [/strength|weak/i, 'Motor strength was decreased to 4/5 on the left.', 'There is no documented weakness.'],
  [
    /sensation|sensory/i,
    'Sensation was decreased over the left foot.',
    'There is no evidence of decreased sensation.',
  ],
  [
    /straight leg/i,
    'Straight leg raise was positive on the left.',
    'There is no positive straight leg raise.',
  ],
  [/swell|swollen/i, 'Swelling of the joint was noted on examination.', 'No swelling is documented.'],
  [
    /acupunct/i,
    'Treatment to date has included six sessions of acupuncture without benefit.',
    'There is no documentation that acupuncture has been tried.',
  ],
  [
    /tender/i,
    'The physical examination showed tenderness to palpation.',
    'There is no documentation of tenderness.',
  ],
];

/** Findings that a summary may record by itself, and what denies them. */
const RECORDED: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\b(?:no|not|without|denies|denied|negative)\b[^.]{0,60})\bspasms?\b/gi,
    'There is no documentation of muscle spasm.',
  ],
  [
    /(?<!\b(?:no|not|without|denies|denied|negative)\b[^.]{0,60})\btenderness\b/gi,
    'There is no documentation of tenderness on examination.',
  ],
  [
    /(?<!\b(?:no|not|without|denies|denied|negative)\b[^.]{0,60})\b(?:decreased|reduced|limited|restricted)\s+(?:range\s+of\s+motion|ROM)\b/gi,
    'There is no documentation of decreased range of motion.',
  ],
  [
    /(?<!\b(?:no|not|without|denies|denied|negative)\b[^.]{0,60})\bnumbness\b/gi,
    'There is no documentation of numbness.',
  ],
  [
    /(?<!\b(?:no|not|without|denies|denied|negative)\b[^.]{0,60})\bpositive\s+straight\s+leg\s+raise/gi,
    'There is no documentation of a positive straight leg raise.',
  ],
  [
    /\btreatment\s+to\s+date\s+has\s+included[^.]*\bphysical\s+therapy\b/gi,
    'There is no documentation that physical therapy has been tried.',
  ],
];

const DAY = 86_400_000;

const aboutAnother = (ground: Ground): readonly Place[] =>
  placesOf(
    wholeItems(ground)
      .filter(({ decision, treatment }) => decision.kind === 'upheld' && treatment.name !== null)
      .flatMap(({ rationale }) =>
        ABOUT.filter(([named]) => !named.test(ground.text)).map(([, words]) =>
          replaced(rationale.body, words),
        ),
      ),
  );

const recordedAndDenied = (ground: Ground): readonly Place[] =>
  DENIALS.filter(([named]) => !named.test(ground.text)).flatMap(([, recorded, denied]) =>
    wholeItems(ground).flatMap((item) =>
      toldLast(ground, recorded).map((told) => ({ faulty: [told, reasonedFirst(item, denied)] })),
    ),
  );

const recordDenied = (ground: Ground): readonly Place[] =>
  RECORDED.filter(([finding]) =>
    summariesOf(ground).some(({ body }) => matchesIn(ground, body, finding).length > 0),
  ).flatMap(([, denied]) => placesOf(wholeItems(ground).map((item) => reasonedFirst(item, denied))));

const visitsMiscounted = (ground: Ground): readonly Place[] =>
  /acupunct/i.test(ground.text)
    ? []
    : wholeItems(ground).flatMap((item) =>
        toldLast(ground, 'To date the injured worker has completed six sessions of acupuncture.').map(
          (told) => ({
            faulty: [
              told,
              reasonedFirst(item, 'The injured worker has completed 24 sessions of acupuncture.'),
            ],
          }),
        ),
      );

/** Years of use that began before the injury of less than two years ago. */
const longUse = (ground: Ground): readonly Place[] => {
  const { injury, decision } = ground.letter.header;
  if (!injury?.value || !decision?.value) return [];
  if (Date.parse(decision.value) - Date.parse(injury.value) > 700 * DAY) return [];
  const told =
    'The injured worker has been treated with this medication for the industrial injury for eight years.';
  return placesOf(
    wholeItems(ground)
      .filter(({ treatment }) => treatment.category === 'medication')
      .map((item) => reasonedFirst(item, told)),
  );
};

/** Rationales that do not fit their item or what the summary records. */
export const EVIDENCE: readonly Fault[] = [
  { code: 'rationale-about-another-item', kind: 'rationale about another treatment', places: aboutAnother },
  { code: 'recorded-finding-denied', kind: 'finding recorded and denied', places: recordedAndDenied },
  { code: 'recorded-finding-denied', kind: 'recorded finding denied', places: recordDenied },
  { code: 'asserted-fact-unrecorded', kind: 'sessions counted otherwise', places: visitsMiscounted },
  { code: 'asserted-fact-unrecorded', kind: 'use for longer than since the injury', places: longUse },
];
