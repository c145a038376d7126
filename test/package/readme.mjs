// The README as people read it who have no checkout: in the gallery, and on the extension's page in VS Code.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OF_CHECKOUT = /<!-- checkout -->.*?<!-- \/checkout -->\n*/gs;
const IMAGE = /!\[([^\]]*)\]\((?!\w+:)([^)]+\.png)\)/g;
const RELATIVE_LINK = /(?<!!)\[([^\]]*)\]\((?![\w+]+:|#)[^)]*\)/g;

/**
 * Leaves out what is for those who have one. Where the files of the repository can be seen nowhere, the pictures are in the
 * text itself, and of links to files their words are left: both places resolve no relative address.
 */
export function galleryReadme(root, { isPublic }) {
  const text = readFileSync(join(root, 'README.md'), 'utf8').replaceAll(OF_CHECKOUT, '');
  if (isPublic) return text;
  return text
    .replaceAll(IMAGE, (_, words, file) => `![${words}](${dataOf(join(root, file))})`)
    .replaceAll(RELATIVE_LINK, '$1');
}

const dataOf = (file) => `data:image/png;base64,${readFileSync(file, 'base64')}`;
