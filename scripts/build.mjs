/**
 * `npm run build`: the add-in into dist/, for development and tests.
 * `npm run build -- --url https://addins.example.dk/maalstatus`: a folder to put on a web server, into release/ or where `--out` says.
 */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AddressError, deployAddress } from './build/address.mjs';
import { faultsOf } from './build/verify.mjs';
import { ensureBasics, main, ROOT, say, SetupError } from './setup.mjs';
import { build } from './steps.mjs';

/** What points at a version; its own copies lie with it, so that going back is copying them over those of today. */
const ENTRIES = ['taskpane.html', 'support.html', 'probe.html', 'manifest.xml', 'bom.json', 'notices.txt'];

function options() {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' } } });
    if (values.out !== undefined && values.url === undefined)
      throw new SetupError('--out hører sammen med --url.\n  (--out goes with --url.)');
    return values.url === undefined
      ? {}
      : { address: deployAddress(values.url), out: resolve(values.out ?? join(ROOT, 'release')) };
  } catch (error) {
    if (error instanceof AddressError) throw new SetupError(error.message);
    if (error instanceof TypeError) throw new SetupError(`${error.message}\n  npm run build -- --url https://… [--out …]`);
    throw error;
  }
}

function deploy({ address, out }) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (!build('--env', `address=${address}`, '--env', `out=${out}`))
    throw new SetupError('Målstatus kunne ikke bygges; se fejlen ovenfor.\n  (The build failed; see the error above.)');
  const back = join(out, version, 'entry');
  mkdirSync(back, { recursive: true });
  for (const file of ENTRIES) cpSync(join(out, file), join(back, file));
  const faults = faultsOf(out, { address, version });
  if (faults.length > 0)
    throw new SetupError(`Mappen er ikke klar til at lægge ud (the folder is not ready):\n  ${faults.join('\n  ')}`);
  say(
    `Version ${version} til ${address} ligger i ${out}. Læg hele mappens indhold på webserveren uden at slette det, der er der i forvejen.`,
    'put everything on the web server without deleting what is there; docs/deployment.md goes on from here',
  );
}

await main(() => {
  const wanted = options();
  ensureBasics();
  if (wanted.address !== undefined) deploy(wanted);
  else if (!build()) process.exitCode = 1;
});
