import { ChildProcess } from 'node:child_process';

/**
 * Ends the language server as a system does that is short of memory. The extension, which has started it, runs in this
 * very process.
 */
export function killServer(): void {
  const handles: readonly unknown[] = Reflect.get(process, '_getActiveHandles').call(process);
  const servers = handles.filter(
    (handle): handle is ChildProcess =>
      handle instanceof ChildProcess && handle.spawnargs.some((each) => /server\.mjs$/.test(each)),
  );
  if (servers.length === 0) throw new Error('There is no language server to end.');
  for (const server of servers) server.kill('SIGKILL');
}
