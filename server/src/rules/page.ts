import { exampleLetter } from './example';
import type { DocumentedRule, Safety } from './rule';

const SAFETY: Readonly<Record<Safety, string>> = {
  safe: 'Safe: it repairs damage of the text file and nothing else.',
  ask: 'Asked for each time: it changes words of the letter.',
};

/** The documentation of a rule as a Markdown page. */
export function rulePage(rule: DocumentedRule): string {
  const parts = [
    `# ${rule.code}`,
    `${rule.summary}. Severity: **${rule.severity}**${raised(rule)}.`,
    `## What is looked at\n\n${rule.what}`,
    `## Why it matters\n\n${rule.why}`,
    `## Example\n\n${fenced(rule.bad)}`,
    `## The same, sound\n\n${fenced(rule.good)}`,
  ];
  if (rule.fix) parts.push(`## Quick fix\n\n${rule.fix.summary} ${SAFETY[rule.fix.safety]}`);
  if (exampleLetter(rule.bad) !== rule.bad)
    parts.push('The examples are parts of an issues section; the rest of the letter is sound.');
  return `${parts.join('\n\n')}\n`;
}

const raised = ({ publication }: DocumentedRule): string =>
  publication ? `, and **${publication}** where letters are checked for publication` : '';

const fenced = (example: string): string => `\`\`\`text\n${example}\n\`\`\``;

/** The list of all rules as a Markdown page. */
export function rulesPage(rules: readonly DocumentedRule[]): string {
  const rows = rules.map(
    ({ code, severity, summary, fix }) =>
      `| [${code}](${code}.md) | ${severity} | ${summary} | ${fix?.safety ?? ''} |`,
  );
  return `# What IMR Letters reports\n\n| code | severity | reported when | quick fix |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
