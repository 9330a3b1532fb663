/** Held against what a server and Excel would trip over, before anybody uploads it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const TEXT = /\.(html|js|xml|json|txt|conf|config|css)$/;

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Sentences, Danish and English, of what is wrong with a folder that was built for `address`. Earlier versions in it are not looked at. */
export function faultsOf(folder, { address, version }) {
  const faults = [];
  const shown = (file) => relative(folder, file).split(sep).join('/');
  const isEarlier = (file) => /^\d+\.\d+\.\d+\//.test(file) && !file.startsWith(`${version}/`);
  const files = filesIn(folder).filter((file) => !isEarlier(shown(file)));
  for (const file of files) {
    if (!TEXT.test(file) || !/localhost(:|%3a)\d|https?:\/\/(localhost|127\.)/i.test(readFileSync(file, 'utf8'))) continue;
    faults.push(`${shown(file)} peger på localhost (points at localhost)`);
  }
  const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  for (const [, value] of manifest.matchAll(/DefaultValue="(https?:[^"]*)"/g)) {
    if (!value.startsWith(address)) faults.push(`manifest.xml peger på ${value} (points elsewhere)`);
    else if (!existsSync(join(folder, value.slice(address.length))))
      faults.push(`manifest.xml peger på ${value}, og den fil er der ikke (no such file)`);
  }
  for (const page of files.filter((file) => file.endsWith('.html') && !shown(file).includes('/')))
    for (const [, file] of readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^":#?]+)"/g))
      if (!existsSync(join(folder, file))) faults.push(`${shown(page)} henter ${file}, og den fil er der ikke (no such file)`);
  return faults;
}
