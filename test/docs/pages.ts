import { join } from 'node:path';
import { DOCUMENTED_RULES as RULES } from '../../server/src/rules/documented';
import { rulePage, rulesPage } from '../../server/src/rules/page';
import { codebook } from './codebook';
import { manifest, manifestTexts, settingsSchema } from './settings';

export const ROOT = join(__dirname, '../..');

/** Every file that is made from the sources, in part or whole, by its path in the repository. */
export const generatedPages = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/codebook.md', codebook()],
    ['docs/rules/README.md', rulesPage(RULES)],
    ...RULES.map((rule) => [`docs/rules/${rule.code}.md`, rulePage(rule)] as const),
    ['docs/settings.schema.json', settingsSchema()],
    ['package.json', manifest(ROOT)],
    ['package.nls.json', manifestTexts(ROOT)],
  ]);
