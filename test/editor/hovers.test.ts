import assert from 'node:assert/strict';
import {
  commands,
  type DocumentLink,
  type Hover,
  type MarkdownString,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { letter } from './documents';

/** What the extension says of the first place of `words`, in Markdown that is not trusted. */
async function hoverOn(document: TextDocument, words: string, step = 1): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(words) + step),
  );
  const contents = hovers.flatMap((hover) => hover.contents as MarkdownString[]);
  for (const { isTrusted, supportHtml } of contents) assert.ok(!isTrusted && !supportHtml);
  return contents.map(({ value }) => value).join('\n');
}

const linksOf = async (document: TextDocument): Promise<readonly DocumentLink[]> =>
  commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);

describe('hovers of a letter', () => {
  let document: TextDocument;

  before(async () => {
    document = await letter('03-mixed-partly-approved.txt');
  });

  it('say on Upheld and Overturned what follows, with the statute', async () => {
    const overturned = await hoverOn(document, 'Overturned');
    assert.match(
      overturned,
      /Last day for the claims administrator to authorize.*Thursday, January 12, 2017/,
    );
    assert.match(overturned, /\[Labor Code 4610\.6\(j\)\]\(https:\/\/leginfo\.legislature\.ca\.gov\//);
    assert.match(
      await hoverOn(document, 'Norco 10/325mg #90: Upheld', 20),
      /Last day to appeal.*Saturday, February 4, 2017/,
    );
  });

  it('say on a citation what it is, whether it was in force, and what the other side cited', async () => {
    const cited = await hoverOn(document, 'Opioid Treatment 2016, Section(s)');
    assert.match(cited, /\*\*in force\*\* on the decision date, January 5, 2017/);
    assert.match(cited, /\[8 CCR 9792\.24\.4\]\(https:/);
    assert.match(cited, /\*\*The claims administrator\*\*, for the same item: MTUS Opioid Treatment 2016/);
  });

  it('say on a drug what it is, which item decides it and where else it is named', async () => {
    const drug = await hoverOn(document, 'Norco was');
    assert.match(drug, /\*\*Norco\*\* — hydrocodone&#47;acetaminophen · opioid · federal Schedule II/);
    assert.match(drug, /Decided here: .*\*\*Upheld\*\*/);
    assert.match(drug, /\d other mentions: /);
  });

  it('say on the case number, a date and the specialty what a reviewer wants to know', async () => {
    assert.match(await hoverOn(document, 'CM16-9900003'), /3 upheld, 1 overturned/);
    assert.match(await hoverOn(document, '11/16/2016'), /14 days from the denial/);
    assert.match(await hoverOn(document, 'Orthopedic Surgery'), /licensed in California, Nevada, Arizona/);
  });
});

describe('links of a letter', () => {
  it('lead from a cited guideline and a printed address to the web, over line ends too', async () => {
    const document = await letter('02-upheld-2014-wording.txt');
    const cited = (await linksOf(document)).find(
      ({ range }) => document.getText(range) === 'ACOEM Chapter 12 Low Back Complaints',
    );
    assert.equal(String(cited?.target), 'https://www.dir.ca.gov/t8/9792_23_5.html');

    const edit = new WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf('Surgery is not under discussion'));
    edit.insert(document.uri, at, 'https://example.gov/Rules-and- \n\nGuidance/R148.pdf ');
    await workspace.applyEdit(edit);
    const printed = (await linksOf(document)).filter(({ target }) => target?.authority === 'example.gov');
    assert.deepEqual(
      printed.map(({ range, target }) => [document.getText(range), target?.path]),
      [
        ['https://example.gov/Rules-and-', '/Rules-and-Guidance/R148.pdf'],
        ['Guidance/R148.pdf', '/Rules-and-Guidance/R148.pdf'],
      ],
    );
    await commands.executeCommand('undo');
  });
});
