import { regulationSection, statute } from '../../knowledge/index';
import { statuteName } from '../limits';
import { type Markdown, plain } from '../markdown';

const PUBLIC = /^https:\/\/[\w./?=&%#~-]+$/;

/** A link to a page that our own data names; the label alone where it is not `https`. Never for text of a letter. */
export const linkTo = (label: string, url: string | undefined): Markdown =>
  url !== undefined && PUBLIC.test(url) ? `[${label}](${url})` : plain(label);

/** A section of a statute, linked: “Labor Code 4610.6(h)”. */
export const statuteLink = (section: string, subdivision?: string): Markdown =>
  linkTo(statuteName(section, subdivision), statute(section)?.url);

/** A section of title 8, linked: “8 CCR 9792.24.2”. */
export const regulationLink = (section: string): Markdown =>
  linkTo(`8 CCR ${section}`, regulationSection(section)?.url);
