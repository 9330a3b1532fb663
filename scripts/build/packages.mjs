/** Packages on this disk: which one a file belongs to, and what its licence says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt|markdown))?$/i;
const NOTICE_FILE = /^notice(\.(md|txt))?$/i;

const described = new Map();

/** The package a file stands in; undefined for our own. Folders with a package.json without a name or version belong to the one above. */
export function packageOf(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    if (/[\\/]node_modules$/.test(folder)) return undefined;
    const found = described.get(folder) ?? describe(folder);
    described.set(folder, found);
    if (found.name !== undefined) return found;
  }
  return undefined;
}

function describe(folder) {
  const file = join(folder, 'package.json');
  const { name, version, license, author, repository, dependencies } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  if (name === undefined || version === undefined) return {};
  return { folder, name, version, licence: license, author, repository, dependencies: Object.keys(dependencies ?? {}) };
}

function textsOf(folder, pattern) {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const nameOf = (author) => (typeof author === 'object' ? author.name : author?.replace(/\s*[<(].*$/, ''));

/** The text a licence asks to be passed on. Packages that carry none name their author, and MIT is the same text for all of them. */
export function licenceText({ folder, name, licence, author, copyright }) {
  const own = folder === undefined ? [] : [...textsOf(folder, LICENCE_FILE), ...textsOf(folder, NOTICE_FILE)];
  if (own.length > 0) return own.join('\n\n');
  const holder = copyright ?? (nameOf(author) === undefined ? undefined : `Copyright (c) ${nameOf(author)}`);
  if (licence !== 'MIT' || holder === undefined)
    throw new Error(`${name} (${licence}) carries no licence text: say it in scripts/build/recorded.json.`);
  return `MIT License\n\n${holder}\n\n${MIT}`;
}
