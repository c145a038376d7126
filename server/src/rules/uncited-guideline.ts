import { guidelineById } from '../knowledge/index';
import { guidelinesCited, isSameGuideline } from '../letter/citedGuidelines';
import type { Citation, Letter, Rationale } from '../letter/model';
import { guidelinesNamedIn, type NamedGuideline } from '../letter/namedGuidelines';
import { foldedText } from '../text/span';
import { MRI } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The rationale relies on a guideline that the guideline paragraph does not name',
  what: 'A sentence of the rationale gives a guideline of the MTUS, the ACOEM or the ODG as its authority (“The ODG states …”, “Per the ACOEM, …”), and the guideline paragraph of the expert reviewer names neither that guideline, nor its source as a whole, nor a part of it; or both name an edition by its year, and not the same. A guideline that is only quoted, or said not to address the request, is none.',
  why: 'What the decision rests on cannot be looked up where the letter says it is named.',
  bad: MRI.replace(
    'No red flag',
    'The Official Disability Guidelines recommend weeks of care first. No red flag',
  ),
  good: MRI.replace('No red flag', 'The ACOEM guidelines recommend weeks of care first. No red flag'),
});

export default defineRule({
  code: 'uncited-guideline',
  severity: 'information',
  *check(letter) {
    for (const { rationale, reviewer } of letter.items) {
      const relied = rationale && reviewer ? reliedOn(letter, rationale) : [];
      const cited = relied.length > 0 ? guidelinesCited(letter.text, reviewer!) : null;
      if (!cited) continue;
      const told = new Set<string>();
      for (const named of relied) {
        const key = `${named.row.series} ${named.year ?? ''}`;
        if (told.has(key)) continue;
        told.add(key);
        const isCited = cited.some((row) => isSameGuideline(named.row, row));
        const message = isCited ? otherEdition(named, reviewer!.citations) : uncited(letter, named);
        if (message)
          yield { span: named.span, message, related: [{ span: reviewer!.label, message: 'cited here' }] };
      }
    }
  },
});

const reliedOn = ({ text }: Letter, { body }: Rationale): readonly NamedGuideline[] =>
  guidelinesNamedIn(text, body).filter(({ row, stand }) => stand === 'relied' && row.family !== 'other');

const uncited = ({ text }: Letter, { span }: NamedGuideline): string =>
  `The rationale relies on ${quoted(foldedText(text, span))}, which the guideline paragraph does not name.`;

/** Where all that is cited of the guideline is of other years. The year of its adoption is one of its own. */
function otherEdition({ row, year }: NamedGuideline, citations: readonly Citation[]): string | null {
  if (year === null || row.family !== 'MTUS') return null;
  const meant = row.from?.startsWith(String(year)) ? row.edition : year;
  const editions = citations
    .filter(({ guidelineId }) => guidelineById(guidelineId ?? '')?.series === row.series)
    .map(({ edition }) => edition);
  if (editions.length === 0 || editions.some((edition) => edition === null || edition === meant)) return null;
  return `The rationale relies on an edition of ${year}, and the guideline paragraph cites that of ${editions[0]}.`;
}
