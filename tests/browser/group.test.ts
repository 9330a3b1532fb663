/** The page for many files with the production bundle, real files and real workers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/xlsx';
import { guessedWorkbook } from '../exampleGroup/guessed';
import { GROUP } from '../exampleGroup/support';
import { book, compoundFile, sheetBook, withDeclaredSize } from '../support/ooxml';
import {
  BAKKER,
  FOLDER,
  made,
  openGroup,
  PATIENCE,
  PLANS,
  region,
  rowOf,
  WORKBOOKS,
  type GroupStage,
  type Made,
} from './groupStage';
import { hostOf, keepRunning } from './stage';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'maalstatus-'));

/** Large files are handed to the browser by their paths. */
function onDisk(files: readonly Made[]): readonly string[] {
  return files.map(({ name, buffer }) => {
    writeFileSync(join(folder, name), buffer);
    return join(folder, name);
  });
}

const running = keepRunning();

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function valuesOf(page: Page, sheet: string): Promise<readonly (readonly unknown[])[]> {
  return hostOf(page)('getCells', sheet, 'A1:AK40');
}

describe('the example group in the pane', () => {
  let stage: GroupStage;
  beforeAll(async () => {
    stage = await openGroup(running);
  });
  afterAll(() => stage.page.close());

  it('reads plans and workbooks chosen together, without asking anybody but its own server for its own parts', async () => {
    const { pane, choose, requests } = stage;
    const before = requests.length;
    await choose([...PLANS, ...WORKBOOKS], /14 filer læst: 11 genkendt, 0 skal bekræftes, 3 kan ikke bruges/);
    const asked = requests.slice(before);
    expect(asked.filter((url) => !url.startsWith(`${running.url}pane/`))).toEqual([]);
    expect(asked.filter((url) => !/\.js$/.test(url))).toEqual([]);
    expect(asked.some((url) => /\/file\.[0-9a-f]+\.js$/.test(url))).toBe(true);
    await region(pane, 'Hvem har afleveret?')
      .filter({ hasText: /6 styrelser: 5 har afleveret, 1 for sent/ })
      .waitFor(PATIENCE);
    await rowOf(pane, /Vandrerutedirektoratet/)
      .filter({ hasText: /Genkendt.*UO II 2024.*4 fejl/ })
      .waitFor(PATIENCE);
  });

  it('lets a person choose which of two files counts', async () => {
    const { pane } = stage;
    const choice = pane.getByLabel(`Hvilken fil tæller for ${BAKKER}?`);
    await choice
      .locator('option:checked')
      .filter({ hasText: 'bakker-og-dale-uo2-rettet.xlsx' })
      .waitFor({ state: 'attached', ...PATIENCE });
    const other = await choice.locator('option', { hasText: 'bakker-og-dale-uo2.xlsx' }).getAttribute('value');
    await choice.selectOption(other);
    await choice
      .locator('option:checked')
      .filter({ hasText: /^bakker-og-dale-uo2\.xlsx/ })
      .waitFor({ state: 'attached', ...PATIENCE });
  });

  it('puts the overview into the open workbook, where it can be read from the cells, and takes it back', async () => {
    const { page, pane } = stage;
    const host = hostOf(page);
    const sheets = await host('sheetNames');
    await pane.getByRole('button', { name: 'Indsæt koncernoversigt' }).click();
    await pane.getByText('Koncernoversigten står på arket "Koncernoversigt".').waitFor(PATIENCE);
    await expect(host('sheetNames')).resolves.toEqual([...sheets, 'Koncernoversigt', 'Koncern fælles mål', 'Koncern afvigelser']);
    const rows = await valuesOf(page, 'Koncernoversigt');
    const row = rows.findLast(([name]) => name === BAKKER);
    expect(row?.[1]).toBe('Afleveret (2 filer), mangler 1 tal, 1 fejl');
    expect(row).toContain('bakker-og-dale-uo2.xlsx');
    expect(row?.slice(2, 4).map(Number)).toEqual([expect.closeTo(0.4417, 3), expect.closeTo(0.4417, 3)]);
    await pane.getByText('Markeringen er flyttet til Koncernoversigt · A1').waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Indsæt koncernoversigt' }).click();
    await pane.getByText('Koncernoversigten er allerede ajour').waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Fortryd seneste' }).click();
    await pane.getByText('taget tilbage').waitFor(PATIENCE);
    await expect(host('sheetNames')).resolves.toEqual(sheets);
  });

  it('gives the agency’s findings as a text and as a file that is a workbook', async () => {
    const { page, pane } = stage;
    const row = rowOf(pane, /Vandrerutedirektoratet/);
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Skriv til styrelsen …' }).click();
    const text = await row.getByLabel('Tekst til mail til Vandrerutedirektoratet').inputValue();
    expect(text).toMatch(/^Kære Vandrerutedirektoratet\n[^]*Skal rettes\n1\. /);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: 'Gem som Excel-fil' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Bemærkninger Vandrerutedirektoratet UO2 2024.xlsx');
    const read = readXlsx(Uint8Array.from(readFileSync(await download.path())), 'liste.xlsx');
    expect(read.ok && read.workbook.sheets.map(({ name }) => name)).toEqual(['Bemærkninger']);
  });

  it('is allowed to talk to nobody, neither the page nor the workers', async () => {
    const { frame, page, pane, requests } = stage;
    const before = requests.length;
    const blocked = await frame.evaluate(async () => {
      const violated = new Promise<string>((told) =>
        document.addEventListener('securitypolicyviolation', (event) => told(event.effectiveDirective), { once: true }),
      );
      const answer = await fetch('https://example.com/').then(
        () => 'answered',
        () => 'refused',
      );
      return [answer, await violated];
    });
    expect(blocked).toEqual(['refused', 'connect-src']);
    const strange = await frame.evaluate(() => {
      try {
        new Worker('https://example.com/worker.js').terminate();
        return 'started';
      } catch (error) {
        return error instanceof DOMException ? error.name : 'other';
      }
    });
    expect(strange).toBe('SecurityError');
    const starting = page.waitForEvent('worker');
    await pane.locator('input[type=file]').first().setInputFiles(WORKBOOKS);
    const worker = await starting;
    const ways = await worker.evaluate(() =>
      ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'].map(
        (name) => typeof Reflect.get(globalThis, name),
      ),
    );
    expect(new Set(ways)).toEqual(new Set(['undefined']));
    expect(requests.slice(before).filter((url) => !url.startsWith(running.url))).toEqual([]);
  });
});

