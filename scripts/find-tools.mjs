/** Where the browser and LibreOffice are on this machine. Plain Node, nothing installed is needed; tests use it too. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** @param {string} name */
function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const candidate of names) {
      const file = join(folder, candidate);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

/** @param {readonly string[]} files */
const firstExisting = (files) => files.find((file) => existsSync(file));

function windowsFolders() {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
}

/** Path of a Chrome, Edge or Chromium; `CHROME` in the environment goes first. */
export function findBrowser() {
  const told = process.env.CHROME;
  if (told !== undefined && existsSync(told)) return told;
  if (process.platform === 'win32') {
    const places = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ];
    return firstExisting(windowsFolders().flatMap((folder) => places.map((place) => join(folder, place))));
  }
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return firstExisting(roots.flatMap((root) => names.map((name) => join(root, `${name}.app/Contents/MacOS/${name}`))));
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']
    .map(onPath)
    .find((file) => file !== undefined);
}

/** Path of LibreOffice's `soffice`; `SOFFICE` in the environment goes first. */
export function findLibreOffice() {
  const told = process.env.SOFFICE;
  if (told !== undefined && existsSync(told)) return told;
  if (process.platform === 'win32') {
    return firstExisting(windowsFolders().map((folder) => join(folder, 'LibreOffice/program/soffice.exe')));
  }
  if (process.platform === 'darwin') return firstExisting(['/Applications/LibreOffice.app/Contents/MacOS/soffice']);
  return onPath('soffice') ?? onPath('libreoffice');
}

/**
 * Can this LibreOffice read .docx? Only Linux packs its parts one by one; where `soffice` is not the link that Linux packages make, it is
 * taken to be whole.
 */
export function hasWriter(office) {
  if (process.platform !== 'linux') return true;
  const program = dirname(realpathSync(office));
  return !existsSync(join(program, 'soffice.bin')) || existsSync(join(program, 'libswlo.so'));
}

/** A Python that can `import uno`: LibreOffice's own on Windows and macOS, the system's on Linux. */
export function findPythonWithUno() {
  const office = findLibreOffice();
  const beside = office === undefined ? [] : [join(office, '../python.exe'), join(office, '../../Resources/python')];
  const candidates = [process.env.PYTHON, ...beside, '/usr/bin/python3', onPath('python3')];
  return candidates.find(
    (file) => file !== undefined && existsSync(file) && spawnSync(file, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0,
  );
}
