// How programs end that run others: with the exit code of what they ran, or at once where they are told to.
import { onParentGone } from './parent.mjs';

const FORCE_MS = 8000;
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Runs `run`, then `end`, and exits with the code that the first resolves with, or with 1 where it rejects. A signal, and
 * the end of the process that started this one, call `end` at once, and nothing is told any more of what `run` does.
 */
export async function runToTheEnd(run, end) {
  let isEnding = false;
  const endAtOnce = (code) => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(code), FORCE_MS).unref();
    end().finally(() => process.exit(code));
  };
  for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => endAtOnce(code));
  onParentGone(() => endAtOnce(1));
  try {
    const { code, why } = await run();
    if (isEnding) return;
    if (why) console.error(why);
    await end();
    process.stdout.write('', () => process.exit(code));
  } catch (error) {
    if (isEnding) return;
    console.error(error.message);
    process.exit(1);
  }
}
