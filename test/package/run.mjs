// Makes the .vsix that people install: npm run package [-- FILE]. The program that packs is no dependency of the
// extension; it is installed here, in the version of the lock file, when it is first needed.
//
//   BASE_URL  where the files of the repository can be seen, for the links and pictures of the gallery's page. Without
//             it, and without a "repository" in the manifest, the pictures are packed
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNotices } from './notices.mjs';
import { npm } from './npmCommand.mjs';
import { galleryReadme } from './readme.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const README = 'dist/gallery.md';

/** Packs what is built and resolves with the path of the file. */
export async function packExtension(file) {
  if (!existsSync(join(here, 'node_modules/@vscode/vsce')))
    npm(['ci', '--no-audit', '--no-fund', '--silent'], here);
  const { name, version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packagePath = file ?? join(root, `${name}-${version}.vsix`);
  const { createVSIX } = createRequire(import.meta.url)('@vscode/vsce');
  const { BASE_URL } = process.env;
  writeNotices();
  const isPublic = Boolean(BASE_URL ?? repository);
  writeFileSync(join(root, README), galleryReadme(root, { isPublic }));
  await createVSIX({
    cwd: root,
    packagePath,
    readmePath: README,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: isPublic,
    ...(BASE_URL && { baseContentUrl: BASE_URL, baseImagesUrl: BASE_URL }),
  });
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  npm(['run', '--silent', 'build'], root);
  await packExtension(process.argv[2]);
}
