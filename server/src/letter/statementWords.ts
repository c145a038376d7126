/** Advice on stopping a drug, which decides nothing. */
export const ADVICE =
  /\b(?:weaning|wean(?:ed)?|taper(?:ing|ed)?|abrupt(?:ly)?|advised to (?:speak|consult)|This decision addresses)\b/i;
/** Facts that decide nothing by themselves. */
export const ASIDE = new RegExp(
  [
    '^(?:This is a request|(?:This|The) (?:current )?request (?:is|was) (?:for an?|made)|The request for authorization)',
    String.raw`\bis an? (?:\d+|[a-z]+ )[- ]?years?[- ]?old|^(?:current|other) medications? (?:include|are)|\b(?:provider|physician|treater|surgeon|doctor) (?:requests|requested|recommends|recommended|is requesting)\b`,
    String.raw`\b(?:the )?pain (?:was|is) rated|\b(?:pain (?:was|is) rated|pain scores?|VAS|work status|medical record contains|medications? (?:are|is|were|was|regimen was) not (?:documented|listed|provided)|date of injury|request for authorization)\b`,
    String.raw`\boriginal request\b|^(?:Objectively|Subjectively)\b|\btreater['’]s reason\b|\btreater states\b`,
  ].join('|'),
  'i',
);
/** Who came with what, what was found, what is planned. */
export const COMPLAINT = new RegExp(
  [
    String.raw`\b(?:presents?|presented) (?:with|for|on|to)\b|\bcomplain(?:s|ed|ing)\b|\bcomplaints? (?:of|include)|\bchief complaint|\bsustained an?\b`,
    String.raw`\b(?:was|is) (?:noted|reported) to have (?:had )?(?:\w+ ){0,4}(?:pain|complaints|prior)`,
    String.raw`\b(?:diagnos[ie]s (?:is|are|was|were|include)|working diagnoses|is being treated for|status[- ]?post|treatment plan|previous treatments? (?:have )?includ|reports? of (?:pain|injury))`,
    String.raw`^Physical exam(?:ination)?\b|\bphysical exam(?:ination)? (?:findings )?(?:of the [\w ]{2,30} )?(?:reveal|show|includ|demonstrat)`,
    String.raw`\brange of motion (?:was|is) (?:\d|within)|\bwas recommended\b`,
  ].join('|'),
  'i',
);
/** After these a sentence that began with a complaint says what follows from it. */
export const BUT = /\b(?:but|however|although|though|despite|without|no|not|nor|failed to|lack(?:s|ed)?)\b/i;

/** What a recital quotes. */
export const SOURCE =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|UpToDate|FDA|Cochrane|literature|insurers|Medicare|schedule|studies|criteria|indications)\b/i;
/** What guidelines do: state, recommend, allow. */
export const SAYS =
  /\b(?:states?|recommends?|indicates?|notes?|supports?|address(?:es)?|defines?|requires?|cites?|suggests?|stipulates?|advises?|allows?|allow|specif(?:y|ies)|encourages?|discuss(?:es)?|limit|clarif(?:y|ies)|outlin(?:es?|ed)|provides?|quantif(?:y|ies)|refers?)\b/i;
/** A rule, said of nobody. */
export const RULE =
  /\b(?:should|may|must|can|could) (?:not )?(?:also |only |then |therefore |typically |be\b)|\b(?:is|are) (?:also |only |not |generally |usually |typically |often |considered |currently )*(?:recommended|indicated|considered|supported|used|useful|needed|necessary|appropriate|warranted|required|contraindicated|accepted|effective|given|believed|performed|reserved|intended|based)\b|\bneeds? to be\b|\b(?:weeks?|visits|sessions) (?:over|for) (?:up to )?\d/i;
/** A sentence that gives its source first. */
export const ACCORDING_TO =
  /^(?:as )?(?:according to|per|pursuant to|noted in|stated in|outlined in)\b[^,]{0,60}\b(?:guidelines?|MTUS|ACOEM|ODG|schedule|UpToDate|literature)\b/i;
/** Said of most, not of one. */
export const AS_A_RULE =
  /\b(?:is|are) (?:often|usually|generally|typically|commonly|frequently|sometimes)\b/i;
/** What may or should be done under a guideline. */
export const PERMITTED =
  /\b(?:may|can|could|should|must) (?:\w+ )?be (?:considered|recommended|warranted|appropriate|indicated|useful|helpful|necessary|needed|obtained|ordered|performed|used|documented|offered|limited|reserved|based|assessed|replaced|repeated|extended|continued)\b/i;
