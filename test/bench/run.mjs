// Measures the program beside its peers, all on the same bytes in one run: npm run bench [-- --write] [-- --only WORDS]
// The peers are no dependencies of the program; they are installed here, in the versions of the lock file.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

process.chdir(root);
// It adds tens of milliseconds to every start of Node, and differs between machines.
delete process.env.NODE_EXTRA_CA_CERTS;
installPeers();
await buildAll();
const { main } = await import('./main.mjs');
await main(process.argv.slice(2));

function installPeers() {
  if (existsSync(join(here, 'node_modules/tinybench'))) return;
  console.log('Installing the peers, once …');
  npm(['ci', '--no-audit', '--no-fund', '--silent'], here);
}

async function buildAll() {
  for (const script of ['build:server', 'build:cli', 'build:pdf']) npm(['run', '--silent', script], root);
  await build({
    absWorkingDir: root,
    entryPoints: {
      ours: 'test/bench/ours.ts',
      'empty-server': 'test/bench/servers/empty.ts',
      'json-server': 'test/bench/servers/json.mjs',
    },
    outdir: 'dist/bench',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

function npm(args, cwd) {
  execFileSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}
