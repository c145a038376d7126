import fc from 'fast-check';
import { anyLetter, hostileText } from './texts';

/** A place in a text, as a part of its length. */
export type Part = number;

/** What is put in place of a stretch of a text. */
export type Edit = { readonly from: Part; readonly size: Part; readonly words: string };

/** What an editor, or someone who speaks to the server in its place, does next. `letter` is one of a few. */
export type Step =
  | { readonly does: 'open'; readonly letter: number; readonly text: string }
  | { readonly does: 'close'; readonly letter: number }
  | { readonly does: 'edit'; readonly letter: number; readonly edits: readonly Edit[] }
  | { readonly does: 'replace'; readonly letter: number; readonly text: string }
  /** Asks a question, the so-manieth of all there are, at a place; `inVain` when it takes it back at once. */
  | {
      readonly does: 'ask';
      readonly letter: number;
      readonly question: number;
      readonly place: Part;
      readonly inVain: boolean;
    }
  /** Asks of a place that no text has. */
  | {
      readonly does: 'miss';
      readonly letter: number;
      readonly question: number;
      readonly line: unknown;
      readonly character: unknown;
    }
  | { readonly does: 'configure'; readonly settings: unknown }
  | { readonly does: 'write'; readonly file: string; readonly text: string | null }
  /** Says something that the protocol does not know, or not so. */
  | { readonly does: 'babble'; readonly method: string; readonly asks: boolean; readonly params: unknown };

export const LETTERS = 4;
const letter = fc.nat(LETTERS - 1);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const question = fc.nat(1000);
const text = fc.oneof(anyLetter, hostileText);

const words = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '\n',
    '\r',
    '\r\n',
    'a',
    ': Upheld\n',
    'Decision rationale: ',
    '\ud83d',
    '\udc00',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  text.map((all) => all.slice(0, 800)),
);
const edit: fc.Arbitrary<Edit> = fc.record({ from: part, size: part.map((size) => size ** 6), words });

const settings = fc.oneof(
  fc.jsonValue(),
  fc.record({
    findings: fc.record({
      severity: fc.dictionary(
        fc.constantFrom('empty-rationale', 'mojibake', 'date-order', 'no-such'),
        fc.constantFrom('off', 'error', 'hint', 'loud'),
      ),
      publicationCheck: fc.boolean(),
    }),
    lenses: fc.record({ enabled: fc.boolean() }),
    hints: fc.record({
      pages: fc.boolean(),
      generics: fc.constantFrom('off', 'requests', 'everywhere', 'x'),
    }),
    formatting: fc.record({ inPlace: fc.boolean() }),
  }),
);

const METHODS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'textDocument/willSaveWaitUntil',
  'textDocument/hover',
  'textDocument/documentSymbol',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/references',
  'textDocument/inlayHint',
  'textDocument/rename',
  'codeAction/resolve',
  'workspace/symbol',
  'workspace/executeCommand',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didChangeConfiguration',
  'window/workDoneProgress/cancel',
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  'initialize',
  'initialized',
  'imrLetters/summary',
  'imrLetters/reading',
  'imrLetters/formatting',
  'imrLetters/accept',
  'imrLetters/caseload/groups',
  'imrLetters/caseload/entries',
  'imrLetters/caseload/changes',
  'imrLetters/nothing',
  '',
];
const babbled = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.jsonValue(), { maxLength: 3 }),
  fc.record(
    {
      textDocument: fc.oneof(fc.jsonValue(), fc.record({ uri: fc.oneof(fc.jsonValue(), fc.webUrl()) })),
      contentChanges: fc.jsonValue(),
      position: fc.jsonValue(),
      range: fc.jsonValue(),
      context: fc.jsonValue(),
      changes: fc.jsonValue(),
      query: fc.jsonValue(),
      data: fc.jsonValue(),
      id: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
);
const coordinate = fc.oneof(
  fc.constantFrom<unknown>(-1, 2 ** 31, 2 ** 53, 1.5, null, '1', 1e300),
  fc.nat(10_000),
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('open' as const), letter, text }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close' as const), letter }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      letter,
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('replace' as const), letter, text }) },
  {
    weight: 10,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      letter,
      question,
      place: part,
      inVain: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('miss' as const),
      letter,
      question,
      line: coordinate,
      character: coordinate,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('configure' as const), settings }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('write' as const),
      file: fc.constantFrom('.imr-letters.json', '.imr-letters.accepted.json'),
      text: fc.option(
        fc.oneof(
          fc.json(),
          settings.map((each) => JSON.stringify(each)),
        ),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('babble' as const),
      method: fc.constantFrom(...METHODS),
      asks: fc.boolean(),
      params: babbled,
    }),
  },
);

/** What happens between an editor and the server. */
export const anyConversation: fc.Arbitrary<readonly Step[]> = fc.array(anyStep, { maxLength: 25 });
