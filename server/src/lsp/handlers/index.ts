import type { Handler } from '../handler';
import { actions } from './actions';
import { diagnostics } from './diagnostics';
import { folding } from './folding';
import { hover } from './hover';
import { symbols } from './symbols';
import { tokens } from './tokens';

/** Every feature that the server offers. */
export const HANDLERS: readonly Handler[] = [symbols, hover, folding, actions, tokens, diagnostics];
