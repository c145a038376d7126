import { strict as assert } from 'node:assert';
import {
  findTreatment,
  isSameTreatment,
  treatmentById,
  treatments,
  treatmentsIn,
} from '../../../server/src/knowledge';

const ids = (text: string) => treatmentsIn(text).map(({ row }) => row.id);
const categories = (text: string) => treatmentsIn(text).map(({ row }) => row.category);

describe('a treatment', () => {
  it('is known by its abbreviations', () => {
    const known = {
      PT: 'physical-therapy',
      ESI: 'epidural-steroid-injection',
      FRP: 'functional-restoration-program',
    };
    for (const [name, id] of Object.entries(known)) assert.equal(findTreatment(name)?.id, id);
    for (const name of [
      'EMG',
      'NCV',
      'TENS',
      'DME',
      'MRI',
      'CT',
      'CMT',
      'FCE',
      'IF unit',
      'H-wave',
      'SCS',
      'PRP',
      'CBT',
    ]) {
      assert.notEqual(findTreatment(name), undefined, name);
    }
  });

  it('has a category of the closed list', () => {
    assert.deepEqual(categories('MRI of the knee'), ['imaging']);
    assert.deepEqual(categories('EMG/NCV'), ['diagnostic-test']);
    assert.deepEqual(categories('urine drug screen'), ['laboratory']);
    assert.deepEqual(categories('chiropractic treatment'), ['therapy']);
    assert.deepEqual(categories('lumbar epidural steroid injection'), ['injection']);
    assert.deepEqual(categories('right shoulder arthroscopy'), ['surgery']);
    assert.deepEqual(categories('cold therapy unit'), ['equipment']);
    assert.deepEqual(categories('pre-op clearance'), ['consultation']);
    assert.deepEqual(categories('gym membership'), ['program']);
    assert.deepEqual(categories('home health aide'), ['home-care']);
    assert.deepEqual(categories('transportation to and from appointments'), ['transport']);
    assert.deepEqual(categories('interpreter'), ['other']);
  });

  it('is the same as another kind of the same thing', () => {
    assert.ok(isSameTreatment(findTreatment('EMG')!, findTreatment('nerve conduction study')!));
    assert.ok(isSameTreatment(findTreatment('work hardening')!, findTreatment('work conditioning')!));
    assert.ok(!isSameTreatment(findTreatment('MRI')!, findTreatment('CT scan')!));
  });

  it('is found by every name that it has', () => {
    for (const row of treatments) {
      for (const name of [row.name, ...(row.synonyms ?? []), ...(row.abbreviations ?? [])]) {
        assert.equal(findTreatment(name)?.id, row.id, name);
        assert.equal(treatmentById(row.id), row);
      }
    }
  });
});

describe('treatments in a text', () => {
  it('are found longest first', () => {
    assert.deepEqual(ids('Post-operative physical therapy, then physical therapy'), [
      'postoperative-physical-therapy',
      'physical-therapy',
    ]);
    assert.deepEqual(ids('EMG and NCV of both arms; EMG of the left leg'), [
      'electrodiagnostic-study',
      'emg',
    ]);
  });

  it('are found over line ends and hyphens', () => {
    assert.deepEqual(ids('electro-\nmyography'), ['emg']);
    assert.deepEqual(ids('functional\n\n  capacity evaluation'), ['functional-capacity-evaluation']);
    assert.deepEqual(ids('X-\nrays'), ['x-ray']);
  });

  it('are no ordinary words: abbreviations count only in capitals', () => {
    assert.deepEqual(ids('pt tens of us; if unit; the ct'), []);
    assert.deepEqual(ids('TENS unit; PT; CT'), ['tens-unit', 'physical-therapy', 'ct-scan']);
  });

  it('do not join what a full stop or a comma parts', () => {
    assert.deepEqual(ids('work. Hardening'), []);
    assert.deepEqual(ids('functional, capacity evaluation'), []);
  });

  it('say when a word is too general to tell treatments apart', () => {
    assert.equal(findTreatment('injection')?.general, true);
    assert.equal(findTreatment('trigger point injection')?.general, undefined);
  });
});