/** What should, may or can be. */
export const MODAL = /\b(?:should|may|must|can|could) (?!not be (?:established|determined|shown))/i;
/** An entry of a list of criteria, or a sentence with the reference it is taken from. */
export const ENUMERATED = /^\(?\d{1,2}[).]|\((?:[A-Z][\w' -]+,? (?:et al\.?,? )?(?:19|20)\d\d[a-z]?)\)/;
/** “Regarding the request for X,” names the request and says nothing of it. */
export const REGARDING =
  /^(?:regarding|with regards? to|in regards? to|as for|concerning|as to) [^,]{0,160}, /i;
/** Nobody in particular. */
export const ANYBODY =
  /^(?:(?:in addition|additionally|also|furthermore|typically|generally|ideally),? )?(?:most |all |some |many |these )?(?:patients|individuals|people|persons|workers|adults|sessions|visits|treatments?|therap(?:y|ies)|care|drugs|medications|opioids|nsaids|guidelines?)\b/i;
/** Patients in general. */
export const PATIENTS =
  /^(?:most |all |some |many )?(?:patients|individuals|people|persons|workers|adults)\b/i;
/** This patient. */
export const ONE_PATIENT =
  /\b(?:the|this) (?:patient|claimant|applicant|injured|employee|worker|individual)\b/i;
/** What studies have shown or not shown. */
export const LITERATURE =
  /\b(?:insufficient|no|limited|little|conflicting|inconsistent|strong|lack of) (?:high[- ]?quality |scientific |clear |long[- ]?term )?(?:evidence|studies) (?:to (?:support the (?:routine )?use|recommend|utilize)|for the (?:use|effectiveness|efficacy)|of (?:efficacy|effectiveness|benefit)|in the literature|to evidence|of their)|\bno long[- ]?term studies\b|\b(?:has|have) been (?:found|shown|reported|proven|demonstrated|associated)\b/i;

/** A guideline that says nothing of the request. */
export const SILENT =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|schedule)\b[^.]{0,40}\b(?:(?:do|does|did) not (?:specifically |directly )?(?:address|discuss|mention|detail)|(?:is|are) silent)\b/i;

/** The one patient, the papers sent in, those who treat, and this request. */
export const CASE = new RegExp(
  [
    String.raw`\b(?:the|this|that|said) (?:patient|claimant|applicant|injured (?:worker|employee)|employee|worker|individual|member|IW)\b|\b(?:his|her|he|she)\b`,
    String.raw`\b(?:submitted|provided|available|enclosed) (?:for review|(?:medical )?(?:records?|reports?|documents?|documentation|notes?|information))|\b(?:the|clinical|medical|available) (?:(?:medical|clinical|treatment|progress|submitted|provided|supplied) ){0,4}(?:records?|documentation|documents|notes?|reports?)\b|\b(?:treatment|progress|clinic(?:al)?) (?:notes?|reports?)\b`,
    String.raw`\b(?:the|treating|requesting|attending|prescribing|primary) (?:treating )?(?:provider|physician|treater|surgeon|doctor|therapist|chiropractor|clinician)`,
    String.raw`\b(?:in this (?:case|situation)|in the present case|here,|at this (?:time|point)|under these circumstances|currently)\b`,
    String.raw`\b(?:the|this|an?) (?:\w+ ){0,2}request(?:ed)?\b|\brequest(?:ed)? (?:as|for|amount|quantity|number)\b`,
    String.raw`\bprior (?:peer )?review(?:er)?\b|\bthe injury (?:is|was)\b|\bthe (?:objective|physical|clinical|examination) (?:exam(?:ination)? )?findings\b`,
    String.raw`\bthere (?:is|was|are|were|has been|have been) (?:\w+ )?(?:no|not|nothing|insufficient|inadequate|limited|minimal|lack|an? (?:\w+ )?(?:lack|absence))\b`,
    String.raw`\b(?:no|without|lack of|absent|insufficient|inadequate|limited|minimal) (?:\w+ ){0,3}(?:documentation|documented|evidence|indication|mention|rationale|discussion|explanation|justification|description|red flags?|extenuating|exceptional|compelling|objective)\b`,
    String.raw`\bcould not be (?:established|determined)|\bit (?:is|was) (?:also )?(?:not|un)(?: )?(?:clear|certain|stated|noted|documented|specified|known|apparent|evident|mentioned|reported)`,
  ].join('|'),
  'i',
);
/** Words that hand over from the guideline to the case. */
export const HANDING_OVER = new RegExp(
  [
    String.raw`\bin this case\b|\bhere,|\bhowever, (?:the|there|this)\b`,
    String.raw`(?<!\b(?:when|if)\b[^.]{0,80})\b(?:exceeds|exceeded|exceeding)\b|\b(?:will|would) exceed\b|\bin excess\b`,
    String.raw`\b(?:well|far|goes|extends?(?: \w+)?) (?:well |far )?(?:past|beyond) (?:the|what)\b`,
    String.raw`\bnot in accordance\b|\b(?:is|are|was|were) not met\b|\bmeets? (?:the )?(?:criteria|guidelines?|MTUS|ACOEM|ODG)\b`,
    String.raw`\b(?:is|are|was|were) (?:felt to be )?(?:compatible with|consistent with (?:the )?(?:MTUS|guidelines?|ODG|ACOEM))\b`,
    String.raw`(?:^|, )(?:\w+ )?(?:the|this) (?:current(?:ly)? )?request(?:ed)?\b`,
    String.raw`\bas (?:was|were|is|are)(?:\/are)? present\b|\bthe patient['’]s diagnosis\b|\bas such the\b|\bgiven (?:that )?the\b`,
  ].join('|'),
  'i',
);
/** A lack told without saying whose papers: “No functional improvement was documented”. */
export const PLAIN_LACK = new RegExp(
  [
    String.raw`^(?:(?:however|further(?:more)?|also|additionally|in addition|moreover),? )?no\b`,
    String.raw`\b(?:(?:do|does|did) not|fail(?:s|ed)? to) (?:\w+ )?(?:provide|document|indicate|demonstrate|establish|suggest|reveal|show|detail|include|note|specify|mention|support an?|warrant|reflect|describe|explain|contain)\b`,
    String.raw`\b(?:is|are|was|were|has|have|had) not (?:yet |been |adequately |sufficiently |clearly |fully )*(?:present|described|shown|corroborated|established|documented|demonstrated|noted|provided|found|seen|met|tried|trialed|exhausted|attempted|specified|identified|recorded|reported|mentioned|explained|discussed|apparent|evident|clear|completed|included|submitted|obtained|performed|given|stated|available)\b`,
  ].join('|'),
  'i',
);

/** “Therapy and medication have been tried”: guidelines use the present tense. */
export const PERFECT =
  /\b(?:has|have|had) (?:not |also |already |now |since |yet |never )*(?:been |had |\w+(?:ed|en)\b)/i;
/** Said of what might be. */
export const CONDITIONAL = /\b(?:if|unless|when|whenever|who|until|once|whether)\b/i;

/** Points to what the sentence before has named. */
export const BACK =
  /\b(?:none|any|all|neither|either) of (?:these|those)\b|\b(?<!as )such (?!as\b|that\b|requests?\b)(?:an? )?[a-z]+\b(?! (?:that|as)\b)|\b(?:these|those|such) (?:\w+ )?(?:conditions?|criteri(?:a|on)|findings?|documentation|symptoms?|details?|requirements?|indications?|information|factors?|evidence|signs?|deficits?|medications?|modalit(?:y|ies)|guidelines?|measures)\b|\b(?:this|that) (?:improvement|condition|finding|benefit|response|criterion|diagnosis|recommendation|history|trial|information|requirement|indication|number|limit)\b|\bthe (?:former|latter)\b/i;
/** Begins by pointing to the sentence before. */
export const BACK_FIRST =
  /^(?:(?:however|but|further(?:more)?|additionally|also|in addition|moreover),?\s+)?(?:this|that|these|those|such|they|it|both|neither)\b(?! (?:requests?|patient|records?|notes?|claimant|case|worker|individual|injured|applicant|employee|time|point|medication|treatment|study|procedure|service|item|test|drug|therapy|reviewer)| (?:is|was) (?:an?|the)\b| (?:is|was) (?:also |further )?(?:not |un)?(?:clear|certain|stated|noted|documented|specified|known|apparent|evident|mentioned|reported|anticipated|appears)| appears| would be (?:anticipated|expected))/i;

/** Not said in a quoted guideline. */
export const UNQUOTED =
  /\b(?:treater|provider|physician|surgeon)\b.{0,400}\b(?:not|no)\b|\b(?:submitted|provided for review|medical records?|in this case|the request)\b/i;
