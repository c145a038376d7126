import { type Guarded, guarded } from '../text/guarded';
import type { Reason } from './reasons';

/** A reason, the words that say so, and words beside which they say something else. */
export type Recogniser = readonly [reason: Reason, says: Guarded, unless?: RegExp];

const NO = String.raw`\b(?:no|not|without|lack(?:s|ing|ed)?|absen(?:t|ce)|fail(?:s|ed)? to|insufficient|inadequate|never|neither|nor|unclear)\b`;
const plainly = (words: RegExp): Guarded => guarded(words, words);
const lacking = (what: string, within = 90): Guarded =>
  guarded(
    new RegExp(String.raw`\b${what}`, 'i'),
    new RegExp(String.raw`${NO}[^.;]{0,${within}}?\b${what}`, 'i'),
  );
const either = (...ways: readonly (Guarded | string)[]): Guarded => {
  const anyOf = (key: keyof Guarded): RegExp =>
    new RegExp(ways.map((each) => (typeof each === 'string' ? each : each[key].source)).join('|'), 'i');
  return guarded(anyOf('part'), anyOf('pattern'));
};

const CONSERVATIVE = String.raw`(?:conservative|physical therapy|non-?operative|injections?\b)`;

/** Of items whose denial stands. */
export const AGAINST: readonly Recogniser[] = [
  [
    'no-red-flags',
    either(
      lacking(String.raw`red[- ]?flags?\b`),
      String.raw`\bred flags? (?:\w+ )?(?:are|were|is|was) not\b`,
    ),
  ],
  [
    'no-neurological-deficit',
    either(
      lacking(
        String.raw`(?:(?:focal |severe )?neurologic(?:al)? (?:deficits?|dysfunction|findings|abnormalit\w+|compromise)|nerve (?:root )?(?:compromise|dysfunction|deficits?|impingement|compression)|radicul(?:ar|opathy)|dermatomal|myotomal|abnormal findings in a neurologic)`,
      ),
      String.raw`\bneurologic(?:al)? (?:exam(?:ination)?|abnormalities)[^.;]{0,40}\b(?:is|was|are|were) (?:normal|intact)|\bneurological abnormalities has not been documented|\bspecific spinal nerve\b`,
    ),
    /\b(?:studies|imaging|MRI|electrodiagnostic)\b[^.]{0,30}\b(?:support|corroborat|confirm)|\brare\b/i,
  ],
  [
    'no-corroborating-study',
    lacking(
      String.raw`(?:MRI|imaging|electrodiagnostic(?: stud\w+)?|radiographs?|x-rays?|plain films?)\b[^.;]{0,40}\b(?:supporting|corroborat\w+|confirm(?:ing|s)?|in the (?:medical )?records?)`,
      40,
    ),
  ],
  [
    'no-objective-findings',
    lacking(
      String.raw`(?:objective|physical exam(?:ination)?|clinical exam(?:ination)?|abnormal|examination|exam) (?:exam(?:ination)? )?findings?\b`,
      70,
    ),
    /\bneurolog|\bred flag|\bnerve\b|\bno other\b/i,
  ],
  [
    'no-qualifying-condition',
    either(
      lacking(
        String.raw`(?:diagnosed with|diagnosis of|being treated for|concerns? for|history of|(?:high|increased|at) risk (?:of|for)|subjective complaints of|(?:severe|symptomatic) (?:symptomatic )?\w*arthritis|conditions? or concerns|fracture|arthritis)`,
        60,
      ),
      String.raw`\bwhich are not indications\b|\bnot (?:been )?diagnosed\b`,
    ),
    /\b(?:studies|imaging|MRI|testing)\b[^.]{0,60}\bdiagnosis\b/i,
  ],
  [
    'no-failed-conservative-care',
    either(
      lacking(
        String.raw`(?:fail(?:ed|ure|ing)?|exhausted|complet(?:ed|ion)|trial(?:ed)?|tried|trying|regarding(?: recent)?|management|adequate|started)\b[^.;]{0,70}?\b${CONSERVATIVE}`,
        100,
      ),
      lacking('(?:recent )?conservative (?:care|management|treatments?|therapy|measures)', 60),
      String.raw`\b${CONSERVATIVE}[^.;]{0,80}\b(?:not|never)\b[^.;]{0,30}\b(?:failed|exhausted|tried|completed|submitted|documented)`,
      String.raw`\bfurther clarification is needed[^.;]{0,60}conservative`,
      lacking('physical therapy was (?:started|completed)', 60),
      lacking('trial and failure of injections', 60),
    ),
    /\bprogress notes\b|\bimprovement in response\b/i,
  ],
  [
    'no-surgery-considered',
    lacking(
      String.raw`(?:(?:consider\w*|contemplat\w*|discussion of|candidate for|candidate|plan(?:ned|s)? for|willingness)\b[^.;]{0,110}\b(?:surger(?:y|ies)|surgical)|surgical candidate)\b`,
      60,
    ),
    /\bpost-?surg|\bmedically necessary\b/i,
  ],
  [
    'no-functional-improvement',
    either(
      lacking(
        String.raw`(?:functional|objective|subjective|documented|sustained|lasting|measurable)(?: \w+)? (?:improvement|benefit|gains?|progress(?:ion)?|response|measures)`,
      ),
      lacking(String.raw`improvement in (?:\w+ )?(?:pain|function)`),
      String.raw`\bno report (?:describes|compares)[^.;]{0,30}function`,
      lacking("(?:functional|objective|patient['’]s) (?:objective )?response to"),
      lacking(String.raw`\d+% pain relief`),
    ),
    /\bre-?evaluation\b/i,
  ],
  [
    'alternative-not-tried',
    either(
      lacking(
        String.raw`(?:fail|tri(?:al|ed))\w*\b[^.;]{0,60}(?:first[- ]?line|non-?opioid|muscle relaxants|anti-?depressants|anti-?convulsants|Tylenol|acetaminophen|medications)`,
      ),
      lacking(String.raw`(?:unable to use|intoleran\w+)[^.;]{0,40}(?:oral|medications)`),
      lacking(String.raw`(?:first[- ]?line|non-?opioid)[^.;]{0,60}\bfail`),
    ),
  ],
  [
    'home-exercise-instead',
    plainly(
      /\b(?:rationale|why|reason|should|would|detail|not)\b[^.;]{0,140}\b(?:home[- ]?(?:based )?exercise|home (?:exercise )?program|self[- ]?directed|independent (?:home )?exercise|therapy home plan)\b/i,
    ),
    /\bdespite\b/i,
  ],
  [
    'exceeds-guideline-quantity',
    plainly(
      /\b(?:exceed(?:s|ed|ing)?|in excess of|excessive|more than (?:the recommended|(?:is )?(?:needed|required))|beyond the recommended)\b/i,
    ),
    /\bshort[- ]?term\b|\bexceeding the guidelines is necessary|\bexcess physical therapy\b|\bmotion exceeds\b/i,
  ],
  [
    'long-term-use',
    plainly(
      /\b(?:long[- ]?term (?:treatment|basis|use)|chronic opioid treatment|since at least|for at least \w+ (?:months|years)|shortest duration|short[- ]?term use)\b/i,
    ),
    /\b(?:risk|goals)\b|\bnoted to have been\b/i,
  ],
  [
    'no-monitoring',
    lacking(
      '(?:CURES|urine drug|drug (?:screen|test)|pain contract|treatment agreement|screening for risk|aberrant)',
    ),
  ],
  [
    'guideline-criteria-not-met',
    plainly(
      /\bcriteria (?:is|are|were|was|have|has) not (?:been )?met\b|\b(?:does|do|did|has|have) not (?:been )?me[et]t?\b[^.;]{0,40}\b(?:criteria|guidelines?)|\bfails? to meet\b|\bnot in accordance with\b|\bnot (?:document|indicate)[^.;]{0,40}\bthat meet\b/i,
    ),
  ],
  [
    'already-provided',
    plainly(
      /\b(?:already|previously) (?:been )?(?:authorized|approved|completed|received|obtained|undergone)\b|\b(?:authorized|approved|received|completed|attended)\b[^.;]{0,60}\b(?:previously|already)\b|\b(?:authorized|approved) (?:for )?(?:a |an )?(?:initial )?(?:trial|\d+)|\btrial of (?:\w+ )?\d* ?sessions was (?:approved|authorized)|\b(?:has had|attended|had) (?:at least )?(?:previous|prior|\d+ previous)\b|\bwas obtained following\b|\b(?:received|included) an? (?:\w+ ){0,3}(?:x-ray|MRI)|\badditional study\b/i,
    ),
  ],
  [
    'response-awaited',
    plainly(
      /\bcontingent (?:up)?on\b(?! (?:meeting|achieving))|\buntil conservative care\b|\b(?:is|was|seems to be) (?:improving|helping)\b|\bseeing benefit\b|\btherapy was helping\b/i,
    ),
  ],
  [
    'request-incomplete',
    plainly(
      /\b(?:vague|open to interpretation|open-ended)\b|\b(?:amount|quantity|frequency|duration|body part|dosage)\b[^.;]{0,60}\b(?:not|never)\b (?:\w+ )?(?:included|specified|stated|provided)|\b(?:fail(?:s|ed)? to|did not|does not) specify\b|\bno endpoint\b|\bunspecified (?:type|rental|period|quantity|number|duration)/i,
    ),
  ],
  [
    'no-rationale',
    either(
      lacking(
        String.raw`(?:rationale|explanation|justification|reasoning|compelling|explaining why|the reason\b|why (?:the|a)|clinical indication is)`,
        60,
      ),
      String.raw`\brationale\b[^.;]{0,60}\b(?:was|is) not (?:provided|given|documented|clear)`,
    ),
  ],
  [
    'dependent-on-other-item',
    plainly(
      /\b(?:as|since|because|given that)\b[^.;]{0,160}\b(?:not (?:been )?(?:found |determined |deemed )?(?:to be )?(?:not )?medically necessary|to be not medically necessary)\b[^.;]*,[^.;]*\bnot medically necessary/i,
    ),
  ],
];

