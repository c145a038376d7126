import assert from 'node:assert/strict';
import { type Editor, FOLDER, type Surroundings } from './editor';
import { ALL_QUESTIONS, type Position, QUESTIONS } from './questions';
import type { Edit, Step } from './steps';

/** No answer is longer, in characters of JSON for each of the text and besides. */
const MOST_ANSWER = { each: 40, besides: 1_000_000 };
/** Places of every open letter at which the answers are compared. */
const PLACES = 5;
/** Stands in every letter and must never be logged. */
const SECRET = 'Zyxomorphine';

/** A conversation with the server of one editor, whose answers at the end are to be those that another editor gets. */
export class Conversation {
  readonly #one: Editor;
  readonly #other: Editor;
  readonly #around: Surroundings;
  readonly #answers: Promise<unknown>[] = [];
  #isFair = true;

  constructor(one: Editor, other: Editor, around: Surroundings) {
    this.#one = one;
    this.#other = other;
    this.#around = around;
  }

  async hold(steps: readonly Step[]): Promise<void> {
    const { server, open } = this.#one;
    server.complaints.length = 0;
    await this.#configure(null);
    for (const step of steps) await this.#take(step);
    await Promise.all(this.#answers);
    await this.#compare();
    for (const uri of [...open.keys()]) await this.#one.close(uri);
    await this.#one.ask('workspace/symbol', { query: '' });
    const said = server.complaints.join('\n');
    assert.ok(!said.includes(SECRET), `text of a letter is logged: ${said}`);
    if (this.#isFair) assert.equal(said, '', 'nothing went wrong');
  }

  async #take(step: Step): Promise<void> {
    const { open } = this.#one;
    if (step.does === 'configure') return this.#configure(step.settings);
    if (step.does === 'write') return this.#write(step.file, step.text);
    if (step.does === 'babble') return this.#babble(step);
    const uri = `${FOLDER}/${step.letter}.txt`;
    if (step.does === 'open') return this.#open(uri, step.text);
    if (step.does === 'ask')
      return this.#ask(uri, step.question, this.#placeIn(uri, step.place), step.inVain);
    if (step.does === 'miss') return this.#miss(uri, step);
    if (!open.has(uri)) return;
    if (step.does === 'close') return this.#one.close(uri);
    if (step.does === 'replace')
      return this.#one.change(uri, secret(step.text), [{ text: secret(step.text) }]);
    const { text, changes } = edited(open.get(uri)!.text, step.edits);
    return this.#one.change(uri, text, changes);
  }

  async #open(uri: string, text: string): Promise<void> {
    if (this.#one.open.has(uri)) await this.#one.close(uri);
    await this.#one.show(uri, { version: 1, text: secret(text) });
  }

  async #configure(settings: unknown): Promise<void> {
    this.#around.settings = settings;
    for (const { server } of [this.#one, this.#other])
      await server.tell('workspace/didChangeConfiguration', { settings: null });
  }

  async #write(name: string, text: string | null): Promise<void> {
    const uri = `${FOLDER}/${name}`;
    if (text === null) this.#around.files.delete(uri);
    else this.#around.files.set(uri, text);
    for (const { server } of [this.#one, this.#other])
      await server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  #placeIn(uri: string, place: number): Position {
    const text = this.#one.open.get(uri)?.text ?? '';
    return positionIn(text, Math.floor(place * text.length));
  }

  #ask(uri: string, question: number, position: Position, inVain: boolean): void {
    const { method, params } = ALL_QUESTIONS[question % ALL_QUESTIONS.length]!;
    const all = { textDocument: { uri }, ...params(position) };
    if (inVain) this.#answers.push(this.#one.server.askInVain(method, all).catch(isCancelled));
    else this.#answers.push(this.#one.ask(method, all));
  }

  #miss(uri: string, { question, line, character }: Step & { readonly does: 'miss' }): void {
    const isNumber = [line, character].every((each) => typeof each === 'number' && Number.isFinite(each));
    if (!isNumber) this.#isFair = false;
    const { method, params } = ALL_QUESTIONS[question % ALL_QUESTIONS.length]!;
    const answer = this.#one.ask(method, { textDocument: { uri }, ...params({ line, character }) });
    this.#answers.push(isNumber ? answer : answer.catch(isAnswered));
  }

  async #babble({ method, asks, params }: Step & { readonly does: 'babble' }): Promise<void> {
    this.#isFair = false;
    const said = params as object;
    if (asks) this.#answers.push(this.#one.ask(method, said).catch(isAnswered));
    else await this.#one.server.tell(method, said);
  }

  async #compare(): Promise<void> {
    const open = [...this.#one.open];
    for (const [uri, document] of open) await this.#other.show(uri, document);
    for (const [uri, { text }] of open) {
      for (const { method, params } of questionsOf(text)) {
        const all = { textDocument: { uri }, ...params };
        const [one, other] = await Promise.all([this.#one, this.#other].map((each) => each.ask(method, all)));
        assert.deepEqual(lasting(one), lasting(other), method);
        const most = MOST_ANSWER.each * text.length + MOST_ANSWER.besides;
        assert.ok(JSON.stringify(one).length <= most, `${method} answers within its limits`);
      }
    }
    for (const [uri] of open) await this.#other.close(uri);
  }
}

function* questionsOf(text: string): Iterable<{ readonly method: string; readonly params: object }> {
  for (const { method, params } of QUESTIONS.ofDocument)
    yield { method, params: params(positionIn(text, 0)) };
  for (let place = 0; place < PLACES; place++) {
    const position = positionIn(text, Math.floor((text.length * place) / PLACES));
    for (const { method, params } of QUESTIONS.atPlace) yield { method, params: params(position) };
  }
}

/** An answer without the name that the server gave it, which comes of the time. */
const lasting = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'resultId' in answer
    ? { ...answer, resultId: '' }
    : answer;

/** A letter with the word that must not be logged. */
const secret = (text: string): string => `${text.slice(0, 40)}${SECRET}${text.slice(40)}`;

const REQUEST_CANCELLED = -32_800;
const isAnswered = (error: unknown): void =>
  assert.equal(typeof (error as { code?: unknown }).code, 'number');
const isCancelled = (error: unknown): void =>
  assert.equal((error as { code?: unknown }).code, REQUEST_CANCELLED, String(error));

/** A text after edits that come one after the other, and what the protocol says of them. */
function edited(before: string, edits: readonly Edit[]): { text: string; changes: readonly object[] } {
  let text = before;
  const changes = edits.map(({ from, size, words }) => {
    const start = besidesLineEnd(text, Math.floor(from * text.length));
    const end = besidesLineEnd(text, Math.min(text.length, start + Math.floor(size * text.length)));
    const range = { start: positionIn(text, start), end: positionIn(text, end) };
    text = text.slice(0, start) + words + text.slice(end);
    return { range, text: words };
  });
  return { text, changes };
}

/** `offset`, or the one before where it lies within a line end. */
const besidesLineEnd = (text: string, offset: number): number =>
  text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, besidesLineEnd(text, offset)).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
