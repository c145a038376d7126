/** Invented letters for the tests, put together from parts so that a test shows only what it is about. */

export type ItemParts = {
  /** The whole heading up to the decision, without the colon. */
  readonly request?: string;
  readonly decision?: string;
  /** Text after the label; null leaves the paragraph out. */
  readonly claims?: string | null;
  readonly reviewer?: string | null;
  readonly rationale?: string | null;
};

export type LetterParts = {
  /** Null leaves the section out. */
  readonly header?: string | null;
  readonly process?: string | null;
  readonly summary?: string | null;
  readonly issues?: string | null;
};

export const HEADER = `Case Number: CM17-9900123
Date Assigned: 02/03/2017 Date of Injury: 08/09/2015
Decision Date: 03/01/2017 UR Denial Date: 01/17/2017
Priority: Standard Application
Received:
01/30/2017`;

export const PROCESS = `HOW THE IMR FINAL DETERMINATION WAS MADE
MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator. He/she has been
in active clinical practice for more than five years and is currently working at least 24 hours a
week in active practice. The expert reviewer was selected based on his/her clinical experience,
education, background, and expertise in the same or similar specialties that evaluate and/or treat
the medical condition and disputed items/Service. He/she is familiar with governing laws and
regulations, including the strength of evidence hierarchy that applies to Independent Medical
Review determinations.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California, Oregon
Certification(s)/Specialty: Hand Surgery, Family Practice`;

export const SUMMARY = `CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the
case file, including all medical records:

The injured worker is a 39 year old male baker who slipped on a wet floor on 08/09/2015 and fell on
his right hand. He was treated for a sprained wrist with rest, ice and a sling. Pictures taken in
September showed no fracture. In a report of December the wrist was tender over its back, moved
freely and was strong. The plan was a wrist brace. On 01/17/2017 utilization review denied it,
saying that no need was shown. He has gone back to his oven and lifts trays of up to ten pounds. A
report of January says that he wears no sling and is content.`;

export const ISSUES = 'IMR ISSUES, DECISIONS AND RATIONALES';
export const INTRODUCTION =
  'The Final Determination was based on decisions for the disputed items/services set forth below:';

export const CLAIMS = 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.';
export const REVIEWER =
  'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care.';
export const RATIONALE =
  'No need for a brace is documented. The request for a wrist brace is not medically necessary.';

/** One disputed item as a final determination prints it. */
export function item({
  request = 'Wrist brace',
  decision = 'Upheld',
  claims = CLAIMS,
  reviewer = REVIEWER,
  rationale = RATIONALE,
}: ItemParts = {}): string {
  return [
    `${request}: ${decision}`,
    ...(claims === null ? [] : [`Claims Administrator guideline: ${claims}`]),
    ...(reviewer === null ? [] : [`MAXIMUS guideline: ${reviewer}`]),
    ...(rationale === null ? [] : [`Decision rationale: ${rationale}`]),
  ].join('\n\n');
}

/** An issues section that holds `items`, each the text of one. */
export const issues = (...items: readonly string[]): string =>
  [`${ISSUES}\n${INTRODUCTION}`, ...items].join('\n\n');

/** A whole letter; what is not given is sound. */
export const letter = ({
  header = HEADER,
  process = PROCESS,
  summary = SUMMARY,
  issues: decided = issues(item()),
}: LetterParts = {}): string =>
  `${[header, process, summary, decided].filter((part) => part !== null).join('\n\n')}\n`;

/** A whole letter that decides `items`. */
export const letterOf = (...items: readonly string[]): string => letter({ issues: issues(...items) });

/** The ways in which extractors set lines apart: meaning never depends on them. */
export const SPACINGS: Readonly<Record<string, (text: string) => string>> = {
  'blank lines between paragraphs': (text) => text,
  'no blank lines': (text) => text.replaceAll(/\n\s*\n/g, '\n'),
  'double spaced lines': (text) => text.replaceAll('\n', ' \n\n'),
};

/** A whole letter in the layout of late 2013, of which only the frame is known. */
export const LATE_2013 = `MAXIMUS FEDERAL SERVICES, INC.
Independent Medical Review
P.O. Box 99999

Case Number: CM13-9900321
Date Assigned: 11/04/2013
Date of Injury: 05/06/2011
Decision Date: 01/15/2014
UR Denial Date: 09/10/2013
Priority: Standard
Application Received: 09/20/2013

HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. The expert reviewer is Board
Certified in Dermatology and is licensed to practice in Utah.

DOCUMENTS REVIEWED

Notes of the treating physician

CLINICAL CASE SUMMARY

A cook with a burnt hand. The request for a glove was approved.

IMR DECISION(S) AND RATIONALE(S)

The Final Determination was based on decisions for the disputed items/services set forth below:

1. The request for silver dressing, 30 day
supply is not medically necessary and appropriate.

The Claims Administrator based its decision on no guideline.

The Physician Reviewer's decision rationale:
The wound is closed. The request for silver dressing, 30 day supply is not medically necessary and
appropriate.

2. The request for one visit to a hand therapist is medically necessary and appropriate.

The Physician Reviewer's decision rationale:
Movement is limited.
`;
