import { guidelinesCited, isSameGuideline } from '../letter/citedGuidelines';
import type { Item, Letter } from '../letter/model';
import { guidelinesNamedIn, type NamedGuideline } from '../letter/namedGuidelines';
import { wordsOfRequest } from '../letter/requestWords';
import { foldedText, textOf } from '../text/span';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

const SAID = /\bsilent\b|\b(?:address|discuss|mention|cover)/i;
/** What is left open of a treatment that a guideline does address. */
const ASPECT =
  /\b(?:specific|particular|frequency|duration|number|amounts?|quantit(?:y|ies)|repeat(?:ed)?|criteria|length|timing|dos(?:e|es|age)|limits?|combination|how|when|whether|acute|chronic|after|before|beyond|in the setting)\b/i;
const REQUESTED =
  /^(?:(?:on|to|for|of|about|regarding|concerning|as|use|with|regard|respect)\s+)*(?:the|this|these|that)\s+(?:(?:requested|disputed|current)\s+)?(?:request|issue|item|treatment|procedure|service|topic|subject|device|modality|matter|medication|drug|study|test|therapy)s?\b/i;

export const documentation = (): Documentation => ({
  summary: 'The MTUS is cited although the rationale says that it is silent',
  what: 'A rationale says that the MTUS is silent on the request or does not address it, and yet all that its guideline paragraph cites is of the MTUS. A citation of something else beside it is enough to be none; so is a rationale that relies on the MTUS all the same, one that says it of the guidelines in general, and one that misses no more than a detail (the frequency, the specific request).',
  why: 'Where the MTUS is silent, the decision has to rest on other evidence, and the paragraph has to name it (8 CCR 9792.21.1).',
  bad: MRI.replace('No red flag', 'The MTUS does not address this request. No red flag'),
  good: MRI.replace('No red flag', 'The MTUS addresses this request. No red flag'),
});

export default defineRule({
  code: 'silent-guideline-cited',
  severity: 'warning',
  *check(letter) {
    for (const item of letter.items) {
      const { rationale, reviewer } = item;
      if (!rationale || reviewer?.basis !== 'mtus' || !SAID.test(textOf(letter.text, rationale.body)))
        continue;
      const cited = guidelinesCited(letter.text, reviewer);
      if (!cited) continue;
      const named = guidelinesNamedIn(letter.text, rationale.body);
      const silent = named.filter((each) => isSilentOn(letter, item, each));
      const first = silent.find(({ row }) => row.family === 'MTUS');
      if (!first || !cited.every((row) => silent.every((each) => isSameGuideline(each.row, row)))) continue;
      if (
        named.some(({ row, stand }) => stand === 'relied' && cited.some((each) => isSameGuideline(row, each)))
      )
        continue;
      yield {
        span: first.span,
        message: `The rationale says that ${quoted(foldedText(letter.text, first.span))} does not address the request, and the guideline paragraph cites nothing else.`,
        related: reviewer.citations.map(({ span }) => ({ span, message: 'cited here' })),
      };
    }
  },
});

function isSilentOn({ text }: Letter, item: Item, { row, stand, object }: NamedGuideline): boolean {
  if (stand !== 'silent' || !['MTUS', 'ACOEM'].includes(row.family) || ASPECT.test(object)) return false;
  const words = object.toLowerCase();
  const names = [...wordsOfRequest(text, item), item.treatment?.name?.toLowerCase()];
  return object === '' || REQUESTED.test(object) || names.some((name) => name && words.includes(name));
}
