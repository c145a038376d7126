import assert from 'node:assert/strict';

/** Licences under which anyone may pass a part on, with the text of the licence. */
const FREE = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

describe('the packages that are bundled', () => {
  it('may be passed on, each with its licence', async () => {
    const { bundledPackages } = await import('./notices.mjs');
    const packages = bundledPackages();
    for (const wanted of ['vscode-languageclient', 'slickgrid', 'commander', 'pdf.js'])
      assert.ok(
        packages.some(({ name }) => name === wanted),
        wanted,
      );
    for (const { name, license, text } of packages) {
      assert.ok(FREE.includes(license), `${name}: ${license}`);
      assert.ok(text.length > 20, name);
    }
  });
});