/** Of items whose denial was overturned. */
export const IN_FAVOUR: readonly Recogniser[] = [
  [
    'guideline-criteria-met',
    plainly(
      /\bmeets?\b[^.;]{0,40}\b(?:criteria|recommendations?|guidelines?)\b|\bcriteria (?:is|are) met\b/i,
    ),
    /\bnot\b|\bdoes not\b/i,
  ],
  [
    'consistent-with-guideline',
    plainly(
      /\b(?:consistent|compatible|in accordance|in keeping) with\b[^.;]{0,80}\b(?:guidelines?|recommend\w*|MTUS|ODG|ACOEM)\b|\bsupported by (?:the )?guidelines?\b|\bper (?:the )?evidence[- ]?based guidelines\b|\b(?:guidelines?|MTUS|ODG|ACOEM)\b[^.;]{0,160}\bas (?:was|were|is|are)(?:\/are)? present\b/i,
    ),
    /\bnot (?:consistent|compatible|supported)\b/i,
  ],
  [
    'conservative-care-failed',
    plainly(
      /\b(?:no|not|without) (?:documented )?(?:improve\w*|benefit|respond\w*|relief)\b|\bnot responded\b|\bdespite conservative\b|\bfail(?:ed|ure)\b[^.;]{0,60}\b(?:conservative|therapy|care|weeks)\b/i,
    ),
    /\bno (?:documentation|evidence)\b/i,
  ],
  [
    'benefit-documented',
    plainly(
      /\bwith benefit\b|\breported benefit\b|\b(?:functional|objective) (?:improvement|gains?)\b[^.;]{0,40}\b(?:documented|noted|shown)/i,
    ),
    /\bno\b|\bnot\b|\bif\b/i,
  ],
  [
    'clinical-need-documented',
    plainly(
      /\b(?:records?|documentation|reports?|notes?)\b[^.;]{0,60}\b(?:indicates?|notes?|noted|demonstrates?|reports?|shows?)\b|\bit is documented that\b|\bdocumentation for\b|\bsymptomatic for\b|\bneurologic deficit\b/i,
    ),
    /\b(?:no|not|without)\b|\bguidelines?\b|\bauthorized\b/i,
  ],
  [
    'initial-trial',
    plainly(
      /\bfirst[- ]?time request\b|\binitial (?:trial|prescription|request)\b|\bnot appear the patient has undergone\b/i,
    ),
    /\bno initial\b/i,
  ],
];

/** A guideline refuses the treatment without conditions. */
export const REFUSED =
  /\bguidelines? (?:do|does) not (?:support|recommend|endorse)\b|\bno recommendations? (?:of|for)\b|\bnot supported by (?:the )?guidelines?\b/i;
/** It says that it is not for this treatment. */
export const NOT_RECOMMENDED = /\b(?:is|are) not (?:recommended|supported|indicated)\b/i;
/** Said of what might be, not of what is. */
export const CONDITIONAL = /\bif there\b|\bshould be considered\b|^if\b/i;
/** Something is not documented, whatever it is. */
export const UNDOCUMENTED = lacking(
  String.raw`(?:document\w*|evidence|indication|information|note\b|noted on|provided|submitted|reported|established|recorded|mention\w*|discussion|demonstrated|detail\w*)`,
  60,
);
