import type { Example } from './rule';

/** Parts of a sound letter, out of which the examples are made. */
export const HEADER = `Case Number: CM16-9900001
Date Assigned: 01/12/2017 Date of Injury: 11/02/2016
Decision Date: 02/02/2017 UR Denial Date: 12/20/2016
Priority: Standard Application Received: 01/05/2017

`;
export const PROCESS = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator.

The Expert Reviewer has the following credentials:
State(s) of Licensure: California
Certification(s)/Specialty: Occupational Medicine

`;
export const SUMMARY = `CLINICAL CASE SUMMARY

The injured worker is a 45 year old female with left shoulder pain.

`;
export const ISSUES = `IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:

`;
/** Two sound items, the second with pages cited as in 2014 and 2015. */
export const MRI = `MRI of the left shoulder: Upheld

Claims Administrator guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

MAXIMUS guideline: Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.

Decision rationale: No red flag and no failure of conservative care is documented. The request is not
medically necessary.`;
export const NORCO = `Norco 10/325mg #60: Upheld

Claims Administrator guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-96.

MAXIMUS guideline: Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 76-80.

Decision rationale: No functional improvement is documented. The request is not medically necessary.`;

const WHOLE =
  /^(?:HOW THE IMR|MEDICAL PROFESSIONAL REVIEW|CLINICAL CASE|INDEPENDENT MEDICAL REVIEW|MAXIMUS FEDERAL)/m;

/** The whole letter that an example stands for. */
export const exampleLetter = (example: Example): string =>
  WHOLE.test(example) ? example : PROCESS + SUMMARY + ISSUES + example;
