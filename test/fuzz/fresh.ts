import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { buildSync } from 'esbuild';
import type { Review } from '../../server/src/review/review';

type Core = { readonly review: (text: string) => Review };
type Load = (exports: object, module: { exports: Core }, require: NodeJS.Require) => void;

/** Everything that reads and reviews, as one program that can be loaded again and again. */
const program = ((): (() => Load) => {
  let script: Script | undefined;
  return () => {
    script ??= new Script(`(function (exports, module, require) {${bundled()}\n})`);
    return script.runInThisContext() as Load;
  };
})();

function bundled(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, '../../server/src/review/review.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  return outputFiles[0]!.text;
}

/** The review of a text by a reader that has read nothing before. */
export function freshReview(text: string): Review {
  const module = { exports: {} as Core };
  program()(module.exports, module, createRequire(__filename));
  return module.exports.review(text);
}
