// Loaded into VS Code's server, which leads a process group: ends the whole group with the process that started it.
import { onParentGone } from './parent.mjs';

if (process.argv[1]?.endsWith('server-main.js')) onParentGone(() => process.kill(-process.pid, 'SIGKILL'));
