import type { Example } from './rule';

const FRAME = `HOW THE IMR FINAL DETERMINATION WAS MADE

MAXIMUS Federal Services sent the complete case file to an expert reviewer. He/she has no
affiliation with the employer, employee, providers or the claims administrator.

CLINICAL CASE SUMMARY

The injured worker is a 45 year old female with neck and shoulder pain.

IMR ISSUES, DECISIONS AND RATIONALES

The Final Determination was based on decisions for the disputed items/services set forth below:
`;

/** The whole letter that an example stands for. */
export const exampleLetter = (example: Example): string =>
  /^(?:HOW THE IMR|MEDICAL PROFESSIONAL REVIEW|CLINICAL CASE|INDEPENDENT MEDICAL REVIEW|MAXIMUS FEDERAL)/m.test(
    example,
  )
    ? example
    : `${FRAME}\n${example}`;
