import { strict as assert } from 'node:assert';
import { bodyPartById, bodyParts, bodyPartsIn, findBodyPart, isWithin } from '../../../server/src/knowledge';

const found = (text: string) =>
  bodyPartsIn(text).map(({ row, side }) => (side === null ? row.id : `${side} ${row.id}`));

describe('a body part', () => {
  it('is known by its names, adjectives and levels', () => {
    const known = {
      lumbar: 'low-back',
      'lower back': 'low-back',
      'L4-5': 'low-back',
      cervical: 'neck',
      'C5-C6': 'neck',
      'C4-C6': 'neck',
      'T6-8': 'upper-back',
    };
    for (const [name, id] of Object.entries(known)) assert.equal(findBodyPart(name)?.id, id, name);
  });

  it('belongs to a larger one', () => {
    assert.ok(isWithin(bodyPartById('finger')!, bodyPartById('upper-extremity')!));
    assert.ok(isWithin(bodyPartById('finger')!, bodyPartById('hand')!));
    assert.ok(isWithin(bodyPartById('low-back')!, bodyPartById('spine')!));
    assert.ok(!isWithin(bodyPartById('knee')!, bodyPartById('spine')!));
  });

  it('names the guidelines that fit it', () => {
    assert.deepEqual(bodyPartById('knee')?.chapters, ['mtus-knee', 'odg-knee-leg']);
  });

  it('is found by every name that it has', () => {
    for (const row of bodyParts) {
      for (const name of [...row.names, ...(row.exact ?? [])])
        assert.equal(findBodyPart(name)?.id, row.id, name);
    }
  });
});

describe('body parts in a text', () => {
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['MRI of the left knee', ['left knee']],
    ['EMG/NCV of the bilateral upper extremities', ['bilateral upper-extremity']],
    ['right and left shoulder', ['bilateral shoulder']],
    ['left/right wrist', ['bilateral wrist']],
    ['shoulder, right', ['right shoulder']],
    ['knee (left)', ['left knee']],
    ['the shoulder, left knee', ['shoulder', 'left knee']],
    ['left hand/finger', ['left hand', 'left finger']],
    ['the fingers of the right hand', ['finger', 'right hand']],
    ['left lateral ankle', ['left ankle']],
    ['right-sided low back pain', ['right low-back']],
    ['Right L5 transforaminal injection', ['right low-back']],
    [
      'EMG of the bilateral upper and lower extremities',
      ['bilateral upper-extremity', 'bilateral lower-extremity'],
    ],
    [
      'EMG of the right upper and bilateral lower extremities',
      ['right upper-extremity', 'bilateral lower-extremity'],
    ],
    ['RUE and BLE', ['right upper-extremity', 'bilateral lower-extremity']],
    ['cervical, thoracic, and lumbar spine', ['neck', 'upper-back', 'low-back']],
    ['neck and back', ['neck', 'back']],
    ['for neck, back', ['neck', 'back']],
  ];
  for (const [text, parts] of texts)
    it(`are ${parts.join(', ')} in "${text}"`, () => assert.deepEqual(found(text), parts));

  for (const text of [
    'on the other hand',
    'get back to work',
    'straight leg raise',
    'the humeral head',
    'a 6 foot fall',
    'hand-held shower',
    'left the clinic',
    'heart rate',
  ]) {
    it(`are none in "${text}"`, () => assert.deepEqual(found(text), []));
  }

  it('have their places', () => {
    const text = 'Pain of the low\n back';
    const [part] = bodyPartsIn(text);
    assert.equal(text.slice(part!.start, part!.end), 'low\n back');
  });
});
