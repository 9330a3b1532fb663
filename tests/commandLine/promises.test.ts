/** What docs/command-line.md promises, for every command. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../cli/maalstatus';
import { maalstatus, ROOT } from '../support/commandLine';

const GROUP = join(ROOT, 'examples/koncern');
const PLANS = join(GROUP, 'plans');
const REPORT = join(GROUP, 'bakker-og-dale-uo2.xlsx');
const OTHER_AGENCY = join(GROUP, 'ekko-og-genlyd-uo2.xlsx');

const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

/** Each command that reads workbooks, with what it must be told beside the file and the plan. */
const READERS: readonly (readonly [name: string, needed: readonly string[]])[] = [
  ['check', []],
  ['rounds', []],
  ['documents', ['--out', at('documents')]],
  ['consolidate', ['--out', at('overview.xlsx'), '--round', 'UO2']],
];
const said = ({ out, err }: { readonly out: string; readonly err: string }): string => `${out}${err}`;

describe.each(READERS)('maalstatus %s', (name, needed) => {
  const call = (...args: readonly string[]) => maalstatus(name, ...args, ...needed);

  it('takes the path of a plan file, and a folder of plan files of which the right one is found', async () => {
    for (const plan of [join(PLANS, 'bakker-og-dale-2024.json'), PLANS]) {
      const run = await call(REPORT, '--plan', plan);
      expect(said(run)).not.toContain('Ikke genkendt');
      expect([plan, run.code]).not.toEqual([plan, 2]);
    }
  });

  it('takes the id of a plan that comes along', async () => {
    const run = await call(join(ROOT, 'examples/status-uo2-2024.xlsx'), '--plan', 'hjemrejsestyrelsen-2024');
    expect(run.code).not.toBe(2);
  });

  it('does not judge a file that names another agency than the plan', async () => {
    const run = await call(OTHER_AGENCY, '--plan', join(PLANS, 'bakker-og-dale-2024.json'));
    expect(run.code).toBe(2);
    expect(said(run)).toContain('Arbejdsbogen ser ud til at gælde Styrelsen for Ekko og Genlyd');
    expect(said(run)).not.toMatch(/Nået|point/);
  });

  it('goes on with the others where one file cannot be read', async () => {
    const run = await call(at('findes-ikke.xlsx'), REPORT, '--plan', PLANS);
    expect(run.code).toBe(2);
    expect(said(run)).toContain(`Filen ${at('findes-ikke.xlsx')} findes ikke`);
    expect(said(run)).toMatch(/Bakker og Dale|bakker-og-dale/);
  });

  it.each([
    ['findes-ikke', 'Planen "findes-ikke" findes ikke. Skriv et af disse navne: hjemrejsestyrelsen-2024'],
    [at('tom'), `Mappen ${at('tom')} har ingen planfiler.`],
    [at('to'), 'Planen bakker-og-dale-2024 står både i'],
    [at('daarlig'), `Planfilen ${join(at('daarlig'), 'brev.json')} kan ikke bruges`],
    [at('daarlig/brev.json'), `Planfilen ${at('daarlig/brev.json')} kan ikke bruges`],
  ])('says what is wrong with --plan %s', async (plan, sentence) => {
    for (const name of ['tom', 'to', 'daarlig']) mkdirSync(at(name), { recursive: true });
    for (const copy of ['a.json', 'b.json']) copyFileSync(join(PLANS, 'bakker-og-dale-2024.json'), join(at('to'), copy));
    writeFileSync(at('daarlig/brev.json'), '{}');
    const run = await call(REPORT, '--plan', plan);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(sentence);
  });

  it('says that no plan has the round asked for', async () => {
    const run = await call(REPORT, '--plan', PLANS, '--round', 'UO9');
    const twice = needed.includes('--round')
      ? await maalstatus(name, REPORT, ...needed.map((one) => (one === 'UO2' ? 'UO9' : one)), '--plan', PLANS)
      : run;
    expect(twice.code).toBe(2);
    expect(said(twice)).toContain('Ingen plan har runden "UO9"');
  });

  it('answers a wrong call with the sentence, the usage and 2, and does nothing', async () => {
    for (const [args, sentence] of [
      [[], 'Der er ikke angivet nogen fil.'],
      [[REPORT, '--plan'], 'Valget --plan kendes ikke eller mangler sin værdi.'],
      [[REPORT, '--plan', ''], 'Valget --plan kendes ikke eller mangler sin værdi.'],
      [[REPORT, '--findes-ikke'], 'Valget --findes-ikke kendes ikke eller mangler sin værdi.'],
      [[REPORT, '--as-of', '31.8.2024'], '"31.8.2024" er ikke en dato.'],
      [[REPORT, '--lang', 'fr'], 'Sproget "fr" findes ikke.'],
    ] as const) {
      const run = await maalstatus(name, ...needed, ...args);
      expect([run.code, run.out]).toEqual([2, '']);
      expect(run.err).toContain(sentence);
      expect(run.err).toContain(`Brug: maalstatus ${name} `);
    }
  });

  it('speaks the language asked for, also of a wrong call', async () => {
    const run = await maalstatus(name, ...needed, REPORT, '--lang', 'en', '--findes-ikke');
    expect(run.err).toContain('The option --findes-ikke is not known');
    expect(run.err).toContain(`Usage: maalstatus ${name} `);
    expect(said(await call(at('findes-ikke.xlsx'), '--plan', PLANS, '--lang=en'))).toContain('does not exist or cannot be read');
  });
});

