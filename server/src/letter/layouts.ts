import type { Layout, SectionKind } from './model';

/** A section title as a layout prints it. Sources: the published letters and the Division's own forms. */
export type SectionTitle = {
  readonly title: string;
  readonly kind: SectionKind;
  readonly layouts: readonly Layout[];
  /** Text may follow the title's colon on its line. */
  readonly runIn?: boolean;
};

const DETERMINATIONS: readonly Layout[] = ['final-determination', 'determination-2013'];

export const SECTION_TITLES: readonly SectionTitle[] = [
  {
    title: 'HOW THE IMR FINAL DETERMINATION WAS MADE',
    kind: 'determination-process',
    layouts: DETERMINATIONS,
  },
  { title: 'CLINICAL CASE SUMMARY', kind: 'clinical-summary', layouts: DETERMINATIONS },
  {
    title: 'IMR ISSUES, DECISIONS AND RATIONALES',
    kind: 'issues-and-decisions',
    layouts: ['final-determination'],
  },
  { title: 'DOCUMENTS REVIEWED', kind: 'documents-reviewed', layouts: ['determination-2013', 'notice-2013'] },
  {
    title: 'IMR DECISION(S) AND RATIONALE(S)',
    kind: 'issues-and-decisions',
    layouts: ['determination-2013'],
  },
  {
    title: 'Notice of Independent Medical Review Determination',
    kind: 'case-header',
    layouts: ['notice-2013'],
  },
  {
    title: 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE',
    kind: 'issues-and-decisions',
    layouts: ['notice-2013'],
  },
  {
    title: 'Medical Qualifications of the Expert Reviewer',
    kind: 'reviewer-credentials',
    layouts: ['notice-2013'],
    runIn: true,
  },
  {
    title: 'CASE SUMMARY',
    kind: 'clinical-summary',
    layouts: ['medical-professional-review', 'notice-2013'],
    runIn: true,
  },
  {
    title: 'Rationale for the Decision',
    kind: 'rationale',
    layouts: ['notice-2013'],
    runIn: true,
  },
  {
    title: 'ISSUE AT DISPUTE',
    kind: 'issues-and-decisions',
    layouts: ['medical-professional-review'],
    runIn: true,
  },
  {
    title: 'DOCUMENTS REVIEWED FOR DETERMINATION',
    kind: 'documents-reviewed',
    layouts: ['medical-professional-review'],
    runIn: true,
  },
  {
    title: 'MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY',
    kind: 'guideline',
    layouts: ['medical-professional-review'],
    runIn: true,
  },
  {
    title: 'RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE',
    kind: 'rationale',
    layouts: ['medical-professional-review'],
    runIn: true,
  },
  {
    title: 'MEDICAL REVIEWER QUALIFICATIONS',
    kind: 'reviewer-credentials',
    layouts: ['medical-professional-review'],
    runIn: true,
  },
];

/** Section titles that a letter of the layout must have, in their order. */
export const requiredTitles = (layout: Layout): readonly SectionTitle[] =>
  layout === 'final-determination' ? SECTION_TITLES.filter((each) => each.layouts.includes(layout)) : [];

/** What people call the layout. */
export const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  'notice-2013': 'notice of 2013',
  'determination-2013': 'determination of late 2013 to 2014',
  'final-determination': 'final determination of 2014 and later',
  'medical-professional-review': 'Medical Professional Review of 2013',
};
