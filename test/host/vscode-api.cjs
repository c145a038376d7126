// What the tests have as VS Code's API: the object that the extension under test has. VS Code gives one to each
// extension, by the place of the file that asks, and tests put things of their own into it.
const { createRequire } = require('node:module');
const { join } = require('node:path');

module.exports = createRequire(join(process.env.EDITOR_TESTS_OF, 'dist/client.js'))('vscode');
