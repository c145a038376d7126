// What VS Code loads as the tests, in either host: runs the real ones and leaves word that they ran to their end, or
// that they could not run. VS Code reports success for a run whose extension host crashed or called process.exit();
// without that word it failed.
const fs = require('node:fs');

exports.run = async () => {
  process.setSourceMapsEnabled(true);
  const couldRun = await require(process.env.EDITOR_TESTS).run();
  fs.writeFileSync(process.env.EDITOR_TESTS_DONE, couldRun ? 'done' : 'again');
};
