import type { Handler } from '../handler';
import { actions } from './actions';
import { caseload } from './caseload';
import { checking } from './checking';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { folding } from './folding';
import { formatting } from './formatting';
import { hints } from './hints';
import { hover } from './hover';
import { judgement } from './judgement';
import { lenses } from './lenses';
import { links } from './links';
import { navigation } from './navigation';
import { reading } from './reading';
import { state } from './state';
import { summary } from './summary';
import { symbols } from './symbols';
import { tokens } from './tokens';
import { workspaceSymbols } from './workspaceSymbols';

/** Every feature that the server offers. */
export const HANDLERS: readonly Handler[] = [
  symbols,
  hover,
  folding,
  actions,
  tokens,
  links,
  diagnostics,
  judgement,
  navigation,
  hints,
  lenses,
  completion,
  formatting,
  summary,
  reading,
  state,
  caseload,
  checking,
  workspaceSymbols,
];
