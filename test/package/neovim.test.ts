import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT, sample } from '../cli/program';
import { type Installed, installPrograms } from './installed';

/** The set-up as the documentation gives it. */
const SET_UP = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8').match(/```lua\n(.*?)```/s)![1]!;

type Answers = {
  readonly outline: readonly string[];
  readonly hover?: string;
  readonly findings: readonly { readonly line: number; readonly message: string; readonly source: string }[];
  readonly fix?: { readonly title: string; readonly line: string };
  readonly problem?: string;
};

describe('Neovim, set up as the documentation says', function () {
  this.timeout(120_000);
  let installed: Installed;
  before(async () => {
    (await import('../host/neovim.mjs')).ensureNeovim();
    installed = installPrograms();
  });
  after(() => installed?.remove());

  /** What it shows of a file with this text, over `words` and at the finding that says `finding`. */
  function shown(text: string, words: string, finding: string, setUp = SET_UP): Answers {
    const { work, program } = installed;
    const inWork = (name: string): string => join(work, name);
    const folders = [dirname(program('imr-letters')), process.env.PATH].join(delimiter);
    writeFileSync(inWork('init.lua'), setUp);
    writeFileSync(inWork('text.txt'), text);
    const set = { ANSWERS: inWork('answers.json'), WORDS: words, FINDING: finding };
    const { stderr } = spawnSync(
      'nvim',
      ['--headless', '-u', 'init.lua', '-i', 'NONE', '-n', 'text.txt', '-S', join(__dirname, 'neovim.lua')],
      {
        cwd: work,
        encoding: 'utf8',
        timeout: 60_000,
        env: { ...process.env, HOME: work, PATH: folders, ...set },
      },
    );
    assert.doesNotMatch(stderr, /error/i);
    const answers: Answers = JSON.parse(readFileSync(inWork('answers.json'), 'utf8'));
    assert.equal(answers.problem, undefined);
    return answers;
  }

  it('shows the outline, what a request is about and the findings of a letter, and mends one', () => {
    const { outline, hover, findings, fix } = shown(sample('faults.txt'), 'Naproxen 550mg #60', 'Uphled');
    assert.equal(outline[0], 'CM17-9900008');
    assert.ok(outline.includes('    Naproxen 550mg #60'), outline.join('\n'));
    assert.match(hover!, /Upheld/);
    assert.ok(findings.some(({ line, source }) => line === 51 && source === 'IMR Letters'));
    assert.match(fix!.line, /^Omeprazole 20mg #30: Upheld/);
  });

  it('judges findings as its settings say', () => {
    const chosen = "imrLetters = { findings = { severity = { ['unknown-decision'] = 'off' } } }";
    const setUp = SET_UP.replace('imrLetters = {}', chosen);
    const { findings } = shown(sample('faults.txt'), 'Naproxen', 'Uphled', setUp);
    assert.ok(findings.length > 5);
    assert.ok(!findings.some(({ line }) => line === 51));
  });

  it('shows nothing of a text that is no letter', () => {
    const { outline, hover, findings } = shown('Naproxen, and bread\n', 'Naproxen', 'Uphled');
    assert.deepEqual([outline, hover, findings], [[], undefined, []]);
  });
});
