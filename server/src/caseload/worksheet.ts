import { pointsToCheck, sourceOf, summaryPartsOf } from '../features/summary';
import { type Entry, type SummaryPart, written } from '../features/summaryText';
import type { Review } from '../review/review';
import { visible } from '../text/span';

export type PageLanguage = 'html' | 'markdown';

const NOTES = 'Reviewer’s notes';

/** A page about one letter for people who do not program: what it says, what there is to check, room for notes. */
export function worksheetOf(file: string, review: Review, language: PageLanguage): string {
  const [title, ...rest] = summaryPartsOf(review);
  const parts: readonly SummaryPart[] = [
    title!,
    sourceOf(file),
    ...rest,
    ...pointsToCheck(review),
    { heading: NOTES, level: 2 },
  ];
  return language === 'markdown' ? written(parts, 'markdown') : htmlPage(parts);
}

function htmlPage(parts: readonly SummaryPart[]): string {
  const [title] = parts;
  const name = title && 'heading' in title ? title.heading : NOTES;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${parts.map(htmlOf).join('\n')}
<div class="notes" role="textbox" aria-multiline="true" aria-label="${NOTES}" contenteditable="true"></div>
</main>
</body>
</html>
`;
}

const STYLE = `
body { font: 11pt/1.5 Georgia, 'Times New Roman', serif; color: #111; background: #fff; }
main { max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; border-bottom: 1px solid #767676; }
dt { font-weight: bold; margin-top: .4em; } dd { margin: 0 0 0 1.5em; } dd.quote { font-style: italic; }
.notes { min-height: 8em; border: 1px solid #767676; padding: .5em; }
h2, dt { break-after: avoid; }
`;

function htmlOf(part: SummaryPart): string {
  if ('heading' in part) return `<h${part.level}>${escaped(part.heading)}</h${part.level}>`;
  if ('text' in part) return `<p>${escaped(part.text)}</p>`;
  return `<dl>\n${part.entries.map(entryOf).join('\n')}\n</dl>`;
}

function entryOf(entry: Entry): string {
  const values =
    'value' in entry
      ? [`<dd>${escaped(entry.value)}</dd>`]
      : entry.quotes.map((quote) => `<dd class="quote">“${escaped(quote)}”</dd>`);
  return `<dt>${escaped(entry.name)}</dt>${values.join('')}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
