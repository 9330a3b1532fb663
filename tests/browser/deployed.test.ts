/**
 * The add-in as a public body serves it: built for an address that is not the root, sent with exactly the headers of the samples, and shown
 * by a page of Excel on the web – another origin – in a frame. Nothing of the built pages is changed.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core';
import { findBrowser } from '../../scripts/find-tools.mjs';
import { faultsOf } from '../../scripts/build/verify.mjs';
import { ADDRESS, buildForDeployment, EARLIER, type Built } from '../deployment/build';
import { iis, nginx, type Headers, type Sample } from '../deployment/samples';
import { sample } from '../support/sample';
import { keepRunning } from './stage';

const ROOT = join(__dirname, '../..');
const EXCEL = 'https://excel.cloud.microsoft/';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PATIENCE = { timeout: 20_000 };
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', png: 'image/png', txt: 'text/plain' };

const running = keepRunning();
const profiles = mkdtempSync(join(tmpdir(), 'maalstatus-'));
const opened: BrowserContext[] = [];
let built: Built;

beforeAll(() => {
  built = buildForDeployment();
}, 180_000);
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(() => {
  built.remove();
  rmSync(profiles, { recursive: true, force: true });
});

const SAMPLES: readonly [string, () => Sample][] = [
  ['IIS (web.config)', () => iis(built.folder)],
  ['nginx (nginx.sample.conf)', () => nginx(built.folder, '/maalstatus/')],
];

/** Asks until it is so; the test's own time limit ends it. */
async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const read = (file: string) => readFileSync(join(built.folder, file), 'utf8');

interface Served {
  readonly page: Page;
  readonly requests: string[];
  readonly answered: string[];
  readonly faults: string[];
}

/** Of a browser that gives a framed page of another site its storage: office.js cannot do without. */
function profile(): string {
  const folder = mkdtempSync(join(profiles, 'profile-'));
  mkdirSync(join(folder, 'Default'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences));
  return folder;
}

