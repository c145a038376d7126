import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allGuidelines,
  editionInForce,
  findGuideline,
  findMtusGuideline,
  findOdgChapter,
  guidelineById,
  guidelinesIn,
  matchGuideline,
  mtusInForce,
  nearestGuideline,
  wasInForce,
} from '../../../server/src/knowledge';

describe('a guideline of the MTUS', () => {
  const printed: readonly (readonly [string, number | null, string])[] = [
    ['Low Back Complaints', 2004, 'mtus-low-back-2004'],
    ['Neck and Upper Back Complaints', 2004, 'mtus-neck-upper-back-2004'],
    ['Neck & Upper Back Complaints', 2004, 'mtus-neck-upper-back-2004'],
    ['Forearm, Wrist, and Hand Complaints', 2004, 'mtus-forearm-wrist-hand-2004'],
    ['FOREARM WRIST & HAND COMPLAINTS', 2004, 'mtus-forearm-wrist-hand-2004'],
    ['Shoulder Complaints Chapter', 2004, 'mtus-shoulder-2004'],
    ['Elbow Complaints', 2007, 'mtus-elbow-2007'],
    ['Knee Complaints', 2004, 'mtus-knee-2004'],
    ['Ankle and Foot Complaints', 2004, 'mtus-ankle-foot-2004'],
    ['Stress-Related Conditions', 2004, 'mtus-stress-2004'],
    ['Stress Related Conditions', 2004, 'mtus-stress-2004'],
    ['General Approaches', 2004, 'mtus-general-approaches-2004'],
    ['Chronic Pain Medical Treatment', 2016, 'mtus-chronic-pain-2016'],
    ['Chronic Pain Medical Treatment Guidelines', 2009, 'mtus-chronic-pain-2009'],
    ['Chronic Pain Treatment Guidelines', null, 'mtus-chronic-pain-2009'],
    ['Opioid Treatment', 2016, 'mtus-opioids-2016'],
    ['Opioids Treatment Guidelines', 2016, 'mtus-opioids-2016'],
    ['Acupuncture Treatment', 2007, 'mtus-acupuncture-2007'],
    ['Postsurgical Treatment', 2009, 'mtus-postsurgical-2009'],
    ['Post-Surgical Treatment Guidelines', null, 'mtus-postsurgical-2009'],
    ['Low Back Disorders', 2019, 'mtus-low-back-2019'],
    ['Low Back Disorders', 2017, 'mtus-low-back-2016'],
    ['ACOEM Practice Guidelines, Chapter 12 Low Back Complaints', null, 'mtus-low-back-2004'],
    ['ACOEM Chapter 9', null, 'mtus-shoulder-2004'],
  ];
  for (const [name, year, id] of printed) {
    it(`is read from ${name}${year === null ? '' : ` ${year}`}`, () => {
      assert.equal(findMtusGuideline(name, year)?.id, id);
    });
  }

  it('is read over line ends, also where a hyphen cuts a word', () => {
    assert.equal(
      findMtusGuideline('Neck and Upper\n   Back Com-\nplaints', 2004)?.id,
      'mtus-neck-upper-back-2004',
    );
    assert.equal(findMtusGuideline('Stress-\nRelated Conditions', 2004)?.id, 'mtus-stress-2004');
  });

  it('is not guessed where the year is none of its editions', () => {
    assert.equal(findMtusGuideline('Low Back Complaints', 2014), undefined);
    assert.equal(findMtusGuideline('Lower Leg Complaints', 2004), undefined);
    assert.equal(guidelinesIn('MTUS Low Back Complaints 2014')[0]?.row.id, 'mtus');
  });

  it('without a year is the edition in force on a day, and none before there was one', () => {
    assert.equal(findMtusGuideline('Low Back Disorders', null), undefined);
    assert.equal(findMtusGuideline('Low Back Disorders', null, '2020-01-01')?.id, 'mtus-low-back-2019');
    assert.equal(findMtusGuideline('Opioids', null, '2014-05-01'), undefined);
    assert.equal(
      findMtusGuideline('Chronic Pain Medical Treatment', null, '2018-06-01')?.id,
      'mtus-chronic-pain-2017',
    );
  });

  it('knows the body parts it is about and how sure it is', () => {
    const knee = guidelineById('mtus-knee-2004');
    assert.deepEqual(knee?.bodyParts, ['knee']);
    assert.equal(knee?.regulation, '9792.23.6');
    assert.equal(knee?.confidence, 'high');
    assert.equal(knee?.pageBasis, 'recall');
    assert.deepEqual(guidelineById('mtus-chronic-pain-2009')?.pages, [1, 127]);
  });
});

