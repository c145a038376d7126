import type { TreatmentCategory } from '../knowledge/index';

/** What a request is told by where its treatment is not known, the surest words first. */
const WORDS: readonly (readonly [TreatmentCategory, RegExp])[] = [
  ['consultation', /\b(?:consult\w*|referral|re-?evaluation|evaluation)\b|^follow[- ]?up\b/i],
  ['injection', /\b(?:injections?|nerve\s+blocks?|infusions?)\b/i],
  [
    'surgery',
    /\b\w{3,20}(?:plasty|ectomy|otomy|ostomy|odesis|orrhaphy)\b|\b(?:transposition|reconstruction|resection|excision|allograft|shunt|implant(?:ation)?)\b|\bremoval\s+of\s+(?:\w+\s+){0,2}(?:hardware|implants?|plates?|screws?)\b|\b(?:nerve|tendon|ligament|muscle)\s+(?:repair|release|transfer|graft)\b/i,
  ],
  ['laboratory', /\b(?:blood\s+(?:tests?|work)|labs?|laboratory)\b/i],
  ['imaging', /\b(?:scans?|radiograph\w*|imaging)\b/i],
  ['diagnostic-test', /\b(?:stud(?:y|ies)|tests?|testing|monitoring|\w{4,20}oscopy|\w{4,20}metry)\b/i],
  ['program', /\bprograms?\b/i],
  [
    'medication',
    /\d\s?(?:mg|mcg|ml|gms?|grams?)\b|\b(?:ointment|cream|gel|lotion|capsules?|tablets?|drops|inhaler|syrup|suppositor(?:y|ies)|vials?)\b/i,
  ],
  [
    'equipment',
    /\b(?:units?|devices?|machine|bed|cushion|chair|lens(?:es)?|glasses|gloves?|concentrator|stockings?|shoes?|kit|supplies|pillow|ramp|purchase|rental)\b/i,
  ],
  ['therapy', /\b(?:therap(?:y|ies)|rehabilitation|treatments?|sessions?|training)\b/i],
];

/** The kind of a treatment that is not known, by the words of the request; null where they do not tell. */
export const categoryByWords = (request: string): TreatmentCategory | null =>
  WORDS.find(([, words]) => words.test(request))?.[0] ?? null;