describe('maalstatus check', () => {
  const FILE = join(ROOT, 'examples/status-uo2-2024.xlsx');

  it('answers one JSON object a file, one a line, with the fields that the page names', async () => {
    const { code, out } = await maalstatus('check', FILE, at('findes-ikke.xlsx'), '--json');
    expect(code).toBe(2);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const page = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
    const table = page.slice(page.indexOf('## The JSON object'));
    const fields = [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`(\w+)(?:\[\])?`/g)].map(([, field]) => field),
    );
    expect(fields.length).toBeGreaterThan(15);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(expect.arrayContaining(fields));
    expect(answers.map(({ recognised }) => recognised)).toEqual([true, false]);
  });

  it('is 0 without errors, 1 with at least one', async () => {
    expect((await maalstatus('check', join(GROUP, 'fyrtaarnsstyrelsen-uo2.xlsx'), '--plan', PLANS)).code).toBe(0);
    expect((await maalstatus('check', FILE)).code).toBe(1);
  });

  it('judges as of the day asked for', async () => {
    const { out } = await maalstatus('check', FILE, '--as-of', '2024-08-15', '--json');
    expect(JSON.parse(out)).toMatchObject({ asOf: '2024-08-15' });
  });

  it('writes copies into a folder that it makes, and leaves the file as it is', async () => {
    const before = readFileSync(FILE);
    const { out } = await maalstatus('check', FILE, '--fix', '--out', at('ny/mappe'));
    expect(out).toContain(`Kopi med resultater: ${at('ny/mappe/status-uo2-2024.xlsx')}`);
    expect(readdirSync(at('ny/mappe'))).toEqual(['status-uo2-2024.xlsx']);
    expect(readFileSync(FILE).equals(before)).toBe(true);
    const own = await maalstatus('check', FILE, '--out', join(ROOT, 'examples'));
    expect(own.code).toBe(2);
    expect(own.err).toContain('Vælg en anden mappe, så originalen ikke overskrives.');
    expect(readFileSync(FILE).equals(before)).toBe(true);
  });

  it('takes answers from a file with the mark that some editors put first', async () => {
    writeFileSync(at('svar.json'), `\uFEFF${JSON.stringify({ columns: { actual: -1 } })}`);
    const { out } = await maalstatus('check', FILE, '--answers', at('svar.json'), '--json');
    const { columns } = JSON.parse(out) as { readonly columns: readonly { readonly role: string }[] };
    expect(columns.map(({ role }) => role)).not.toContain('actual');
  });
});

describe('maalstatus rounds and documents', () => {
  it.each([
    ['rounds', []],
    ['documents', ['--out', at('svar')]],
  ] as const)('%s take the same answers as check', async (name, needed) => {
    const run = await maalstatus(name, join(ROOT, 'examples/status-uo2-2024.xlsx'), ...needed, '--column', 'noget=K');
    expect(run.err).toContain('"noget=K" er ikke en kolonne.');
  });
});