describe('the edition in force', () => {
  it('changes on the day of the order', () => {
    assert.equal(editionInForce('mtus-chronic-pain-2009', '2016-07-27')?.id, 'mtus-chronic-pain-2009');
    assert.equal(editionInForce('mtus-chronic-pain-2009', '2016-07-28')?.id, 'mtus-chronic-pain-2016');
    assert.equal(editionInForce('mtus-chronic-pain', '2017-12-01')?.id, 'mtus-chronic-pain-2017');
    assert.equal(editionInForce('mtus-low-back-2004', '2021-11-22')?.id, 'mtus-low-back-2019');
    assert.equal(editionInForce('mtus-low-back-2004', '2021-11-23')?.id, 'mtus-low-back-2020');
  });

  it('is none where no day is known', () => {
    assert.equal(editionInForce('odg-low-back', '2016-01-01'), undefined);
    assert.equal(wasInForce(guidelineById('odg')!, '2016-01-01'), undefined);
    assert.equal(wasInForce(guidelineById('mtus-opioids-2016')!, '2014-01-01'), false);
    assert.equal(wasInForce(guidelineById('mtus-opioids-2016')!, '2016-12-09'), true);
  });

  it('tells the state of the MTUS on a day', () => {
    assert.equal(mtusInForce('2014-03-01')?.id, 'mtus-2009');
    assert.equal(mtusInForce('2016-12-09')?.id, 'mtus-2016');
    assert.equal(mtusInForce('2020-12-09')?.id, 'mtus-2017');
    assert.equal(mtusInForce('1999-01-01'), undefined);
  });
});

describe('a citation of any source', () => {
  const printed: readonly (readonly [string, string])[] = [
    ['Official Disability Guidelines (ODG).', 'odg'],
    ['Official Disability Guideline-TWC', 'odg'],
    [
      'Official Disability Guidelines (ODG), Low Back - Lumbar & Thoracic (Acute & Chronic), MRI',
      'odg-low-back',
    ],
    ['Official Disability Guidelines: Shoulder (Acute & Chronic) - Indications for imaging', 'odg-shoulder'],
    ['ODG Neck and Upper Back Chapter', 'odg-neck-upper-back'],
    ['ODG Hips and Pelvis (Acute and Chronic), MRI', 'odg-hip-pelvis'],
    ['ODG-TWC Pain Procedure Summary', 'odg-pain'],
    ['ODG, Work Loss Data Institute (20th annual edition), 2015, Knee & Leg Chapter', 'odg-knee-leg'],
    ['ODG Mental Illness and Stress', 'odg-mental-stress'],
    ['Official Disability Guidelines (ODG), Physical Therapy Guidelines', 'odg'],
    ['ACOEM Hip and Groin Chapter/Diagnostic recommendations', 'acoem-hip-groin'],
    ['ACOEM Chapter 7, page 127', 'acoem-consultations-2004'],
    ['American College of Occupational and Environmental Medicine (ACOEM)', 'acoem'],
    ['www.mdguidelines.com', 'acoem-mdguidelines'],
    ['Sildenafil: Drug information, accessed from UpToDate.com', 'uptodate'],
    ['http://www.aetna.com/cpb/medical/data/1_99/0001.html', 'aetna'],
    ['Milliman Care Guidelines', 'milliman'],
    ["Physicians' Desk Reference", 'pdr'],
    ['PDR, Naproxen', 'pdr'],
    ['Cochrane Database of Systematic Reviews', 'cochrane'],
    ['AMA Guides to the Evaluation of Permanent Impairment', 'ama-guides'],
    ['MTUS 2016 Chronic Pain Guidelines', 'mtus-chronic-pain-2016'],
    ['8 C.C.R. 9792.20 - 9792.26; MTUS (Effective July 18, 2009)', 'mtus-chronic-pain-2009'],
  ];
  for (const [text, id] of printed) {
    it(`is ${id} in "${text}"`, () => assert.equal(findGuideline(text)?.id, id));
  }

  it('has its place, the name of its source included and the year left out', () => {
    const text =
      'Decision based on MTUS Knee Complaints 2004, and Low Back Complaints 2004, Section(s): Summary.';
    const found = guidelinesIn(text).map(({ row, start, end, year }) => [
      row.id,
      text.slice(start, end),
      year,
    ]);
    assert.deepEqual(found, [
      ['mtus-knee-2004', 'MTUS Knee Complaints', 2004],
      ['mtus-low-back-2004', 'Low Back Complaints', 2004],
    ]);
  });

  it('begins after the offset given', () => {
    const text = 'ODG Neck; ODG Elbow';
    assert.equal(matchGuideline(text, 9)?.row.id, 'odg-elbow');
  });

  it('is no citation where the words only sound like one', () => {
    assert.deepEqual(guidelinesIn('Opioid treatment was started for chronic pain of the low back.'), []);
    assert.deepEqual(guidelinesIn('Decision based on Non-MTUS Citation'), []);
    assert.equal(guidelinesIn('As in the ODG. Pain is constant.')[0]?.row.id, 'odg');
  });

  it('says that a name is misspelled', () => {
    const match = matchGuideline('MTUS Chronic Pian Medical Treatment 2016');
    assert.deepEqual([match?.row.id, match?.misspelled], ['mtus-chronic-pain-2016', true]);
    assert.equal(matchGuideline('Offical Disability Guidelines, Knee')?.misspelled, true);
  });

  it('of the ODG can be named by its chapter alone', () => {
    assert.equal(findOdgChapter('Lower Back section')?.id, 'odg-low-back');
    assert.equal(findOdgChapter('Gym memberships'), undefined);
  });
});

