import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedPages, ROOT } from './pages';
import { BUNDLE, clientTexts } from './texts';

function write(path: string, page: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), page);
}

for (const [path, page] of generatedPages()) write(path, page);
clientTexts().then((texts) => write(BUNDLE, texts));
