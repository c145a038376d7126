/** A part of the body that was injured, with what letters say of it and the chapters that treat of it. */
export type Region = {
  readonly name: string;
  readonly hasSides: boolean;
  /** Of the MTUS, as letters of 2016 and 2017 print it; and as those before do, with its pages on special studies. */
  readonly chapter: string;
  readonly olderChapter: string;
  readonly studies: string;
  /** Of the Official Disability Guidelines. */
  readonly odg: string;
  readonly mechanisms: readonly string[];
  readonly diagnoses: readonly string[];
  readonly complaints: readonly string[];
  readonly signs: readonly string[];
};

export const REGIONS: readonly Region[] = [
  {
    name: 'low back',
    hasSides: false,
    chapter: 'Low Back Complaints 2004',
    olderChapter: 'ACOEM Chapter 12 Low Back Complaints',
    studies: '303-305',
    odg: 'Low Back',
    mechanisms: [
      'lifting a crate of bottles',
      'falling backwards from a loading ramp',
      'pulling a pallet jack',
    ],
    diagnoses: ['lumbar sprain', 'lumbar disc degeneration', 'chronic low back pain'],
    complaints: [
      'low back pain',
      'low back stiffness in the morning',
      'low back pain that grows with sitting',
    ],
    signs: [
      'tenderness over the lumbar paraspinal muscles',
      'lumbar flexion limited to 45 degrees',
      'pain at the end of lumbar extension',
      'a slow gait without an aid',
    ],
  },
  {
    name: 'neck',
    hasSides: false,
    chapter: 'Neck and Upper Back Complaints 2004',
    olderChapter: 'ACOEM Chapter 8 Neck and Upper Back Complaints',
    studies: '177-179',
    odg: 'Neck & Upper Back',
    mechanisms: [
      'braking hard in a delivery van',
      'looking up to stack boxes',
      'being struck by a falling shelf',
    ],
    diagnoses: ['cervical sprain', 'cervical disc degeneration', 'chronic neck pain'],
    complaints: ['neck pain', 'neck stiffness', 'neck pain when looking over the shoulder while driving'],
    signs: [
      'tenderness over the cervical paraspinal muscles',
      'cervical rotation limited to 60 degrees',
      'pain at the end of cervical extension',
      'a level posture of the head',
    ],
  },
  {
    name: 'shoulder',
    hasSides: true,
    chapter: 'Shoulder Complaints 2004',
    olderChapter: 'ACOEM Chapter 9 Shoulder Complaints',
    studies: '207-209',
    odg: 'Shoulder',
    mechanisms: [
      'throwing sacks onto a truck',
      'reaching for a rail during a fall',
      'painting ceilings for weeks',
    ],
    diagnoses: [
      'impingement syndrome of the {part}',
      'tendinosis of the {part}',
      'chronic pain of the {part}',
    ],
    complaints: [
      'pain of the {part}',
      'pain of the {part} at night',
      'pain of the {part} when reaching overhead',
    ],
    signs: [
      'tenderness over the acromion',
      'abduction limited to 120 degrees',
      'a positive Hawkins sign',
      'a painful arc between 70 and 110 degrees',
    ],
  },
  {
    name: 'knee',
    hasSides: true,
    chapter: 'Knee Complaints 2004',
    olderChapter: 'ACOEM Chapter 13 Knee Complaints',
    studies: '341-343',
    odg: 'Knee & Leg',
    mechanisms: ['stepping into a floor drain', 'kneeling on tiles for weeks', 'twisting on a wet staircase'],
    diagnoses: [
      'sprain of the {part}',
      'patellofemoral syndrome of the {part}',
      'chronic pain of the {part}',
    ],
    complaints: ['pain of the {part}', 'pain of the {part} on stairs', 'pain of the {part} after standing'],
    signs: [
      'tenderness of the medial joint line',
      'flexion limited to 120 degrees',
      'crepitus under the patella',
      'full extension without laxity',
    ],
  },
  {
    name: 'wrist',
    hasSides: true,
    chapter: 'Forearm, Wrist, and Hand Complaints 2004',
    olderChapter: 'ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints',
    studies: '268-269',
    odg: 'Forearm, Wrist, & Hand',
    mechanisms: ['catching a falling box', 'sorting parcels on a belt', 'falling onto the outstretched hand'],
    diagnoses: ['sprain of the {part}', 'tendinitis of the {part}', 'chronic pain of the {part}'],
    complaints: ['pain of the {part}', 'pain of the {part} when gripping', 'pain of the {part} after typing'],
    signs: [
      'tenderness over the extensor tendons',
      'extension limited to 50 degrees',
      'pain with ulnar deviation',
      'a grip that is less than on the other side',
    ],
  },
  {
    name: 'ankle',
    hasSides: true,
    chapter: 'Ankle and Foot Complaints 2004',
    olderChapter: 'ACOEM Chapter 14 Ankle and Foot Complaints',
    studies: '372-374',
    odg: 'Ankle & Foot',
    mechanisms: [
      'jumping down from a lift gate',
      'slipping on loose gravel',
      'stepping off a kerb with a load',
    ],
    diagnoses: ['sprain of the {part}', 'synovitis of the {part}', 'chronic pain of the {part}'],
    complaints: [
      'pain of the {part}',
      'pain of the {part} on uneven ground',
      'pain of the {part} after a shift',
    ],
    signs: [
      'tenderness over the lateral ligament',
      'dorsiflexion limited to 10 degrees',
      'a stable anterior drawer test',
      'pain with inversion',
    ],
  },
];
