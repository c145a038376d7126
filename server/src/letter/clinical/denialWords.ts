const VERBS =
  'document|note|show|demonstrate|reveal|indicate|describe|mention|report|include|contain|identify|provide|outline|detail|establish|record|list|reflect|discuss|have|exhibit|present with|suggest|corroborate|confirm';

/** Words that say that something is not there; what follows them is named. */
export const CUE = new RegExp(
  [
    String.raw`\b(?:no|without|lack(?:s|ed|ing)?(?: of)?|devoid of|(?<!\bin (?:the )?)absence of)`,
    String.raw`\b(?:do|does|did) not (?:\w+ly )?(?:${VERBS})`,
    String.raw`\bfail(?:s|ed|ing)? to (?:\w+ly )?(?:${VERBS})`,
    String.raw`\b(?:has|have|had) (?:not(?: yet)?|never) (?:been (?:diagnosed with|treated with|given)|had|undergone|received|tried)`,
    String.raw`\b(?:is|was) not (?:currently )?(?:taking|diagnosed with|being treated (?:for|with)|receiving)`,
  ]
    .map((each) => `(?:${each})\\b`)
    .join('|'),
  'gi',
);
/** “X is not documented”, with X first. */
export const PASSIVE =
  /^(?:(?:however|additionally|further(?:more)?|also|in addition|moreover),? )?(.{3,90}?) (?:is|are|was|were|has been|have been) (?:also )?(?:not (?:\w+ly )?(?:documented|noted|provided|reported|described|recorded|listed|mentioned|available|legible)|undocumented|illegible|lacking)(?=\W*$|,? (?:in the|at this|on exam\w*|on physical|for review|within the|and|which|therefore)\b)/i;

const PERSON = String.raw`(?:the |this )?(?:patient|claimant|applicant|injured worker|worker|employee|member|individual|IW)(?:['’]s)?|s?he\b|his|her|their`;
/** What may stand before the thing that is denied: “evidence to support that the patient has”. */
export const LEADING = new RegExp(
  String.raw`(?:${PERSON}|evidence|documentation|documented evidence|indication(?! for)|mention|records?|description|notation|notes?|history|signs? of|symptoms? of|that|of|to (?:support|suggest|indicate|show|demonstrate|document|establish|substantiate)|(?:indicat|show|suggest|demonstrat|support|document|describ|reflect|regard|concern|not)(?:s|es|ing|ed)|(?:has|have|had|is|was)(?: (?:been|had))?|diagnosis of|diagnosed with|suffer(?:s|ing) from|experienc(?:es|ing|ed)|present(?:s|ed) with|treated with|undergone|received|tried|an? trial of|trial of|currently|previously)(?![\w-])`,
  'iy',
);
/** What may stand around and behind it without changing what is meant. */
export const FILLING =
  /(?:(?:on|during) (?:the )?(?:physical )?exam(?:ination)?|at this (?:time|point)|at present|in this case|(?:in|within) the (?:(?:medical|clinical|submitted|provided|available) ){0,2}(?:records?|documentation|documents|file)|for review|by the (?:\w+ )?(?:provider|physician|treater)|(?:is|are|was|were|has been|have been|has ever been|have ever been) (?:\w+ly |ever )?(?:noted|documented|found|reported|seen|identified|present|provided|recorded|described|demonstrated|mentioned|observed|appreciated|elicited)|an?|the|any|of|to|in|on|at|regarding|about|concerning|involving|affecting|over|from|stemming|arising|either|both|this|these|documented|documentation|noted|recorded|reported|described|found|seen|identified|demonstrated|elicited|appreciated|present|rendered|given|performed|obtained|provided|['’]?s|left|right|bilateral|bilaterally|spine|region|area|joints?|sides?|body parts?|levels?|symptoms?|signs?|findings?|pain|evidence|clinical|clinically|physical|prior|previous|previously|past|recent|current|indicative of|suggestive of|consistent with)(?![\w-])/iy;
/** It has to be shown by examination to refute what is so qualified. */
export const QUALIFIED =
  /(?:significant|clear|clearly|objective|objectively|specific|focal|definite|definitive|gross|obvious)(?![\w-])/iy;
/** What makes of what is measured its loss, and of a test its result. */
export const CHANGED =
  /(?:decreased?|diminished|reduced|limited|limitations?|restricted|restrictions?|impaired|impairments?|abnormal|positive|loss|deficits?|changes)(?![\w-])/iy;
/** What it is for may follow it; before it the words say that it is not called for: “no indication for”. */
export const MEANT_FOR = /for(?![\w-])/iy;
export const OTHER = /other(?![\w-])/iy;
export const JOINED = /(?:and\/or|or|nor|and|as well as)(?![\w-])/iy;
/** From here on the sentence speaks of something else: what for, or when. */
export const ENDED =
  /(?:to (?:warrant|justify|necessitate|require|support the)|(?:that|which) (?:would|could|might)|(?:prior to|before) (?:this|the) (?:request|study|imaging)|(?:on|in|dated) (?=\d)|therefore|thus|but|however|although|though|while)(?![\w-])/iy;
/** Begins a clause of its own behind “and” or a comma. */
export const CLAUSE_START =
  /(?:there|the|it|this|these|he|she|they|as|so|thus|therefore|which|who|patient|injured|claimant|applicant|request|guidelines?|medical|given|nor|further|no|not|lack|absence|without|is|are|was|were|does|did|has|have)(?![\w-])/iy;
/** In front of a denial: said of anybody, of what may be, or by someone else. */
export const NOT_OF_CASE =
  /\b(?:if|unless|whether|when|should|must|may|criteria|guidelines?|MTUS|ODG|ACOEM|recommend\w*|patients|utili[sz]ation review|UR|prior review\w*|previous\w* (?:denied|review\w*|determination)|unclear|not certain|not clear)\b/i;
/** The sentence leaves something out of its denial, or contrasts it. */
export const EXCEPTED =
  /\b(?:other than|except|besides|apart from|aside from|beyond|only|outside of|not only|no longer|despite)\b/i;
/** What a picture or test does not show, what a request does not hold: nothing that the records leave out. */
export const OF_STUDY =
  /\b(?:MRI|magnetic resonance imaging|x-?rays?|radiographs?|imaging|CT|scan|films?|EMG|NCV|NCS|electrodiagnostic|stud(?:y|ies)|requests?)\b(?![^,;]{0,300}\b(?:there|records?|documentation|notes?|reports?|patient|claimant|worker|applicant|exam\w*|has|had)\b)[^,;]*$/i;
/** Said the other way round: nothing is wrong with the nerves. */
export const NERVES_INTACT =
  /\bneurologic(?:al)? (?:exam\w*|findings|status) (?:is|was|are|were) (?:\w+ )?(?:normal|intact|unremarkable|non-?focal|within normal limits)\b|\b(?:is|was) neurologically intact\b/i;
