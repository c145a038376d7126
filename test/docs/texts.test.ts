import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './pages';
import { BUNDLE, clientSources, clientTexts } from './texts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Names and codes that stay as they are, and what only whoever looks into a fault reads. */
const UNTRANSLATED = new Set([
  '(not shown)',
  'FileExists',
  'The language server ended and is started again.',
  'The language server ended too often and is left.',
  'IMR Letters',
  'Uphled',
  'The language of a document could not be set: ',
]);

const KEYS = /^(?:Tab|Enter|Home|End|Arrow\w+)$/;

/** Whether words look like a text for people: a capital and small letters, or several words. */
const isForPeople = (words: string): boolean =>
  /^[A-Z][a-z]|[a-z…]\s[a-z]/.test(words.trim()) && !/[<>]/.test(words) && !KEYS.test(words);

const isUnder = (node: ts.Node, isIt: (above: ts.Node) => boolean): boolean =>
  node.parent !== undefined && (isIt(node.parent) || isUnder(node.parent, isIt));

/** Types, imports, what is translated, and names of classes, roles and keys in the page. */
const isNoText = (node: ts.Node): boolean =>
  isUnder(
    node,
    (above) =>
      ts.isImportDeclaration(above) ||
      ts.isTypeNode(above) ||
      (ts.isCallExpression(above) &&
        /^(?:l10n\.t|[\w.]+\.(?:closest|matches|querySelector(?:All)?))$/.test(
          above.expression.getText().replace(/<.*>/, ''),
        )) ||
      (ts.isPropertyAssignment(above) && /^(?:className|class)$/.test(above.name.getText())),
  );

/** What people read in a source and no translator would see. */
function untranslatedIn(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isWords =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node);
    if (isWords && isForPeople(node.text) && !isNoText(node) && !UNTRANSLATED.has(node.text))
      found.push(`${name}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('the texts of the editor’s part', () => {
  it(`all stand in ${BUNDLE} (npm run docs writes it)`, async () => {
    assert.equal(read(BUNDLE), await clientTexts());
  });

  it('are all handed to be translated', () => {
    const found = [...clientSources()].flatMap(([name, source]) => untranslatedIn(name, source));
    assert.deepEqual(found, []);
    assert.equal(untranslatedIn('x.ts', "tell('Nothing here.'); tell(l10n.t('A letter.'))").length, 1);
  });
});

describe('the texts of the manifest', () => {
  const { contributes, capabilities } = JSON.parse(read('package.json'));
  const texts: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'));
  /** Where people read what stands there; the name of a language is as its identifier. */
  const SHOWN =
    /^(?:title|category|name|contextualTitle|contents|(?:markdownD|d)escription|enumDescriptions)$/;

  const shown: string[] = [];
  const visit = (value: unknown, isShown: boolean): void => {
    if (typeof value === 'string' && isShown) shown.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        const isIn = Array.isArray(value) ? isShown : SHOWN.test(key);
        visit(each, isIn);
      }
    }
  };
  visit({ contributes, capabilities }, false);

  it('all stand in package.nls.json, and nothing else does', () => {
    assert.ok(shown.length > 100);
    assert.deepEqual(
      shown.filter((text) => !/^%[\w.-]+%$/.test(text)),
      [],
    );
    assert.deepEqual([...new Set(shown.map((text) => text.slice(1, -1)))].sort(), Object.keys(texts).sort());
  });
});
