import assert from 'node:assert/strict';
import { type Mention, mentionsOf } from '../../../server/src/features/mentions';
import { parseLetter } from '../../../server/src/letter/parse';
import { foldedText } from '../../../server/src/text/span';
import { issues, item, letter, SPACINGS, SUMMARY } from '../letter/letters';

type Case = { readonly summary?: string; readonly items: readonly string[] };

const NOTHING_NAMED = 'There is no need. The request is not medically necessary.';

const asking = (request: string, rationale: string = NOTHING_NAMED): string => item({ request, rationale });

function textOf({ summary = '', items }: Case): string {
  const head = SUMMARY.split('\n').slice(0, 4).join('\n');
  return letter({ summary: `${head}\n${summary}`, issues: issues(...items) });
}

/** What the parts of the letter other than the requests name, with the request that decides it. */
function decided(parts: Case): readonly (readonly [string, string | null])[] {
  const read = parseLetter(textOf(parts));
  return mentionsOf(read)
    .filter(({ region }) => region !== 'request')
    .map(({ span, item: found }) => [
      foldedText(read.text, span),
      found?.request ? foldedText(read.text, found.request) : null,
    ]);
}

const mentions = (parts: Case): readonly Mention[] => mentionsOf(parseLetter(textOf(parts)));

const keys = (summary: string): ReadonlySet<string> =>
  new Set(mentions({ summary, items: [] }).map(({ key }) => key));

describe('mentions', () => {
  it('stand in the summary, the requests and the rationales, in the order of the text', () => {
    const found = mentions({
      summary: 'He takes Norco.',
      items: [
        asking('Norco 10/325mg #60', 'Norco did not help. It is not medically necessary.'),
        asking('MRI'),
      ],
    });
    assert.deepEqual(
      found.map(({ name, kind, region }) => [name, kind, region]),
      [
        ['hydrocodone/acetaminophen', 'drug', 'summary'],
        ['hydrocodone/acetaminophen', 'drug', 'request'],
        ['hydrocodone/acetaminophen', 'drug', 'rationale'],
        ['MRI', 'treatment', 'request'],
      ],
    );
  });

  it('are none in guideline paragraphs', () => {
    const reviewer =
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).';
    const rationale = NOTHING_NAMED;
    assert.deepEqual(mentions({ items: [item({ request: 'Brace', reviewer, rationale })] }), []);
  });

  it('have one key for brand and generic, word and abbreviation', () => {
    assert.equal(keys('He takes Norco, that is hydrocodone/acetaminophen, or Vicodin.').size, 1);
    assert.equal(keys('Physical therapy (PT) and post-operative physical therapy.').size, 1);
    assert.equal(keys('EMG/NCV was done: electromyography (EMG) and a nerve conduction study.').size, 1);
    assert.equal(keys('An epidural steroid injection (ESI), a cervical epidural steroid injection.').size, 1);
    assert.equal(keys('Magnetic resonance imaging (MRI).').size, 1);
  });

  it('keep kinds of one thing apart', () => {
    assert.equal(keys('He has a knee brace, a wrist brace, a cane, crutches.').size, 4);
    assert.equal(keys('Medial branch blocks, a radiofrequency ablation.').size, 2);
    assert.equal(keys('Norco, Percocet, ibuprofen, naproxen.').size, 4);
    assert.equal(keys('Occupational therapy and physical therapy.').size, 2);
  });

  it('leave out words that are too general, and words that mean something else', () => {
    assert.deepEqual(
      mentions({ summary: 'An injection, a brace and surgery were discussed.', items: [] }),
      [],
    );
    assert.deepEqual(mentions({ summary: 'The RFA of 12/01/2016 was received.', items: [] }), []);
    assert.deepEqual(
      mentions({ summary: 'Studies by trained Physical Medicine and Rehabilitation physicians.', items: [] }),
      [],
    );
    assert.equal(mentions({ summary: 'Radiofrequency ablation (RFA).', items: [] }).length, 2);
  });

  it('are the same however the text was set', () => {
    const parts = { summary: 'He takes Norco and had an MRI.', items: [asking('Norco #60'), asking('MRI')] };
    const shown = Object.values(SPACINGS).map((space) =>
      JSON.stringify(mentionsOf(parseLetter(space(textOf(parts)))).map(({ key, region }) => [key, region])),
    );
    assert.equal(new Set(shown).size, 1);
  });

  it('of a letter that lost the title of its issues stand once', () => {
    const text = textOf({
      summary: 'He takes Norco.',
      items: [asking('MRI of the neck', 'An MRI was done.')],
    });
    const damaged = text.replace(/IMR ISSUES.*\n.*\n/, '');
    const regions = mentionsOf(parseLetter(damaged)).map(({ region }) => region);
    assert.deepEqual(regions, ['summary', 'request', 'rationale']);
  });

  it('are read once for a letter', () => {
    const read = parseLetter(textOf({ summary: 'He takes Norco.', items: [] }));
    assert.equal(mentionsOf(read), mentionsOf(read));
  });
});

