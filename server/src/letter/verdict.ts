import { matchesOf } from '../text/matches';
import { remembering } from '../text/remember';
import { necessityIn } from './necessity';

/** Of a sentence: how much of it to keep, whether it decides, and whether it gives a reason in the same breath. */
export type Verdict = { readonly length: number; readonly decides: boolean; readonly reasons: boolean };

/** “X, therefore the request is not medically necessary”. */
const THEREFORE =
  /[,;]? (?:and,? )?(?:therefore|thus|hence|so(?! that| as)|as such|accordingly|consequently),? /gi;
/** Before “therefore” in the middle of the verdict: “the request is, therefore, not …”. */
const UNFINISHED = /\b(?:is|are|was|were|be|been|has|have|had|not|will|would|can|cannot|also|then|and)$/i;
/** What stands behind “therefore” begins anew. */
const ANEW =
  /^(?:the|this|these|it|an?|any|additional|further|continued|such|medical|requests?|all|none|no)\b|^[A-Z]/i;
/** “Given X, the request is not medically necessary”. */
const GIVEN =
  /^(?:(?:therefore|thus|accordingly|as such|hence|so),? )?(?:given|due to|because(?: of)?|as(?! such| a result| per| noted| stated| discussed| mentioned| above)|since|without|in (?:the )?absence of|in (?:light|view) of|absent|considering|with (?:no|the lack)) (.{4,}?), (?=\S)/i;
/** “… is not medically necessary because X”. */
const BECAUSE =
  /\b(?:necessary|appropriate|indicated|established|supported)(?: at this time)?,?\s+(?:because|since|as|due to|given|without|in the absence of|until)\b.{15,}/i;
/** Gives no reason of its own. */
const NOTHING_NEW =
  /^(?:that )?(?:(?:all|any) )?(?:of )?(?:the |this |these |such |all )*(?:above|aforementioned|foregoing|available|submitted|provided|information|reasons?|circumstances|issues|facts|findings|guidelines?|considerations|documentation|records?|evidence|clinical|medical|peer[- ]?reviewed|evidence[- ]?based|report(?:s|ed)?|and|in|on|for|review(?:ed)?|it|criteria|case|noted|discussed|stated|,|\s)*$/i;
/** “Based on the above”, which a full stop inside a quotation may have cut from its verdict. */
const CUT_OFF =
  /^(?:given|based (?:up)?on|in (?:light|view) of) (?:the|all|this)(?: of the)? (?:above|foregoing|aforementioned)\b/i;
const NOTED_ABOVE = /^(?:noted|stated|discussed|mentioned|described|outlined|above)\b/i;
/** Decides without the words of medical necessity. */
const NOT_INDICATED =
  /^(?:(?:therefore|thus|consequently|as such|accordingly|hence|further(?:more)?),?\s+)?(?:the |this |these |additional |an? |\w+ ){0,3}(?:[\w/,'’()-]+ ){0,14}(?:(?:is|are|was|were) (?:therefore |thus |deemed |considered )?not|would not be|cannot be) (?:clinically |medically |currently )?(?:indicated|warranted|appropriate|supported|approved|certified|authorized|apparent)(?: (?:at this time|for this patient|in this case|from the available medical records?))?[.,]?$/i;
const NOUN_ALONE =
  /^(?:(?:therefore|thus|as such|consequently|hence),?\s+)?(?:the )?(?:medical )?necessity (?:for |of )?(?:[^,;]{0,90} )?(?:is|was|has|have|cannot|can not)\b[^,;]{0,50}$/i;

const LEAST_REASON = 20;

/** Takes a folded sentence apart: a verdict alone, a reason with a verdict behind it, or no verdict at all. */
export const verdictIn = remembering((words): Verdict => {
  const { length } = words;
  const isOpen = necessityIn(words) === null;
  if (isOpen && !NOT_INDICATED.test(words)) return { length, decides: CUT_OFF.test(words), reasons: false };
  const cut = reasonBefore(words);
  if (cut !== null) return { length: cut, decides: false, reasons: true };
  const given = GIVEN.exec(words)?.[1];
  if (given && !NOTHING_NEW.test(given) && !NOTED_ABOVE.test(given)) {
    return { length, decides: true, reasons: true };
  }
  if (BECAUSE.test(words)) return { length, decides: true, reasons: true };
  const isPlain =
    isOpen ||
    /\bmedically[\s-]*(?:un)?(?:necessary|appropriate|indicated)\b|\blacks? medical necessity\b/i.test(words);
  return { length, decides: isPlain || NOUN_ALONE.test(words), reasons: false };
});

/** Where the reason before “therefore” ends; null where there is none. */
function reasonBefore(words: string): number | null {
  for (const found of matchesOf(words, THEREFORE)) {
    const before = words.slice(0, found.index);
    const after = words.slice(found.index + found[0].length);
    if (before.length < LEAST_REASON || UNFINISHED.test(before) || !ANEW.test(after)) continue;
    if (necessityIn(after) === null) continue;
    return necessityIn(before) === null ? found.index : null;
  }
  return null;
}