describe('maalstatus consolidate', () => {
  it('tells why each file does not count also where nobody is expected', async () => {
    const plan = join(PLANS, 'bakker-og-dale-2024.json');
    const { code, out, err } = await maalstatus('consolidate', OTHER_AGENCY, '--plan', plan, '--out', at('ingen.xlsx'));
    expect(code).toBe(2);
    expect(out).toContain('ekko-og-genlyd-uo2.xlsx: Arbejdsbogen ser ud til at gælde Styrelsen for Ekko og Genlyd');
    expect(err).toContain('Angiv den med --round');
  });

  it('does not write over something of that name that it cannot read', async () => {
    mkdirSync(at('mappe.xlsx'), { recursive: true });
    const { code, err } = await maalstatus('consolidate', REPORT, '--plan', PLANS, '--out', at('mappe.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain(at('mappe.xlsx'));
  });
});

describe('maalstatus plan', () => {
  it('writes the plan that it read, and says where it could not', async () => {
    const lines = [
      'Plan for 2025',
      'Denne resultatplan er indgået mellem Kystministeriet og Fjordstyrelsen. Den gælder fra 1. januar 2025.',
      '2.1 Faglige mål',
      'Område Mål Resultatkrav Vægt',
      '1.1 Tilsyn Styrelsen skal føre tilsyn.',
      'Der skal gennemføres mindst 40 tilsynsbesøg.',
      '100',
    ];
    writeFileSync(at('plan.txt'), lines.join('\n'));
    const { code } = await maalstatus('plan', 'read', at('plan.txt'), '--out', at('plan.json'));
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(at('plan.json'), 'utf8'))).toMatchObject({ id: 'fjordstyrelsen-2025' });
    const nowhere = await maalstatus('plan', 'read', at('plan.txt'), '--out', at('plan.txt/plan.json'));
    expect(nowhere.code).toBe(2);
  });

  it.each([
    [[], 'Der er ikke angivet nogen fil.'],
    [['read'], 'Angiv én fil.'],
    [['skriv', 'a.txt'], 'Kommandoen »skriv« findes ikke.'],
    [['read', 'a.txt', '--year', '24'], 'Året »24« er ikke et år'],
    [['phrases', 'findes-ikke.txt'], 'Filen findes-ikke.txt kunne ikke læses.'],
    [['read', 'examples/foreign/medarbejderliste.xlsx'], 'Der er ingen tabel med mål og resultatkrav'],
  ])('answers the wrong call %j with 2 and the sentence', async (args, sentence) => {
    const { code, err } = await maalstatus('plan', ...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('the help', () => {
  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s is told in Danish and English, with every option it takes, and is no fault',
    async (name, { options }) => {
      for (const [args, word] of [
        [['--help'], 'Brug'],
        [['--help', '--lang', 'en'], 'Usage'],
        [['x', '--help', '--findes-ikke'], 'Brug'],
      ] as const) {
        const { code, out, err } = await maalstatus(name, ...args);
        expect([code, err]).toEqual([0, '']);
        expect(out).toContain(`${word}: maalstatus ${name} `);
        for (const option of Object.keys(options)) expect(out).toMatch(new RegExp(`^  --${option}\\b`, 'm'));
      }
    },
  );

  it('without a command tells which there are', async () => {
    const { code, out } = await maalstatus('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    for (const args of [[], ['findes-ikke']]) {
      const wrong = await maalstatus(...args);
      expect([wrong.code, wrong.out]).toEqual([2, '']);
      expect(wrong.err).toContain('Brug: maalstatus KOMMANDO');
    }
  });

  it('has every option of the pages, and the pages have every option of the help', () => {
    const pages = {
      check: 'command-line',
      rounds: 'rounds',
      consolidate: 'group',
      documents: 'documents',
      plan: 'plan-reading',
      template: 'template',
    };
    for (const { name, options } of COMMANDS) {
      const page = Object.entries(pages).find(([command]) => command === name)?.[1] ?? '';
      const written = readFileSync(join(ROOT, 'docs', `${page}.md`), 'utf8').match(
        new RegExp(`^    npx maalstatus ${name} .*$`, 'gm'),
      );
      const named = new Set([...(written?.join(' ') ?? '').matchAll(/--([a-z-]+)/g)].map(([, option]) => option));
      expect([name, [...named].sort()]).toEqual([
        name,
        Object.keys(options)
          .filter((option) => option !== 'help')
          .sort(),
      ]);
    }
  });
});
