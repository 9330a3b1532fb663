/** What ships of others is listed with its version and licence, and its licence text stands beside the pane. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { noticesOf, RECORDED, shippedPackages, tracesIn } from '../../scripts/build/shipped.mjs';

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license?: { readonly id: string } }[];
  readonly components?: readonly Component[];
}

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const bom = json(join(DIST, 'bom.json')) as Bom;
const notices = readFileSync(join(DIST, 'notices.txt'), 'utf8');
const all = bom.components.flatMap((component) => [component, ...(component.components ?? [])]);
const idOf = ({ name, version }: Pick<Component, 'name' | 'version'>) =>
  [name, ...(version === undefined ? [] : [version])].join('@');

describe('the list of what ships', () => {
  it('is CycloneDX of this version, and names everything once', () => {
    const { version } = json(join(ROOT, 'package.json')) as { version: string };
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { version } } });
    const refs = all.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    for (const { ref, dependsOn } of bom.dependencies)
      expect([ref, ...dependsOn].filter((one) => one !== 'maalstatus' && !refs.includes(one))).toEqual([]);
  });

  it('has every dependency of ours, in the version that is installed', () => {
    const { dependencies } = json(join(ROOT, 'package.json')) as { dependencies: Record<string, string> };
    const listed = bom.components.map(idOf);
    expect(Object.entries(dependencies).filter(([name, version]) => !listed.includes(`${name}@${version}`))).toEqual([]);
  });

  it('has nothing that only builds or tests, and nothing of Microsoft’s office.js', () => {
    const { devDependencies } = json(join(ROOT, 'package.json')) as { devDependencies: Record<string, string> };
    expect(bom.components.filter(({ name }) => name in devDependencies || name.includes('office-js'))).toEqual([]);
  });

  it('says of each a licence that a public body may hand on', () => {
    const licences = new Set(all.flatMap(({ licenses }) => licenses.map(({ license }) => license?.id)));
    expect(
      [...licences].filter((id) => !['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'].includes(id ?? '')),
    ).toEqual([]);
  });

  it('tells what docx has packed into its own file', () => {
    const inside = bom.components.find(({ name }) => name === 'docx')?.components?.map(({ name }) => name);
    expect(inside).toEqual(['fflate', 'nanoid', 'events', 'stream-browserify', '@oxc-project/runtime', 'rolldown']);
  });

  it('has no record of a package that does not ship: it would be of another version', () => {
    const listed = bom.components.map(idOf);
    expect(Object.keys(RECORDED.bundled).filter((id) => !listed.includes(id))).toEqual([]);
  });
});

describe('the notices', () => {
  it('name every package with a copyright and its terms', () => {
    for (const component of bom.components) {
      expect(notices).toContain(idOf(component));
      for (const inner of component.components ?? []) expect(notices).toContain(`${idOf(inner)} (in ${idOf(component)})`);
    }
    const sections = notices.split(/^-{80}$/m).slice(2);
    expect(sections.filter((section) => !/copyright/i.test(section) || section.length < 500)).toEqual([]);
  });

  it('begin with our own licence', () => {
    expect(notices).toContain(readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim());
  });
});

describe('a package with others packed into it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function installed(name: string, described: object, source: string): string {
    const file = join(folder, 'node_modules', name, 'dist/index.js');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...described }));
    writeFileSync(file, source);
    return file;
  }

  it.each([
    ['// node_modules/inderst/index.js', 'inderst'],
    ['/*! ../../node_modules/@navn/inderst/lib/a.js */', '@navn/inderst'],
    ['// node_modules/.pnpm/inderst@2.0.0/node_modules/inderst/a.js', 'inderst'],
    ['// \\0@oxc-project+runtime@0.155.0/helpers/esm/typeof.js', '@oxc-project/runtime'],
    [' * Adapted from stream-browserify 3.0.0', 'stream-browserify'],
  ])('leaves a trace: %s', (line, name) => {
    expect(tracesIn(`const a = 1;\n${line}\nconst b = 2;`)).toEqual([name]);
  });

  it('stops the build until it is recorded', () => {
    const file = installed('lille', { license: 'MIT' }, '// node_modules/inderst/index.js\nexport default 1;');
    expect(() => shippedPackages([file])).toThrow(/lille@1\.0\.0 has inderst packed into index\.js/);
  });

  it('is named in the notices by its author where it carries no text', () => {
    const file = installed('anden', { license: 'MIT', author: 'Ane Hansen <ane@example.org>' }, '');
    expect(noticesOf(shippedPackages([file]), 'Vores')).toMatch(/anden@1\.0\.0\n\nMIT License\n\nCopyright \(c\) Ane Hansen\n/);
  });

  it.each([{ license: 'MIT' }, { license: 'Apache-2.0', author: 'Ane Hansen' }])(
    'stops the build when its terms cannot be told: %j',
    (described) => {
      const file = installed(`uden-${described.license.toLowerCase()}`, described, '');
      expect(() => noticesOf(shippedPackages([file]), 'Vores')).toThrow(/carries no licence text/);
    },
  );
});
