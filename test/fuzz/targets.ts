import { FEATURES } from './features';
import { FILES } from './files';
import { GROWTH } from './growth';
import { PROTOCOL } from './protocol';
import { READING } from './reading';
import type { Target } from './target';

/** All that is tried. */
export const TARGETS: readonly Target[] = [...READING, ...FEATURES, ...FILES, ...GROWTH, ...PROTOCOL];
