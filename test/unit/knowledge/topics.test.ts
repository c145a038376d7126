import { strict as assert } from 'node:assert';
import {
  findTopic,
  nearestTopic,
  readTopicList,
  sourcesOf,
  topicById,
  topicsOf,
  topicsOnPages,
} from '../../../server/src/knowledge';

const CHRONIC_2009 = 'mtus-chronic-pain-2009';
const CHRONIC_2016 = 'mtus-chronic-pain-2016';

describe('a topic of a guideline', () => {
  const printed: readonly (readonly [string, string, string])[] = [
    [CHRONIC_2009, 'Opioids', 'opioids'],
    [CHRONIC_2009, 'Muscle Relaxants', 'muscle-relaxants'],
    [CHRONIC_2009, 'non sedating muscle relaxants', 'muscle-relaxants'],
    [CHRONIC_2009, 'Criteria for use of Opioids', 'opioids-criteria-for-use'],
    [CHRONIC_2009, 'Carisoprodol (Soma)', 'carisoprodol'],
    [
      CHRONIC_2009,
      'NSAIDs, GI symptoms and cardiovascular risk',
      'nsaids-gi-symptoms-and-cardiovascular-risk',
    ],
    [CHRONIC_2009, 'Epidural steroid injections', 'epidural-steroid-injections'],
    [CHRONIC_2009, 'Functional restoration programs', 'functional-restoration-programs'],
    [CHRONIC_2016, 'Physical medicine treatment', 'mtus-chronic-pain-2016/physical-medicine-treatment'],
    [
      CHRONIC_2016,
      'Manual therapy and manipulation',
      'mtus-chronic-pain-2016/manual-therapy-and-manipulation',
    ],
    [CHRONIC_2016, 'Flector patch (diclofenac epolamine)', 'mtus-chronic-pain-2016/flector-patch'],
    [
      CHRONIC_2016,
      'Electrodiagnostic\n testing (EMG/NCS)',
      'mtus-chronic-pain-2016/electrodiagnostic-testing',
    ],
    ['mtus-opioids-2016', '2. Opioids for Subacute Pain', 'mtus-opioids-2016/2-opioids-for-subacute-pain'],
    ['mtus-low-back-2004', 'Special Studies', 'mtus-low-back-2004/special-studies'],
    ['mtus-postsurgical-2009', 'Forearm, Wrist, & Hand', 'mtus-postsurgical-2009/forearm-wrist-and-hand'],
    ['odg-knee-leg', 'Durable medical equipment (DME)', 'odg-knee-leg/durable-medical-equipment-dme'],
  ];
  for (const [guideline, name, id] of printed) {
    it(`${id} is read from "${name.replace(/\s+/g, ' ')}"`, () =>
      assert.equal(findTopic(guideline, name)?.id, id));
  }

  it('is none where the guideline has none of the name', () => {
    assert.equal(findTopic(CHRONIC_2016, 'Weather'), undefined);
    assert.equal(findTopic('no-such-guideline', 'Opioids'), undefined);
    assert.deepEqual(topicsOf('no-such-guideline'), []);
  });

  it('is told where its name is misspelled', () => {
    assert.equal(
      nearestTopic(CHRONIC_2016, 'Muscel relaxants (for pain)')?.name,
      'Muscle relaxants (for pain)',
    );
    assert.equal(nearestTopic(CHRONIC_2016, 'Muscle relaxants (for pain)'), undefined);
  });

  it('says how sure its pages are, and where it is known from', () => {
    const carisoprodol = topicById('carisoprodol')!;
    assert.deepEqual(
      [carisoprodol.startPage, carisoprodol.pageBasis, carisoprodol.confidence],
      [29, 'letters', 'high'],
    );
    const yoga = topicById('yoga')!;
    assert.deepEqual([yoga.pageBasis, yoga.confidence], ['recall', 'medium']);
    assert.ok(sourcesOf(carisoprodol).some(({ title }) => title === 'As cited in published IMR letters'));
  });
});

describe('pages of the chronic pain guideline of 2009', () => {
  it('lead to the topics that they hold', () => {
    const ids = topicsOnPages(29, 29).map(({ id }) => id);
    assert.deepEqual(ids, ['capsaicin-topical', 'carisoprodol']);
    assert.ok(topicsOnPages(76, 96).some(({ id }) => id === 'opioids'));
    assert.ok(!topicsOnPages(76, 96).some(({ id }) => id === 'muscle-relaxants'));
    assert.deepEqual(topicsOnPages(128, 140), []);
  });

  it('know their topics nearly from first to last', () => {
    const empty = Array.from({ length: 127 }, (_, at) => at + 1).filter(
      (page) => topicsOnPages(page, page).length === 0,
    );
    assert.ok(empty.length <= 3, `no topic on ${empty.join(', ')}`);
  });
});

describe('a list of sections', () => {
  const read = (guideline: string, list: string) =>
    readTopicList(guideline, list).map(({ start, end, row }) => [list.slice(start, end), row !== undefined]);

  it('is cut at commas, but not inside the name of a topic', () => {
    assert.deepEqual(
      read(
        CHRONIC_2016,
        'NSAIDs (non-steroidal anti-inflammatory drugs), NSAIDs, GI symptoms & cardiovascular risk, Yoga',
      ),
      [
        ['NSAIDs (non-steroidal anti-inflammatory drugs)', true],
        ['NSAIDs, GI symptoms & cardiovascular risk', true],
        ['Yoga', true],
      ],
    );
    assert.deepEqual(read('mtus-postsurgical-2009', 'Knee, Forearm, Wrist, & Hand'), [
      ['Knee', true],
      ['Forearm, Wrist, & Hand', true],
    ]);
  });

  it('keeps numbered names whole over their own commas', () => {
    const screening = 'Screening for Risk of Addiction or Adverse Events, Prior to Chronic Opioid Treatment';
    const overview = 'Opioids for Chronic Pain and Chronic Opioid Treatment';
    const first = `3.3.1.1 ${overview}: ${screening}: Screening for Drug Misuse/Abuse`;
    const second = `3.3.2 ${overview}: Patient Treatment Agreement and Informed Consent`;
    assert.deepEqual(read('mtus-opioids-2016', `${first}, ${second}`), [
      [first, true],
      [second, true],
    ]);
  });

  it('keeps what it does not know', () => {
    assert.deepEqual(read('mtus-elbow-2007', 'Recommendations, 326; Radial Head Fracture'), [
      ['Recommendations', true],
      ['326', false],
      ['Radial Head Fracture', true],
    ]);
    assert.deepEqual(read(CHRONIC_2016, ' , '), []);
  });
});
