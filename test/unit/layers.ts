/** What each layer may import besides itself; in the order of the layers. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  knowledge: ['text'],
  letter: ['text', 'knowledge'],
  rules: ['text', 'knowledge', 'letter'],
  review: ['text', 'letter', 'rules'],
  features: ['text', 'knowledge', 'letter', 'rules', 'review'],
  caseload: ['text', 'knowledge', 'letter', 'rules', 'review', 'features'],
  pdf: ['letter'],
  threads: [],
  lsp: ['text', 'letter', 'rules', 'review', 'features', 'caseload', 'threads'],
  cli: ['text', 'letter', 'rules', 'review', 'features', 'caseload', 'pdf', 'threads'],
};