describe('the item that decides a mention', () => {
  it('is the one that asks for the drug, under whatever name', () => {
    assert.deepEqual(
      decided({ summary: 'He takes hydrocodone/APAP and Soma.', items: [asking('Norco #60')] }),
      [
        ['hydrocodone/APAP', 'Norco #60'],
        ['Soma', null],
      ],
    );
  });

  it('of an imaging study is the one for the body part that the sentence names nearest', () => {
    const found = decided({
      summary: `He asks for an MRI of the lumbar spine and a left knee MRI. MRI (magnetic resonance imaging)
of the left knee was denied. An MRI of the neck was normal. An MRI was discussed.`,
      items: [asking('MRI of the lumbar spine'), asking('MRI of the left knee')],
    });
    assert.deepEqual(found, [
      ['MRI', 'MRI of the lumbar spine'],
      ['MRI', 'MRI of the left knee'],
      ['MRI', 'MRI of the left knee'],
      ['magnetic resonance imaging', 'MRI of the left knee'],
      ['MRI', null],
      ['MRI', null],
    ]);
  });

  it('is none where the part or the side is another', () => {
    const found = decided({
      summary: 'An MRI of the left shoulder was normal. He had physical therapy for the neck.',
      items: [asking('MRI of the right shoulder'), asking('Physical therapy for the low back')],
    });
    assert.deepEqual(found, [
      ['MRI', null],
      ['physical therapy', null],
    ]);
  });

  it('is the only one that asks where no part is named', () => {
    const found = decided({ summary: 'An MRI was asked for.', items: [asking('MRI of the right shoulder')] });
    assert.deepEqual(found, [['MRI', 'MRI of the right shoulder']]);
  });

  it('counts a part for its treatment only, not that of another one beside it', () => {
    const found = decided({
      summary: 'He has a back brace and physical therapy.',
      items: [asking('Physical therapy for the wrist')],
    });
    assert.deepEqual(found[1], ['physical therapy', 'Physical therapy for the wrist']);
  });

  it('is in a rationale the one that it belongs to, unless it names the part of another', () => {
    const rationale = (part: string): string =>
      `An MRI is for red flags. No MRI of the ${part} was done. The request is not medically necessary.`;
    const found = decided({
      items: [
        asking('MRI of the lumbar spine', rationale('left knee')),
        asking('MRI of the left knee', rationale('knee')),
      ],
    });
    assert.deepEqual(found, [
      ['MRI', 'MRI of the lumbar spine'],
      ['MRI', 'MRI of the left knee'],
      ['MRI', 'MRI of the left knee'],
      ['MRI', 'MRI of the left knee'],
    ]);
  });

  it('is none where two ask for the same', () => {
    const items = [asking('MRI of the right shoulder'), asking('MRI of the right shoulder (closed)')];
    assert.deepEqual(decided({ summary: 'An MRI of the right shoulder is planned.', items }), [
      ['MRI', null],
    ]);
  });

  it('of two strengths of one drug is the one of the strength that follows', () => {
    const found = decided({
      summary: 'He takes Norco 5/325mg, and at night Norco 10/325mg. Norco helps.',
      items: [asking('Norco 10/325mg #60'), asking('Norco 5/325mg #30')],
    });
    assert.deepEqual(found, [
      ['Norco', 'Norco 5/325mg #30'],
      ['Norco', 'Norco 10/325mg #60'],
      ['Norco', null],
    ]);
  });

  it('is none for the drug in another form', () => {
    const rationale =
      'Lidocaine is advised only as the Lidoderm patch. The cream is not medically necessary.';
    const found = decided({
      summary: 'He uses lidocaine patches.',
      items: [asking('Anecream 4% cream #30', rationale)],
    });
    assert.deepEqual(found, [
      ['lidocaine patches', null],
      ['Lidocaine', 'Anecream 4% cream #30'],
      ['Lidoderm patch', null],
    ]);
  });

  it('of a cream is meant only where all that is in it is named', () => {
    const cream = 'Flurbiprofen 20%/Baclofen 5% cream 120 grams';
    const found = decided({
      summary: 'He takes baclofen by mouth. The plan was flurbiprofen 20%/baclofen 5% cream.',
      items: [asking(cream)],
    });
    assert.deepEqual(
      found.filter(([name]) => /baclofen/i.test(name)),
      [
        ['baclofen', null],
        ['baclofen', cream],
      ],
    );
  });

  it('is not a request for treatment after an operation where the one before it is spoken of', () => {
    const found = decided({
      summary: 'He had physical therapy in June. Post-operative physical therapy was asked for.',
      items: [asking('Post-operative physical therapy 12 sessions')],
    });
    assert.deepEqual(found, [
      ['physical therapy', null],
      ['Post-operative physical therapy', 'Post-operative physical therapy 12 sessions'],
    ]);
  });

  it('is a request for EMG/NCV where EMG is spoken of, but not the other way round', () => {
    const summary = 'An EMG and an EMG/NCV were asked for.';
    assert.deepEqual(decided({ summary, items: [asking('EMG/NCV of both arms')] })[0], [
      'EMG',
      'EMG/NCV of both arms',
    ]);
    assert.deepEqual(decided({ summary, items: [asking('EMG of both arms')] })[1], ['EMG/NCV', null]);
  });

  it('is in all of a heading the item itself, but for what was authorized', () => {
    const partly = `MRI of the neck and CT scan of the neck was the original request. CT scan of the neck was
authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, MRI of the
neck is: Upheld`;
    const read = parseLetter(textOf({ items: [item().replace('Wrist brace: Upheld', partly)] }));
    const found = mentionsOf(read).filter(({ region }) => region === 'request');
    assert.deepEqual(
      found.map((each) => [each.name, each.item]),
      [
        ['MRI', read.items[0]],
        ['CT scan', null],
        ['CT scan', null],
        ['MRI', read.items[0]],
      ],
    );
  });

  it('is found in time that grows with the text alone', () => {
    const many = (count: number): Case => ({
      summary: 'MRI of the neck and Norco and lidocaine '.repeat(count),
      items: Array.from({ length: count / 20 }, () => asking('MRI of the neck with Norco')),
    });
    assert.ok(mentions(many(4000)).length >= 12_000);
  });
});
