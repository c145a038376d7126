import { lineAt, type VisibleLines } from '../text/lines';
import type { Span } from '../text/span';

/** An address that a letter prints; `target` is the whole of it, `spans` its pieces, one a line. */
export type PrintedUrl = {
  readonly target: string;
  readonly spans: readonly Span[];
  /** Whether it goes on where nothing certain could be read. */
  readonly cut: boolean;
};

const START = /(?<![\w@./-])(?:https?:\/\/|www\.)/gi;
/** Signs that may stand in an address; none that means anything to Markdown or shows otherwise than it is. */
const SIGNS = /[\w.~/?#&=%+:;,!()-]{0,2000}/y;
const HOST = /^https?:\/\/(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?=[/?#]|$)/i;
/** Of what is written as %XX only signs that read the same when an editor decodes them. */
const HARMLESS = /^(?:[^%]|%(?:2[036BCF]|3[ADF]))*$/i;
const LAST = /(?<![.,;:!?])[.,;:!?]+$/;
/** An address that ends its line with one of these goes on in the next. */
const GOES_ON = /[-/_=&?%+~]$/;
const SCHEME_ALONE = /^(?:https?:\/\/)?(?:www\.)?$/i;
/** What can only be the rest of an address. */
const REST = /^(?:[/?&=#%]|\.(?:html?|pdf|aspx?|php|cfm|org|com|gov|net|edu)\b)/i;
/** What looks like a part of an address and like no word. */
const PATH_LIKE = /[\w)][/_=&?%][\w(]|\w\.(?:html?|pdf|aspx?|php|cfm|jsp|org|com|gov|net|edu)\b/i;
const MOST_LINES = 5;

/** The addresses printed in a text, `http` and `https` only, put together again where a line end cuts them. */
export function urlsIn(text: string, lines: VisibleLines): readonly PrintedUrl[] {
  const urls: PrintedUrl[] = [];
  let end = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < end) continue;
    const url = urlAt(text, lines, index);
    end = url ? url.spans.at(-1)!.end : signsEnd(text, index);
    if (url) urls.push(url);
  }
  return urls;
}

function urlAt(text: string, lines: VisibleLines, start: number): PrintedUrl | null {
  let line = lineAt(lines, start);
  const spans: Span[] = [{ start, end: signsEnd(text, start) }];
  let printed = textOfAll(text, spans);
  while (spans.length < MOST_LINES && spans.at(-1)!.end === lines.ends[line]) {
    const next = continuation(text, lines, line, printed);
    if (!next) break;
    spans.push(next);
    printed += text.slice(next.start, next.end);
    line++;
  }
  if (text[spans.at(-1)!.end] === '@') return null;
  const atLineEnd = spans.at(-1)!.end === lines.ends[line];
  const whole = withoutTail(printed);
  const last = spans.at(-1)!;
  spans[spans.length - 1] = { start: last.start, end: last.end - (printed.length - whole.length) };
  const target = /^www\./i.test(whole) ? `https://${whole}` : whole;
  if (!HOST.test(target) || !HARMLESS.test(target)) return null;
  return {
    target: target.replace(/\(/g, '%28').replace(/\)/g, '%29'),
    spans: spans.filter((span) => span.start < span.end),
    cut: atLineEnd && whole === printed && /[-=&%]$/.test(whole),
  };
}

/** The part of the next line that belongs to an address which runs to the end of its own; null where none is certain. */
function continuation(text: string, lines: VisibleLines, line: number, printed: string): Span | null {
  const start = lines.starts[line + 1];
  if (start === undefined || (lines.gaps[line + 1]! > lines.usualGap && !lines.pageBreaks[line + 1]))
    return null;
  const span = { start, end: signsEnd(text, start) };
  const next = text.slice(span.start, span.end);
  if (next === '' || /^(?:https?:\/\/|www\.)/i.test(next)) return null;
  if (SCHEME_ALONE.test(printed)) return PATH_LIKE.test(next) || /^[\w-]+\.\w/.test(next) ? span : null;
  if (REST.test(next)) return span;
  return GOES_ON.test(printed) && PATH_LIKE.test(next) ? span : null;
}

function signsEnd(text: string, start: number): number {
  SIGNS.lastIndex = start;
  return start + SIGNS.exec(text)![0].length;
}

/** Without what ends a sentence, and without a parenthesis that opens nowhere in it. */
function withoutTail(printed: string): string {
  let whole = printed;
  for (let before = ''; before !== whole; ) {
    before = whole;
    whole = whole.replace(LAST, '');
    if (whole.endsWith(')') && count(whole, ')') > count(whole, '(')) whole = whole.slice(0, -1);
  }
  return whole;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

const textOfAll = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('');
