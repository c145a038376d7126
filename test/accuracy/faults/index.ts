import type { Fault } from '../fault';
import { CITATIONS } from './citations';
import { CONCLUSIONS } from './conclusions';
import { DATES } from './dates';
import { DETAILS } from './details';
import { EVIDENCE } from './evidence';
import { FACTS } from './facts';
import { ITEMS } from './items';
import { ORDER } from './order';
import { PAGES } from './pages';
import { SHAPE } from './shape';
import { TEXTS } from './texts';

/** Every kind of fault that is laid into letters, by the groups of the catalogue. */
export const FAULTS: readonly Fault[] = [
  ...SHAPE,
  ...ITEMS,
  ...CONCLUSIONS,
  ...EVIDENCE,
  ...DETAILS,
  ...FACTS,
  ...DATES,
  ...ORDER,
  ...CITATIONS,
  ...PAGES,
  ...TEXTS,
];
