import { KNOWLEDGE_VERSION } from '../knowledge/version';

/** Program and knowledge with their versions, as a publication would cite what the records were read with. */
export const generatorOf = (programVersion: string): string =>
  `imr-letters ${programVersion}, knowledge ${KNOWLEDGE_VERSION}`;
