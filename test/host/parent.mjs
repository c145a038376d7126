// Programs that end with the one that started them, however that one went.
import * as fs from 'node:fs';

/** Calls `end`, once, when the process that started this one is gone. Keeps nothing running. */
export function onParentGone(end) {
  onChange(() => process.ppid, end);
}

/** The same where npm started this process, with a shell between them that outlives npm and passes no signal on. */
export function onNpmGone(end) {
  if (process.env.npm_lifecycle_event) onChange(parents, end);
}

function onChange(read, end) {
  const before = read();
  const watch = setInterval(() => {
    if (read() === before) return;
    clearInterval(watch);
    end();
  }, 500).unref();
}

/** The parent and, where that is a shell and the system tells, the parent's parent. */
function parents() {
  try {
    const stat = fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const shell = /\((?:ba|da)?sh\) \S (\d+)/.exec(stat);
    return `${process.ppid} ${shell?.[1] ?? ''}`;
  } catch {
    return `${process.ppid} `;
  }
}
