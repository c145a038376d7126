// Addons and telemetry that VS Code's server loads and a test run has no use for, as a few lines of JavaScript.
import * as fs from 'node:fs';
import * as path from 'node:path';

const STUBS = {
  'native-watchdog': 'exports.start = () => {};\n',
  '@vscode/deviceid': "exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';\n",
  '@microsoft/1ds-core-js': 'exports.AppInsightsCore = class { initialize() {} track() {} unload() {} };\n',
  '@microsoft/1ds-post-js': 'exports.PostChannel = class {};\n',
  '@vscode/spdlog': fs.readFileSync(new URL('spdlog.cjs', import.meta.url), 'utf8'),
};

/** Writes the stand-ins into a node_modules folder. */
export function writeStubs(modules) {
  for (const [name, text] of Object.entries(STUBS)) {
    const folder = path.join(modules, name);
    fs.mkdirSync(folder, { recursive: true });
    const manifest = { name, version: '0.0.0', main: 'index.js', type: 'commonjs' };
    fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest)}\n`);
    fs.writeFileSync(path.join(folder, 'index.js'), text);
  }
}