describe('a near miss of a guideline', () => {
  it('is told with the right name', () => {
    assert.equal(nearestGuideline('Chronic Pain Medcal Treatment')?.name, 'Chronic Pain Medical Treatment');
    assert.equal(nearestGuideline('Low Bakc Complaints')?.row.id, 'mtus-low-back-2004');
    assert.equal(nearestGuideline('Official Disability Guidlines')?.row.id, 'odg');
  });

  it('is none where the name is right, or like none', () => {
    assert.equal(nearestGuideline('Low Back Complaints'), undefined);
    assert.equal(nearestGuideline('Weather report of the day'), undefined);
  });
});

describe('the guidelines of real letters', () => {
  const folder = process.env.IMR_LETTERS;
  if (folder === undefined) {
    console.log('IMR_LETTERS is not set: the guidelines of real letters were left out.');
    return;
  }
  const letters = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as readonly Letter[];
  const texts = letters.flatMap(({ items }) =>
    items.flatMap((item) => [item.claims_administrator_guideline ?? '', item.maximus_guideline ?? '']),
  );

  it('of the MTUS are read to the edition printed, 99 in 100', () => {
    const mentions = texts.flatMap((text) => [
      ...text.matchAll(/(?:MTUS|, and) ([A-Z][A-Za-z, &-]*?) ((?:19|20)\d\d)(?=[.,])/g),
    ]);
    const right = mentions.filter(
      ([, name, year]) => findMtusGuideline(name!, Number(year))?.edition === Number(year),
    );
    const inPlace = texts.flatMap((text) =>
      guidelinesIn(text).filter((match) => match.row.family === 'MTUS'),
    );
    assert.ok(mentions.length > 100);
    assert.ok(right.length >= mentions.length * 0.99, `${right.length} of ${mentions.length}`);
    assert.equal(inPlace.filter(({ row, year }) => row.edition === year).length, mentions.length);
  });

  it('of the ODG are read as such, 97 in 100', () => {
    const cited = texts.filter((text) => /Non-MTUS Citation[^.]*(?:Official Disability|\bODG\b)/.test(text));
    const right = cited.filter((text) => guidelinesIn(text).some(({ row }) => row.family === 'ODG'));
    assert.ok(right.length >= cited.length * 0.97, `${right.length} of ${cited.length}`);
  });
});

describe('every guideline', () => {
  it('is found by each of its own names', () => {
    for (const row of allGuidelines) {
      const find = { MTUS: byMtus, ODG: byOdg, ACOEM: byAcoem, other: byName }[row.family];
      for (const name of [row.name, ...(row.aliases ?? [])])
        assert.equal(find(name, row)?.series, row.series, name);
    }
  });
});

type Row = (typeof allGuidelines)[number];
type Letter = {
  readonly items: readonly {
    readonly claims_administrator_guideline?: string;
    readonly maximus_guideline?: string;
  }[];
};

function byMtus(name: string, row: Row): Row | undefined {
  return row.id === 'mtus' ? findGuideline(name) : findMtusGuideline(name, row.edition ?? null);
}

function byOdg(name: string, row: Row): Row | undefined {
  return row.id === 'odg' ? findGuideline(name) : findGuideline(`ODG ${name}`);
}

function byAcoem(name: string, row: Row): Row | undefined {
  return row.kind === 'acoem-chapter' && !/ACOEM|MD/.test(name)
    ? findGuideline(`ACOEM ${name}`)
    : findGuideline(name);
}

function byName(name: string): Row | undefined {
  return findGuideline(name);
}
