import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHOICES } from '../../server/src/review/severities';
import { DOCUMENTED_RULES as RULES } from '../../server/src/rules/documented';

type Json = Readonly<Record<string, unknown>>;

const SEVERITIES =
  '`error`: the decision cannot be relied on as written. `warning`: a reviewer has to look. `information`: a note. `hint`: hardly marked. `off`: not reported.';
const FOLDER = 'What the file `.imr-letters.json` of a folder says comes before it.';

const raised = RULES.filter(({ publication }) => publication)
  .map(({ code, publication }) => `\`${code}\` to \`${publication}\``)
  .join(', ');
const CHECK = `Whether letters are checked for publication: raises ${raised}, as a published letter must not carry what a served one may.`;

/** A severity for each code, described by what `describe` says of it. */
const severities = (describe: (rule: (typeof RULES)[number]) => string): Json => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    RULES.map((rule) => [
      rule.code,
      { type: 'string', enum: CHOICES, default: rule.severity, description: describe(rule) },
    ]),
  ),
});

const contributed = (): Json => ({
  'imrLetters.findings.severity': {
    ...severities(({ code }) => `%${KEYS.finding(code)}%`),
    default: {},
    scope: 'resource',
    order: 1,
    markdownDescription: `%${KEYS.severity}%`,
  },
  'imrLetters.findings.publicationCheck': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    order: 2,
    markdownDescription: `%${KEYS.check}%`,
  },
});

/** Where the texts of these settings stand in `package.nls.json`, from which they are translated. */
const KEYS = {
  severity: 'setting.findings.severity',
  check: 'setting.findings.publicationCheck',
  finding: (code: string): string => `finding.${code}`,
} as const;

const texts = (): Readonly<Record<string, string>> => ({
  [KEYS.severity]: `The severity of findings, by their code, where it is not to be the usual one. ${SEVERITIES} ${FOLDER}`,
  [KEYS.check]: `${CHECK} A severity in \`#imrLetters.findings.severity#\` counts beside it. ${FOLDER}`,
  ...Object.fromEntries(RULES.map(({ code, summary }) => [KEYS.finding(code), `${summary}.`])),
});

/** `package.nls.json` with the texts of the settings that are made from the rules, those of no rule left out. */
export function manifestTexts(root: string): string {
  const written = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const others = Object.entries(written).filter(([key]) => !key.startsWith(KEYS.finding('')));
  return json({ ...Object.fromEntries(others), ...texts() });
}

/** `package.json` with the settings that are made from the rules. */
export function manifest(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const group = manifest.contributes.configuration.find(({ id }: Json) => id === 'imrLetters.findings');
  group.properties = contributed();
  return json(manifest);
}

/** The description of `.imr-letters.json`. */
export const settingsSchema = (): string =>
  json({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How the findings in the letters of a folder are judged',
    type: 'object',
    properties: {
      severity: {
        ...severities(({ summary }) => `${summary}.`),
        markdownDescription: `The severity of findings, by their code, where it is not to be the usual one. ${SEVERITIES} It comes before the user’s settings.`,
      },
      publicationCheck: {
        type: 'boolean',
        markdownDescription: `${CHECK} It comes before the user’s settings.`,
      },
    },
  });

const json = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;