/** `missing` files answer as from a server that no longer has them. */
async function open(
  sample: Sample,
  { excel = EXCEL, missing = () => false }: { excel?: string; missing?: (path: string) => boolean } = {},
): Promise<Served> {
  const context = await chromium.launchPersistentContext(profile(), {
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox'],
    viewport: { width: 1400, height: 900 },
  });
  const [requests, answered, faults]: [string[], string[], string[]] = [[], [], []];
  const answer = async (route: Route): Promise<void> => {
    const url = route.request().url();
    requests.push(url);
    if (url.startsWith(excel)) {
      const response = await fetch(running.url + url.slice(excel.length));
      const headers = { 'content-type': response.headers.get('content-type') ?? '' };
      await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
    } else if (url.startsWith(CDN)) {
      const { pathname } = new URL(url);
      const file = join(ROOT, 'node_modules/@microsoft/office-js/dist', pathname.slice('/lib/1/hosted/'.length));
      await route.fulfill(existsSync(file) ? { path: file } : { status: 404 });
    } else if (url.startsWith(ADDRESS)) {
      const path = new URL(url).pathname.slice('/maalstatus/'.length);
      const file = join(built.folder, path);
      if (missing(path) || !existsSync(file)) await route.fulfill({ status: 404, headers: sample(path) });
      else {
        const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        await route.fulfill({ headers: { ...sample(path), 'content-type': `${type}; charset=utf-8` }, body: readFileSync(file) });
      }
    } else await route.abort();
  };
  await context.route('**/*', async (route) => {
    await answer(route);
    answered.push(route.request().url());
  });
  // The two doors of a native host, which lead from the pane to the page around it.
  const doors = readFileSync(join(ROOT, 'host/page/bootstrap.js'), 'utf8').replaceAll(
    'window.location.origin',
    `'${new URL(excel).origin}'`,
  );
  await context.addInitScript(
    `if (location.origin === '${new URL(ADDRESS).origin}') { localStorage.setItem('maalstatus.tour', 'seen'); ${doors} }`,
  );
  opened.push(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${excel}?addin=${encodeURIComponent(`${ADDRESS}taskpane.html`)}`);
  return { page, requests, answered, faults };
}

describe('the folder for a web server', () => {
  it('has scripts in a folder of the version, entries without one, and what belongs to earlier versions as it was', () => {
    const scripts = [...read('taskpane.html').matchAll(/(?:src|href)="([^":]+\.js)"/g)].map(([, file = '']) => file);
    expect(scripts.length).toBeGreaterThan(2);
    for (const file of scripts) expect(file).toMatch(new RegExp(`^${version}/[\\w.]+\\.[\\da-f]{8}\\.js$`));
    expect(read(EARLIER)).toContain('of an earlier version');
    expect(read(`${version}/entry/taskpane.html`)).toBe(read('taskpane.html'));
  });

  it('has a manifest with every address replaced, the version of package.json and nothing of development', () => {
    const manifest = read('manifest.xml');
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    expect(manifest).not.toMatch(/localhost|Probe|development/);
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(12);
    expect(addresses.filter((address) => !address.startsWith(ADDRESS))).toEqual([]);
  });

  it('is told where to be put', () => {
    expect(built.output).toContain(ADDRESS);
    expect(faultsOf(built.folder, { address: ADDRESS, version })).toEqual([]);
  });
});

describe.each(SAMPLES)('with the headers of %s', (_, sampled) => {
  it('entries are asked for each time, scripts never again, icons for a day', () => {
    const cache = (path: string) => sampled()(path)['cache-control'];
    for (const entry of ['taskpane.html', 'support.html', 'probe.html', 'manifest.xml', 'bom.json', 'notices.txt'])
      expect([entry, cache(entry)]).toEqual([entry, 'no-cache']);
    expect(cache(`${version}/pane.12345678.js`)?.split(', ').sort()).toEqual(['immutable', 'max-age=31536000', 'public']);
    expect(cache('assets/icon-32.png')).toMatch(/max-age=86400/);
  });

  it('the policy is the page’s own and names who may show it', () => {
    const header = sampled()('taskpane.html')['content-security-policy'] ?? '';
    const own = /Content-Security-Policy" content="([^"]*)"/.exec(read('taskpane.html'))?.[1] ?? '';
    expect(own).not.toBe('');
    expect(header.replace(/; frame-ancestors [^;]*$/, '')).toBe(own);
    expect(sampled()('taskpane.html')).not.toHaveProperty('x-frame-options');
  });
});

it('both samples send the same', () => {
  const sets = ({ 'cache-control': cache = '', ...rest }: Headers) => ({ ...rest, cache: cache.split(', ').sort() });
  for (const path of ['taskpane.html', 'assets/icon-32.png', `${version}/pane.12345678.js`])
    expect(sets(nginx(built.folder, '/maalstatus/')(path))).toEqual(sets(iis(built.folder)(path)));
});

// They send the same, so one is enough but in the deep lane.
describe.each(sample(SAMPLES.slice(0, 1), SAMPLES))('shown with the headers of %s', (_, sampled) => {
  it('the pane opens in Excel on the web, reads and computes', async () => {
    const { page, requests, faults } = await open(sampled());
    const pane = page.frameLocator('iframe');
    await pane.getByRole('tabpanel').getByRole('listitem').first().waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByText('Beregningen står nu i arket').first().waitFor(PATIENCE);
    expect(faults).toEqual([]);
    expect(requests.filter((url) => ![EXCEL, CDN, ADDRESS].some((place) => url.startsWith(place)))).toEqual([]);
  });

  it('no other site can show it', async () => {
    const { page, faults } = await open(sampled(), { excel: 'https://andetsted.example.com/' });
    await until(() => faults.some((fault) => fault.includes('frame-ancestors')));
    expect(page.frames().some((frame) => frame.url().startsWith(ADDRESS))).toBe(false);
  });
});

describe('an update while the pane is open', () => {
  const updated = (missing: (path: string) => boolean) => open(iis(built.folder), { missing });

  it('fetches what writing needs while nothing is going on, so that it can be written when the network is gone', async () => {
    let gone = false;
    const { page, requests, answered } = await updated(() => gone);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('tabpanel').getByRole('listitem').first().waitFor(PATIENCE);
    await until(() => answered.some((url) => /\/writing\.[\da-f]+\.js$/.test(url)) && answered.length === requests.length);
    gone = true;
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByText('Beregningen står nu i arket').first().waitFor(PATIENCE);
  });

  it('a view that is gone from the server is told in a sentence, with a way to fetch the pane again', async () => {
    let gone = false;
    const { page } = await updated(() => gone);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('tabpanel').getByRole('listitem').first().waitFor(PATIENCE);
    gone = true;
    await pane.getByRole('tab', { name: 'Året' }).click();
    await pane.getByRole('heading', { name: 'En del af Målstatus mangler' }).waitFor(PATIENCE);
    gone = false;
    await pane.getByRole('button', { name: 'Hent ruden igen' }).click();
    await pane.getByRole('tabpanel').getByRole('listitem').first().waitFor(PATIENCE);
  });

  it('a pane whose first file does not come says so instead of opening for ever', async () => {
    const { page } = await updated((path) => /\/pane\.[\da-f]+\.js$/.test(path));
    const pane = page.frameLocator('iframe');
    await pane.getByRole('heading', { name: 'Målstatus kunne ikke hentes' }).waitFor(PATIENCE);
    await pane.getByRole('link', { name: 'Hent ruden igen' }).waitFor();
  });
});
