import { type TopicRow, topicsOf } from '../../knowledge/index';
import { findTopic } from '../../knowledge/topics';
import type { Citation, Letter } from '../../letter/model';
import { foldedText, type Span } from '../../text/span';
import { plain } from '../markdown';
import type { Completion, CompletionProvider } from './completion';
import { guidelineParagraphAt, isBeforeWord, isInLine } from './places';

const SECTIONS = /Section(?:\(s\)|s)?\s{0,12}:/gi;
const LONGEST_LIST = 600;

/** After “Section(s):” in a guideline paragraph: the topics of that guideline which are not cited yet. */
export const topicCompletions: CompletionProvider = (letter, offset) => {
  const paragraph = guidelineParagraphAt(letter, offset);
  if (!paragraph) return [];
  const from = Math.max(paragraph.label.end, offset - LONGEST_LIST);
  const found = [...letter.text.slice(from, offset).matchAll(SECTIONS)].at(-1);
  if (!found) return [];
  const list = letter.text.slice(from + found.index + found[0].length, offset);
  if (/[.;](?:\s|$)/.test(list)) return [];
  const typed = list.slice(list.lastIndexOf(',') + 1).trimStart();
  const citation = paragraph.citations.findLast(({ span }) => span.start <= from + found.index);
  if (!citation?.guidelineId) return [];
  const here = citation.topics.find((topic) => topic.start <= offset && offset <= topic.end);
  const span = { start: here?.start ?? offset - typed.length, end: here?.end ?? offset };
  if (!isInLine(letter.text, span) || isBeforeWord(letter.text, span.end)) return [];
  const needsBlank = list === '';
  const cited = topicsCited(letter, citation, here);
  return topicsOf(citation.guidelineId)
    .filter((row) => row.confidence !== 'low' && !cited.has(row.id))
    .map((row): Completion => {
      const label = row.number ? `${row.number} ${row.name}` : row.name;
      return {
        kind: 'topic',
        label,
        text: needsBlank ? ` ${label}` : label,
        span,
        detail: '',
        documentation: row.gist ? plain(row.gist) : '',
      };
    });
};

/** What the citation cites but for the topic at the place. */
function topicsCited(
  letter: Letter,
  { guidelineId, topics }: Citation,
  here: Span | undefined,
): ReadonlySet<TopicRow['id']> {
  const others = topics.filter((topic) => topic !== here);
  const rows = others.map((topic) => findTopic(guidelineId!, foldedText(letter.text, topic)));
  return new Set(rows.flatMap((row) => row?.id ?? []));
}