describe('files that mean no good', () => {
  it('each get their sentence, and the others go on', async () => {
    const { page, pane, choose, faults, requests } = await openGroup(running);
    const good = new Uint8Array(readFileSync(join(FOLDER, 'bakker-og-dale-uo2.xlsx')));
    const cells = ['=HYPERLINK("https://example.com")', '+1', '-1', '@SUM(A1)', '__proto__', 'constructor'];
    const row = (text: string, index: number) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="str"><v>${text.replaceAll('"', '&quot;')}</v></c></row>`;
    const hostile: readonly (readonly [Made, RegExp])[] = [
      [made('tom.xlsx', new Uint8Array()), /er tom/],
      [made('tekst.xlsx', strToU8('Mål;Vægt')), /er ikke en Excel-arbejdsbog/],
      [made('afkortet.xlsx', good.subarray(0, good.length >> 1)), /beskadiget/],
      [made('adgangskode.xlsx', compoundFile('EncryptionInfo', 'EncryptedPackage')), /adgangskode/],
      [made('gammel.xls', compoundFile('Workbook')), /\.xls/],
      [
        made('bombe.xlsx', withDeclaredSize(sheetBook('<sheetData/>'), 'xl/worksheets/sheet1.xml', 400_000_000)),
        /mere end 80 MB/,
      ],
      [made('stor.xlsx', new Uint8Array(30_000_001)), /mere end 30 MB/],
      [
        made('ark.xlsx', book({ sheets: Array.from({ length: 201 }, (_, at) => ({ name: `Ark${at}`, xml: '<sheetData/>' })) })),
        /mere end 200 ark/,
      ],
      [made('entitet.xlsx', sheetBook('<!DOCTYPE x [<!ENTITY a "ha">]><worksheet/>')), /dokumenttype/],
      [made('formler.xlsx', sheetBook(`<sheetData>${cells.map(row).join('')}</sheetData>`)), /Ikke genkendt/],
      [
        made(
          '__proto__.xlsx',
          book({ sheets: [{ name: '__proto__', xml: `<sheetData>${cells.map(row).join('')}</sheetData>` }] }),
        ),
        /Ikke genkendt/,
      ],
    ];
    const workbook: Made = made('bakker-og-dale-uo2.xlsx', good);
    const plan = made('bakker.json', new Uint8Array(readFileSync(join(FOLDER, 'plans/bakker-og-dale-2024.json'))));
    await choose(
      onDisk([plan, ...hostile.map(([file]) => file), workbook]),
      /12 filer læst: 1 genkendt, 0 skal bekræftes, 11 kan ikke bruges/,
    );
    for (const [{ name }, sentence] of hostile) {
      const item = rowOf(pane, new RegExp(name));
      await item.locator('summary').click();
      await item.filter({ hasText: sentence }).waitFor(PATIENCE);
    }
    await rowOf(pane, new RegExp(BAKKER)).filter({ hasText: 'Genkendt' }).waitFor(PATIENCE);
    expect(requests.filter((url) => url.includes('example.com'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('a guess', () => {
  it('is confirmed in one file and counts for the others made alike', async () => {
    const { page, pane, choose } = await openGroup(running);
    const [one, two] = GROUP;
    if (!one || !two) throw new Error('no group');
    const leaves = { round: true, column: true };
    await choose([...PLANS], /6 hentet/);
    await choose(
      [made('a.xlsx', await guessedWorkbook(one, 'UO2', leaves)), made('b.xlsx', await guessedWorkbook(two, 'UO2', leaves))],
      /2 filer læst: 0 genkendt, 2 skal bekræftes/,
    );
    await region(pane, 'Hvem har afleveret?').filter({ hasText: 'Vælg runden' }).waitFor(PATIENCE);
    const row = rowOf(pane, new RegExp(one.agency.name));
    await row.locator('summary').click();
    await row.getByLabel('Hvilken runde udfyldes?').selectOption('UO2');
    await row.getByRole('button', { name: 'Brug svaret' }).click();
    await row.getByText('Kolonne K: "Tal fra os"').waitFor({ state: 'attached', ...PATIENCE });
    await row.getByRole('button', { name: 'Ja, det passer' }).click();
    await pane.getByText(/2 filer læst: 2 genkendt/).waitFor({ state: 'attached', ...PATIENCE });
    const answers = region(pane, 'Svar, der gælder for filer med samme opstilling');
    await answers.getByText('2 svar · bruges i 2 filer på listen').waitFor();
    await answers.getByText(/så længe ruden er åben/).waitFor();
    await pane.getByRole('button', { name: 'Indsæt koncernoversigt' }).click();
    await answers.getByText(/gemt i denne arbejdsbog/).waitFor(PATIENCE);
    await answers.locator('summary').click();
    await answers.getByText('Kolonne K: "Tal fra os"').waitFor();
    await answers.getByRole('button', { name: 'Tag alle 2 svar tilbage for filer som a.xlsx' }).click();
    await pane.getByText(/2 filer læst: 0 genkendt, 2 skal bekræftes/).waitFor({ state: 'attached', ...PATIENCE });
    await answers.waitFor({ state: 'detached', ...PATIENCE });
    await page.close();
  });
});
