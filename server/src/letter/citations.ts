import { matchGuideline } from '../knowledge/index';
import { matchesOf } from '../text/matches';
import { type Span, textOf } from '../text/span';
import { withoutStop } from './lists';
import type { Citation } from './model';
import { mtusCitation, mtusClauses } from './mtusCitations';
import { otherCitation, otherClauses } from './otherCitations';

type Segment = { readonly mtus: boolean; readonly span: Span };

const MARKER = /Decision\s+based\s+on\s+(?:(Non-\s{0,12}MTUS\s+Citations?)|MTUS)\b[:\s]*/gi;
const NONE_CITED = /did\s+not\s+cite\s+any/i;
const LONGEST_NAME = 160;

/** Reads what a guideline paragraph cites, one entry a guideline, in the order of the text. */
export function readCitations(text: string, body: Span): readonly Citation[] {
  return segmentsOf(text, body).flatMap(({ mtus, span }) =>
    mtus ? mtusCitations(text, span) : otherCitations(text, span),
  );
}

const mtusCitations = (text: string, span: Span): readonly Citation[] =>
  mtusClauses(text, span)
    .map((clause) => withoutStop(text, clause))
    .filter(({ start, end }) => start < end)
    .map((clause) => mtusCitation(text, clause));

const otherCitations = (text: string, span: Span): readonly Citation[] =>
  otherClauses(text, span)
    .filter(({ span: { start, end } }) => start < end)
    .map((clause) => otherCitation(text, clause));

function segmentsOf(text: string, body: Span): readonly Segment[] {
  const words = textOf(text, body);
  const markers = matchesOf(words, MARKER);
  if (markers.length === 0) return unmarked(words, body);
  return markers.map((marker, index) => ({
    mtus: !marker[1],
    span: {
      start: body.start + marker.index + marker[0].length,
      end: body.start + (markers[index + 1]?.index ?? words.length),
    },
  }));
}

/** A paragraph without the usual words is read where it begins with the name of a guideline. */
function unmarked(words: string, body: Span): readonly Segment[] {
  if (NONE_CITED.test(words)) return [];
  const mtus = /^(?:California\s+|CA\s+)?MTUS\b[\s:]*/i.exec(words);
  if (mtus) return [{ mtus: true, span: { start: body.start + mtus[0].length, end: body.end } }];
  return matchGuideline(words.slice(0, LONGEST_NAME))?.start === 0 ? [{ mtus: false, span: body }] : [];
}
