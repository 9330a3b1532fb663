/**
 * Everything a fresh clone needs before it can run: packages, a browser, and for the tests LibreOffice. Runs on Node 20 with nothing
 * installed. `ensure({ … })` throws `SetupError` with a text for the person at the keyboard; it never half-installs silently.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findLibreOffice, findPythonWithUno, hasWriter } from './find-tools.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

export class SetupError extends Error {}

/** @param {string} danish @param {string} english */
export function say(danish, english) {
  console.log(`${danish}\n  (${english})`);
}

/** Runs a command in the repository while others run. Its output is shown as it comes, or kept and answered with its outcome. */
export function runBeside(command, args, { shown = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => output.push(piece));
    child.on('error', (error) => resolve({ passed: false, output: String(error) }));
    child.on('close', (status) => resolve({ passed: status === 0, output: Buffer.concat(output).toString('utf8') }));
  });
}

/** Runs a command in the repository; true when it ended well. */
export function run(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: windows, ...options });
  return status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 16)) return;
  throw new SetupError(
    `Node ${process.versions.node} er for gammel. Hent Node 20.16 eller nyere fra https://nodejs.org, og prøv igen.\n` +
      `  (Node ${process.versions.node} is too old: get Node 20.16 or newer from https://nodejs.org and try again.)`,
  );
}

function versionOf(name) {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Every version in package.json is exact, so what is missing or out of date shows without asking npm. */
function outdated() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, wanted]) =>
    versionOf(name) === wanted ? [] : [name],
  );
}

function ensurePackages() {
  if (outdated().length === 0) return;
  say('Installerer pakker (npm ci) …', 'installing packages');
  const quiet = ['--no-audit', '--no-fund'];
  if (!run('npm', ['ci', ...quiet])) {
    say('npm ci gik ikke. Prøver npm install …', 'npm ci failed, trying npm install');
    run('npm', ['install', ...quiet]);
  }
  const missing = outdated();
  if (missing.length === 0) return;
  throw new SetupError(
    `Disse pakker kunne ikke installeres: ${missing.join(', ')}. Se npm's besked ovenfor: oftest er det netadgangen eller en proxy ` +
      '(npm config get registry).\n' +
      "  (These packages could not be installed; see npm's message above. Usually it is network access or a proxy.)",
  );
}

const LINUX_PACKAGES = {
  'apt-get': {
    browser: ['chromium'],
    office: ['libreoffice-calc', 'libreoffice-writer', 'python3-uno'],
    install: ['install', '-y', '--no-install-recommends'],
  },
  dnf: {
    browser: ['chromium'],
    office: ['libreoffice-calc', 'libreoffice-writer', 'libreoffice-pyuno'],
    install: ['install', '-y'],
  },
  zypper: {
    browser: ['chromium'],
    office: ['libreoffice-calc', 'libreoffice-writer', 'libreoffice-pyuno'],
    install: ['--non-interactive', 'install'],
  },
  pacman: { browser: ['chromium'], office: ['libreoffice-fresh'], install: ['-S', '--noconfirm'] },
  apk: { browser: ['chromium'], office: ['libreoffice-calc', 'libreoffice-writer', 'py3-uno'], install: ['add'] },
};

function linuxManager() {
  return Object.entries(LINUX_PACKAGES).find(([name]) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);
}

/** Installs by the system's package manager where we may: as root on Linux. Elsewhere a person must, and is told how. */
function installFromSystem(what) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const manager = linuxManager();
  if (!manager) return;
  const [name, { [what]: packages, install }] = manager;
  say(`Installerer ${packages.join(', ')} med ${name} …`, `installing ${packages.join(', ')} with ${name}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (run(name, [...install, ...packages], { env })) return;
  if (name === 'apt-get' && run(name, ['update'], { env })) run(name, [...install, ...packages], { env });
}

function howToGet(what) {
  const manager = process.platform === 'linux' ? linuxManager() : undefined;
  if (manager) return `sudo ${[manager[0], ...manager[1].install, ...manager[1][what]].join(' ')}`;
  const page = { browser: 'https://www.google.com/chrome/', office: 'https://www.libreoffice.org/download/' };
  const brew = { browser: 'brew install --cask google-chrome', office: 'brew install --cask libreoffice' };
  const winget = { browser: 'winget install Google.Chrome', office: 'winget install TheDocumentFoundation.LibreOffice' };
  if (process.platform === 'darwin') return `${brew[what]}   (${page[what]})`;
  if (process.platform === 'win32') return `${winget[what]}   (${page[what]})`;
  return page[what];
}

function ensureTool(what, find, danish, english) {
  const found = find();
  if (found !== undefined) return found;
  installFromSystem(what);
  const installed = find();
  if (installed !== undefined) return installed;
  throw new SetupError(`${danish} Du kan hente det sådan:\n    ${howToGet(what)}\n  (${english})`);
}

export const ensureBrowser = () =>
  ensureTool(
    'browser',
    findBrowser,
    'Der mangler en browser: Chrome, Edge eller Chromium. (Har du en et usædvanligt sted, så sæt miljøvariablen CHROME til den.)',
    'A Chrome, Edge or Chromium browser is missing; get it as above, or set CHROME to its path.',
  );

export const ensureLibreOffice = () =>
  ensureTool(
    'office',
    () => {
      const office = findPythonWithUno() === undefined ? undefined : findLibreOffice();
      return office !== undefined && hasWriter(office) ? office : undefined;
    },
    'Der mangler LibreOffice Calc og Writer med Python-modulet uno; testene regner formlerne efter og læser dokumenterne med dem.',
    'LibreOffice Calc and Writer with the Python module uno are missing; the tests recompute formulas and read documents with them.',
  );

export function ensureBasics() {
  checkNode();
  ensurePackages();
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
}

/** Ends the process with a readable text for what is missing, without a stack. */
export async function main(task) {
  try {
    await task();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(() => {
    ensureBasics();
    ensureBrowser();
    if (process.argv.includes('--tests')) ensureLibreOffice();
    say('Alt er på plads.', 'everything is in place');
  });
}
