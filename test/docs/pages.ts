import { DOCUMENTED_RULES as RULES } from '../../server/src/rules/documented';
import { rulePage, rulesPage } from '../../server/src/rules/page';

/** Every page of the documentation that is made from the sources, by its path in the repository. */
export const generatedPages = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/rules/README.md', rulesPage(RULES)],
    ...RULES.map((rule) => [`docs/rules/${rule.code}.md`, rulePage(rule)] as const),
  ]);
