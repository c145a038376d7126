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

/** A severity for each code. */
const severities = (): Json => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    RULES.map(({ code, summary, severity }) => [
      code,
      { type: 'string', enum: CHOICES, default: severity, description: `${summary}.` },
    ]),
  ),
});

const contributed = (): Json => ({
  'imrLetters.findings.severity': {
    ...severities(),
    default: {},
    scope: 'resource',
    order: 1,
    markdownDescription: `The severity of findings, by their code, where it is not to be the usual one. ${SEVERITIES} ${FOLDER}`,
  },
  'imrLetters.findings.publicationCheck': {
    type: 'boolean',
    default: false,
    scope: 'resource',
    order: 2,
    markdownDescription: `${CHECK} A severity in \`#imrLetters.findings.severity#\` counts beside it. ${FOLDER}`,
  },
});

/** `package.json` with the settings that are made from the rules. */
export function manifest(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const group = manifest.contributes.configuration.find(({ id }: Json) => id === 'imrLetters.findings');
  group.properties = contributed();
  return written(manifest);
}

/** The description of `.imr-letters.json`. */
export const settingsSchema = (): string =>
  written({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How the findings in the letters of a folder are judged',
    type: 'object',
    properties: {
      severity: {
        ...severities(),
        markdownDescription: `The severity of findings, by their code, where it is not to be the usual one. ${SEVERITIES} It comes before the user’s settings.`,
      },
      publicationCheck: {
        type: 'boolean',
        markdownDescription: `${CHECK} It comes before the user’s settings.`,
      },
    },
  });

const written = (json: Json): string => `${JSON.stringify(json, null, 2)}\n`;
