/** `npm start`: set-up, build, examples, then the add-in beside a spreadsheet in the browser. `--no-open` only prints the address. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBasics, ensureBrowser, main, ROOT, say, SetupError } from './setup.mjs';
import { build, examples, isBuilt } from './steps.mjs';

const URL_LINE = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+\S*/;

function open(url) {
  if (process.argv.includes('--no-open') || process.env.CI === 'true') return;
  const [command, ...args] = {
    win32: ['cmd', '/c', 'start', '""', url],
    darwin: ['open', url],
  }[process.platform] ?? ['xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    // No desktop to open it on: the address stands in the terminal.
  });
  child.unref();
}

/** Runs the host's server until it is stopped, and opens the browser at the address it prints first. */
function serve() {
  const server = spawn(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'host/server.ts')], {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  let waiting = true;
  server.stdout.on('data', (data) => {
    process.stdout.write(data);
    const url = URL_LINE.exec(String(data))?.[0];
    if (!waiting || url === undefined) return;
    waiting = false;
    say(`Målstatus kører på ${url}. Stop med Ctrl+C.`, 'Målstatus is running; stop with Ctrl+C');
    open(url);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  return new Promise((resolve) => server.on('exit', (code) => resolve((process.exitCode = code ?? 0))));
}

await main(async () => {
  ensureBasics();
  ensureBrowser();
  if (!isBuilt()) {
    say('Bygger …', 'building');
    if (!build())
      throw new SetupError('Målstatus kunne ikke bygges; se fejlen ovenfor.\n  (The build failed; see the error above.)');
  }
  if (!examples()) throw new SetupError('Eksemplerne kunne ikke laves; se fejlen ovenfor.\n  (The examples could not be made.)');
  await serve();
});
