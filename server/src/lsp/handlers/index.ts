import type { Handler } from '../handler';
import { actions } from './actions';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { folding } from './folding';
import { formatting } from './formatting';
import { hints } from './hints';
import { hover } from './hover';
import { lenses } from './lenses';
import { links } from './links';
import { navigation } from './navigation';
import { reading } from './reading';
import { summary } from './summary';
import { symbols } from './symbols';
import { tokens } from './tokens';

/** Every feature that the server offers. */
export const HANDLERS: readonly Handler[] = [
  symbols,
  hover,
  folding,
  actions,
  tokens,
  links,
  diagnostics,
  navigation,
  hints,
  lenses,
  completion,
  formatting,
  summary,
  reading,
];
