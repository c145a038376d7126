import { editionsOf, findMtusGuideline, type GuidelineRow, guidelineById } from '../../knowledge/index';
import type { Citation, GuidelineParagraph, Item, Letter } from '../../letter/model';
import { foldedText, type Span, touches } from '../../text/span';
import { legible } from '../legible';
import { type Markdown, plain } from '../markdown';
import { citationName } from '../outline';
import { guidelineForce, guidelineName, guidelineSource, titleOf } from './guideline';
import type { Hover } from './hover';
import { reliedOn } from './item';
import { knownTopics, pageLine, topicLine } from './topics';

/** A citation with the paragraph and the item that it stands in. */
type Cited = { readonly citation: Citation; readonly paragraph: GuidelineParagraph; readonly item: Item };

/** What of a citation is pointed at; the whole where nothing is. */
type Part = { readonly topic: Span | null; readonly pages: Citation['pages'] };

const PARTIES = { reviewer: 'expert reviewer', 'claims-administrator': 'claims administrator' } as const;

/** On a citation: what it is and what the other side cited; on one of its topics, what that is about. */
export function citationHover(letter: Letter, offset: number): Hover | null {
  const cited = citedAt(letter, offset);
  if (!cited) return null;
  const { citation } = cited;
  const topic = citation.topics.find((span) => touches(span, offset)) ?? null;
  const pages = citation.pages.filter(({ span }) => touches(span, offset)).slice(0, 1);
  return {
    span: topic ?? citation.span,
    markdown: citationMarkdown(letter, cited, { topic, pages }),
  };
}

function citedAt(letter: Letter, offset: number): Cited | null {
  for (const item of letter.items) {
    for (const paragraph of [item.claimsAdministrator, item.reviewer]) {
      const citation = paragraph?.citations.find(({ span }) => touches(span, offset));
      if (paragraph && citation) return { citation, paragraph, item };
    }
  }
  return null;
}

/** What is cited, as far as the knowledge says, how sure that is, and what the other side cited. */
function citationMarkdown(letter: Letter, cited: Cited, part: Part): Markdown {
  const row = cited.citation.guidelineId ? guidelineById(cited.citation.guidelineId) : undefined;
  const known = row
    ? knownParts(letter, cited, row, part)
    : [unknown(letter, cited.citation), otherSide(letter, cited)];
  return [title(letter, cited, part), ...known].filter(Boolean).join('\n\n');
}

function knownParts(letter: Letter, cited: Cited, row: GuidelineRow, part: Part): readonly Markdown[] {
  const { topics, pages } = cited.citation;
  const decided = letter.header.decision?.value ?? null;
  const told = knownTopics(letter, row.id, part.topic ? [part.topic] : topics);
  const asked = part.pages.length > 0 ? part.pages : topics.length === 0 ? pages : [];
  return [
    ...told.map((topic) => topicLine(topic, isCalled(letter, part.topic, topic.name))),
    pageLine(row.id, asked, told),
    guidelineName(row, decided),
    guidelineForce(row, decided, !part.topic),
    otherSide(letter, cited),
    guidelineSource(row, told),
  ];
}

const isCalled = ({ text }: Letter, span: Span | null, name: string): boolean =>
  span !== null && foldedText(text, span) === name;

function title(letter: Letter, { citation, paragraph }: Cited, { topic }: Part): Markdown {
  const name = `**${plain(citationName(letter, citation))}**`;
  const whole = topic ? `**${plain(legible(letter, topic))}** in ${name}` : name;
  return `${whole} — cited by the ${PARTIES[paragraph.party]}`;
}

/** Of an MTUS guideline in an edition that is not known, the editions that are. */
function unknown({ text }: Letter, { source, guideline, edition }: Citation): Markdown {
  const name =
    source === 'MTUS' && guideline ? findMtusGuideline(foldedText(text, guideline), null) : undefined;
  if (!name || edition === null) return 'Nothing is known here of this work.';
  const known = editionsOf(name.id).map(titleOf).join(', ');
  return `No edition of ${edition} is known here. Known: ${known}.`;
}

function otherSide(letter: Letter, { paragraph, item }: Cited): Markdown {
  const other = paragraph.party === 'reviewer' ? item.claimsAdministrator : item.reviewer;
  if (!other) return '';
  return `**The ${PARTIES[other.party]}**, for the same item: ${reliedOn(letter, other)}`;
}
