/**
 * What of others stands in the built pane, as a CycloneDX list and as licence texts. What a package has packed into its own
 * files webpack cannot see; that is recorded in recorded.json, and the traces packers leave are held against it.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceText, packageOf } from './packages.mjs';

/** By package: who holds the copyright where it does not say so itself, and what a version has packed into its own files. */
export const RECORDED = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'recorded.json'), 'utf8'));

const idOf = ({ name, version }) => (version === undefined ? name : `${name}@${version}`);
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}${version === undefined ? '' : `@${version}`}`;
const byName = (a, b) => (idOf(a) < idOf(b) ? -1 : 1);

/** Names in the comments with which packers mark where a piece came from. */
export function tracesIn(source) {
  const names = new Set();
  for (const [, path] of source.matchAll(
    /^\s*\/[/*][^\n]*?node_modules\/(?:\.pnpm\/[^/\n]+\/node_modules\/)?((?:@[\w.-]+\/)?[\w.-]+)\//gm,
  ))
    names.add(path);
  for (const [, name] of source.matchAll(/^\/\/ \\0((?:@[\w.-]+\+)?[\w.-]+?)(?:@[\d.]+)?\//gm)) names.add(name.replace('+', '/'));
  for (const [, name] of source.matchAll(/Adapted from ([\w.-]+) \d/g)) names.add(name);
  return [...names];
}

/** Packages with the files of theirs that ship, and what is bundled inside each. Throws on traces of something that nobody has recorded. */
export function shippedPackages(files) {
  const packages = new Map();
  for (const file of new Set(files)) {
    const found = packageOf(file);
    if (!found) continue;
    const known = packages.get(idOf(found)) ?? {
      ...found,
      copyright: RECORDED.copyrights[found.name],
      inside: RECORDED.bundled[idOf(found)] ?? [],
    };
    packages.set(idOf(found), known);
    const unknown = tracesIn(readFileSync(file, 'utf8')).filter(
      (name) => name !== found.name && !known.inside.some((inner) => inner.name === name),
    );
    if (unknown.length > 0)
      throw new Error(
        `${idOf(found)} has ${unknown.join(', ')} packed into ${basename(file)}: add it to scripts/build/recorded.json.`,
      );
  }
  return [...packages.values()].sort(byName);
}

function component(found) {
  return {
    type: 'library',
    'bom-ref': purlOf(found),
    name: found.name,
    ...(found.version === undefined ? {} : { version: found.version }),
    licenses: [/ (OR|AND|WITH) /.test(found.licence) ? { expression: found.licence } : { license: { id: found.licence } }],
    purl: purlOf(found),
  };
}

/** The same bytes for the same packages: no time of day and no serial number. */
export function bomOf(packages, { version }) {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'maalstatus',
        name: 'maalstatus',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map((found) => ({
      ...component(found),
      ...(found.inside.length === 0
        ? {}
        : {
            components: found.inside.map((inner) => ({
              ...component(inner),
              'bom-ref': `${purlOf(found)}#${idOf(inner)}`,
            })),
          }),
    })),
    dependencies: [
      { ref: 'maalstatus', dependsOn: packages.map(purlOf) },
      ...packages.map((found) => ({ ref: purlOf(found), dependsOn: dependsOn(found, packages) })),
    ],
  };
}

const dependsOn = (found, packages) =>
  packages.filter(({ name, version }) => found.dependencies.includes(name) && version !== undefined).map(purlOf);

/** Packages with the same text stand together above it. */
export function noticesOf(packages, own) {
  const texts = new Map();
  for (const found of packages)
    for (const [said, text] of [
      [idOf(found), licenceText(found)],
      ...found.inside.map((inner) => [`${idOf(inner)} (in ${idOf(found)})`, licenceText(inner)]),
    ])
      texts.set(text, [...(texts.get(text) ?? []), said]);
  const rule = '-'.repeat(80);
  return [
    `Målstatus\n\n${own.trim()}`,
    'Målstatus indeholder disse programmer, hver på sine egne vilkår.\nMålstatus contains these programs, each under its own terms.',
    ...[...texts].map(([text, names]) => `${names.join('\n')}\n\n${text}`),
  ].join(`\n\n${rule}\n\n`);
}
