import { type Markdown, pasted } from './markdown';

/** `plain` is text without any markup. */
export type SummaryFormat = 'markdown' | 'plain';

/** A name with what there is to say of it: a value, or quotations, which are set in quotation marks here. */
export type Entry = { readonly name: string } & (
  | { readonly value: string }
  | { readonly quotes: readonly string[] }
);

/** A heading, a paragraph or a list. */
export type SummaryPart =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly text: string }
  | { readonly entries: readonly Entry[] };

/** Writes the parts in their order, a blank line between them and a line end after them. */
export const written = (parts: readonly SummaryPart[], format: SummaryFormat): string =>
  `${parts.map(format === 'markdown' ? markdownOf : plainOf).join('\n\n')}\n`;

function markdownOf(part: SummaryPart): Markdown {
  if ('heading' in part) return `${'#'.repeat(part.level)} ${pasted(part.heading)}`;
  if ('text' in part) return pasted(part.text);
  return part.entries.map(markdownEntry).join('\n');
}

function markdownEntry(entry: Entry): Markdown {
  const name = `- **${pasted(entry.name)}:**`;
  if ('value' in entry) return `${name} ${pasted(entry.value)}`;
  const [only, ...more] = entry.quotes;
  if (more.length === 0) return `${name} ${pasted(quoted(only ?? ''))}`;
  return [name, ...entry.quotes.map((quote) => `  - ${pasted(quoted(quote))}`)].join('\n');
}

function plainOf(part: SummaryPart): string {
  if ('heading' in part) return part.level === 1 ? part.heading.toUpperCase() : part.heading;
  if ('text' in part) return part.text;
  return part.entries.map(plainEntry).join('\n');
}

function plainEntry(entry: Entry): string {
  if ('value' in entry) return `${entry.name}: ${entry.value}`;
  const [only, ...more] = entry.quotes;
  if (more.length === 0) return `${entry.name}: ${quoted(only ?? '')}`;
  return [`${entry.name}:`, ...entry.quotes.map((quote) => `• ${quoted(quote)}`)].join('\n');
}

const quoted = (words: string): string => `“${words}”`;
