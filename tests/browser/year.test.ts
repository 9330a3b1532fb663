/**
 * A whole year of one agency in the pane: four rounds locked, a late registration with its reason, a renegotiated plan, a status changed by
 * a manager, and the annual report. Every total in sheets and documents is calculated again by LibreOffice.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { serialOfIso } from '../../src/calendar/days';
import type { RoundId } from '../../src/plan/schema';
import { readHistory } from '../../src/rounds/history';
import { loadPlan } from '../../src/plan/load';
import { showPercent } from '../../src/texts/fill';
import { a1, keyColumn, keyRow } from '../../src/workbook/address';
import { cellAt } from '../../src/workbook/snapshot';
import { readXlsx } from '../../src/xlsx';
import { PLAN } from '../recognition/layouts';
import { rowsIn, textOf } from '../support/html';
import { evaluateFilesInLibreOffice, htmlByLibreOffice, type LibreOfficeResult } from '../support/libreoffice';
import { hostOf, keepRunning, openStage, type Stage } from './stage';
import { amendedPlanFile, cellOf, figuresOf, SHEETS, yearBook } from './yearBook';
import { lockIn, NAMES, partOf, PATIENCE, unfoldIn } from './yearParts';

jest.setTimeout(600_000);

const FILE = 'Året 2024.xlsx';
const HISTORY = 'Målstatus historik';
const DEVELOPMENT = 'Målstatus udvikling';
const ANNUAL = 'Målrapportering til årsrapport';
const LATE = '1.1.a.1';

const running = keepRunning();
let stage: Stage;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maalstatus-aaret-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const part = (name: string) => partOf(stage.pane, name);
const lock = (round: RoundId, by: string, version = 1) => lockIn(stage.pane, round, by, version);
const unfold = (name: string) => unfoldIn(stage.pane, name);

async function fillIn(round: RoundId): Promise<void> {
  const host = hostOf(stage.page);
  for (const [cell, value] of figuresOf(round)) await host('setCell', SHEETS[round], cell, value);
}

async function show(round: RoundId): Promise<void> {
  const { pane } = stage;
  await pane.getByRole('button', { name: `Vis ${NAMES[round]}`, exact: true }).click();
  await pane.getByRole('banner').getByText(`${NAMES[round]}, opgjort`).waitFor(PATIENCE);
}

/** Presses, and answers the file that the browser saves. */
async function fetched(button: string): Promise<Download> {
  const [file] = await Promise.all([
    stage.page.waitForEvent('download', PATIENCE),
    stage.pane.getByRole('button', { name: button }).click(),
  ]);
  return file;
}

async function saved(): Promise<Uint8Array> {
  return new Uint8Array(await stage.page.evaluate(() => window.maalstatusHost.save()));
}

function readBack(bytes: Uint8Array) {
  const read = readXlsx(bytes, FILE);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.workbook;
}

describe('a whole year of one agency', () => {
  const score = (percent: number | null | undefined): string => showPercent((percent ?? NaN) / 100, 'da', 1);
  let office: LibreOfficeResult;
  let book: ReturnType<typeof readBack>;

  /** It begins with the first round, locked by keyboard. */
  async function theFirstRound(): Promise<void> {
    stage = await openStage(running);
    const { page, pane } = stage;
    const bytes = await yearBook(FILE);
    await page.evaluate(([file, content]) => window.maalstatusHost.open(file, content), [FILE, bytes] as const);
    await pane.getByRole('heading', { level: 1, name: PLAN.agency.name }).waitFor(PATIENCE);
    await fillIn('UO1');
    await pane.getByRole('button', { name: 'Ja, det passer' }).click();
    await pane.getByRole('tab', { name: 'Året' }).click(PATIENCE);
    const name = part('Lås runden').getByRole('textbox', { name: 'Navn på den, der låser' });
    await name.focus();
    await page.keyboard.type('Anna Holm');
    await page.keyboard.press('Enter');
    await pane.getByText('Udgiftsopfølgning I er låst af Anna Holm (udgave 1).').waitFor(PATIENCE);
    await part('Årets runder')
      .getByText(/^Låst .* af Anna Holm$/)
      .waitFor();
    await unfold('Siden sidste runde');
    await part('Siden sidste runde').getByText('Arbejdsbogen kender ingen tidligere runde.').waitFor();
  }

  /** It goes on with the second, told what has changed since the first as it was locked. */
  async function theSecondRound(): Promise<void> {
    await fillIn('UO2');
    await show('UO2');
    const since = part('Siden sidste runde');
    await since.getByText(/Sammenlignet med Udgiftsopfølgning I, .* som den blev låst/).waitFor(PATIENCE);
    await since
      .getByText(/▲ højere/)
      .first()
      .waitFor();
    await lock('UO2', 'Anna Holm');
  }

  /** It finds a late registration, and keeps its reason in the workbook. */
  async function aLateRegistration(): Promise<void> {
    const { page } = stage;
    const host = hostOf(page);
    const cell = cellOf('actual', LATE);
    const before = Number(await host('getCell', SHEETS.UO2, cell));
    await host('setCell', SHEETS.UO2, cell, before + 12);
    const late = part('Ændret efter låsning');
    await late.getByText(`Realiseret: fra ${String(before)} til ${String(before + 12)}`).waitFor(PATIENCE);
    await late.getByRole('textbox', { name: 'Hvorfor er tallet ændret?' }).fill('12 sager fra august blev registreret for sent');
    await late.getByRole('button', { name: 'Gem begrundelsen' }).click();
    await late.getByText('Begrundelse: 12 sager fra august blev registreret for sent').waitFor(PATIENCE);
    await expect(host('getCell', SHEETS.UO2, cellOf('comment', LATE))).resolves.toBe(
      '12 sager fra august blev registreret for sent',
    );
    await late.getByRole('button', { name: `Gå til celle ${SHEETS.UO2} · ${cell}` }).click();
    await stage.pane.getByText(`Markeringen er flyttet til ${SHEETS.UO2} · ${cell}`).waitFor(PATIENCE);
  }

  /** It judges the third round by the plan as it was renegotiated, and the first two as they were agreed. */
  async function aRenegotiatedPlan(): Promise<void> {
    const { pane } = stage;
    await pane.getByRole('tab', { name: 'Arbejdsbog' }).click();
    const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(amendedPlanFile()) };
    await pane.locator('input[accept*=json]').setInputFiles(file);
    await pane.getByText(/^Planen .* er hentet og bruges nu/).waitFor(PATIENCE);
    await pane.getByRole('tab', { name: 'Året' }).click();
    await fillIn('UO3');
    await show('UO3');
    await unfold('Ændringer i planen');
    const amendments = part('Ændringer i planen').getByRole('listitem');
    await expect(amendments.allTextContents()).resolves.toEqual([
      expect.stringMatching(
        /^2\.1 udgået.*Fra 1\.10\.2024\. Gælder ved Udgiftsopfølgning III, Årsrapport\. Ny siden sidste runde/,
      ),
      expect.stringMatching(/^1\.2 ny vægt: 15 \(før: 10\).*Aftalt i: Brev af 20\. september 2024$/),
    ]);
    // The late case is in; the second round is locked again and its first version stays.
    await show('UO2');
    await lock('UO2', 'Anna Holm', 2);
    await unfold('Ændret efter låsning');
    await part('Ændret efter låsning').getByText('Intet er ændret i de låste runder.').waitFor(PATIENCE);
    await show('UO3');
    await lock('UO3', 'Bo Lund');
    expect(readHistory(readBack(await saved()), PLAN).freezes.map(({ round, version, by }) => [round, version, by])).toEqual([
      ['UO1', 1, 'Anna Holm'],
      ['UO2', 1, 'Anna Holm'],
      ['UO2', 2, 'Anna Holm'],
      ['UO3', 1, 'Bo Lund'],
    ]);
  }

  /** It ends with a status changed by a manager, and analyses of what was not reached. */
  async function theAnnualReport(): Promise<void> {
    const host = hostOf(stage.page);
    await fillIn('AR');
    const verdict = { override: 'Opfyldt', reason: 'Overgik til en ny definition i juni', by: 'Direktøren' } as const;
    for (const column of ['override', 'reason', 'by'] as const) {
      await host('setCell', SHEETS.AR, cellOf(column, '1.3'), verdict[column]);
    }
    await host('setCell', SHEETS.AR, cellOf('on', '1.3'), serialOfIso('2025-02-20') ?? 0);
    await show('AR');
    await unfold('Dokumenter');
    const papers = part('Dokumenter');
    const missing = papers.getByRole('button', { name: `Gå til celle ${SHEETS.AR} · ` });
    await missing.first().waitFor(PATIENCE);
    await expect(papers.getByText(/^FEJL: .* mangler en analyse/).count()).resolves.toBe(await missing.count());
    const labels = await missing.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
    for (const label of labels) {
      await host(
        'setCell',
        SHEETS.AR,
        label.split(' · ')[1] ?? '',
        'Sagerne tog længere tid end ventet, og der er sat flere folk på.',
      );
    }
    await papers
      .getByText(/^FEJL: /)
      .first()
      .waitFor({ state: 'detached', ...PATIENCE });
    await lock('AR', 'Anna Holm');
  }

  /** It becomes sheets whose totals LibreOffice calculates to the same. */
  async function sheetsWithTheSameTotals(): Promise<void> {
    const { pane } = stage;
    await pane.getByRole('button', { name: 'Beregn i arket' }).click();
    await pane.getByText('Beregningen står nu i arket').waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Indsæt Målrapportering til årsrapporten som ark' }).click();
    await pane.getByText(`Arket ${ANNUAL} er skrevet.`).waitFor(PATIENCE);
    await pane.getByRole('button', { name: 'Indsæt Status til departementschefen som ark' }).click();
    await pane.getByText('Arket Statusside er skrevet.').waitFor(PATIENCE);
    await unfold('Siden sidste runde');
    await pane.getByRole('button', { name: 'Skriv udviklingen på et ark' }).click();
    await pane.getByText(/Arket (Målstatus udvikling er skrevet|står der allerede)/).waitFor(PATIENCE);

    const bytes = await saved();
    const path = join(folder, 'aaret.xlsx');
    await writeFile(path, bytes);
    const [result] = await evaluateFilesInLibreOffice([path]);
    if (!result) throw new Error('LibreOffice gave no answer');
    office = result;
    book = readBack(bytes);
    const history = readHistory(book, PLAN);
    expect(history.problems).toEqual([]);
    const last = history.freezes.at(-1)?.score.reached;

    // Every formula of the year's sheets, as it was shown here and as LibreOffice has it.
    let formulas = 0;
    for (const sheet of book.sheets.filter(({ name }) => ['Målstatus', DEVELOPMENT, ANNUAL, 'Statusside'].includes(name))) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const again = office.at(sheet.name, keyRow(key), keyColumn(key));
        const here = cell.type === 'empty' ? null : cell.value;
        if (typeof here === 'number' && typeof again === 'number') expect(again).toBeCloseTo(here, 9);
        else expect([sheet.name, key, again ?? '']).toEqual([sheet.name, key, here ?? '']);
        formulas++;
      }
    }
    expect(formulas).toBeGreaterThan(150);
    // The score of each round as it was frozen, and calculated again from the history's own rows.
    const frozen = (['UO1', 'UO2', 'UO3', 'AR'] as const).map((round) =>
      history.freezes.filter((one) => one.round === round).at(-1),
    );
    frozen.forEach((round, index) => {
      expect(office.at(DEVELOPMENT, 5 + index, 2)).toBeCloseTo(round?.score.reached.percent ?? NaN, 9);
      expect(office.at(DEVELOPMENT, 5 + index, 4)).toBeCloseTo(round?.score.expected.percent ?? NaN, 9);
      expect(office.at(DEVELOPMENT, 5 + index, 7)).toBeCloseTo(round?.score.reached.percent ?? NaN, 9);
    });
    const live = book.names.find(({ name }) => name === 'MS_Score')?.area;
    expect(100 * Number(office.at('Målstatus', live?.top ?? -1, live?.left ?? -1))).toBeCloseTo(last?.percent ?? NaN, 9);
    // The annual report's total is the last round's.
    const total = [...Array(80).keys()].find((row) => office.at(ANNUAL, row, 0) === 'I alt') ?? -1;
    const [share, of, counted, points] = [3, 4, 5, 6].map((column) => Number(office.at(ANNUAL, total, column)));
    expect([100 * (share ?? NaN), of, counted, points].map((value) => (value ?? NaN).toFixed(9))).toEqual(
      [last?.percent, last?.of, last?.counted, last?.points].map((value) => (value ?? NaN).toFixed(9)),
    );
    // And the pane shows it.
    await part('Målopfyldelse').getByText(score(last?.percent), { exact: true }).waitFor();
  }

  /** It becomes documents that LibreOffice Writer reads, with the same totals. */
  async function documentsWithTheSameTotals(): Promise<void> {
    const annual = await fetched('Hent Målrapportering til årsrapporten som Word-fil');
    expect(annual.suggestedFilename()).toBe('Året 2024-maalrapportering.docx');
    await annual.saveAs(join(folder, 'annual.docx'));
    const status = await fetched('Hent Status til departementschefen som Word-fil');
    await status.saveAs(join(folder, 'status.docx'));
    await part('Dokumenter')
      .getByText(/^Året 2024-status\.docx er lavet/)
      .waitFor(PATIENCE);
    const [annualPage = '', statusPage = ''] = await htmlByLibreOffice([
      join(folder, 'annual.docx'),
      join(folder, 'status.docx'),
    ]);
    const fixed = (value: unknown, decimals: number): string =>
      new Intl.NumberFormat('da-DK', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(Number(value));
    const total = [...Array(80).keys()].find((row) => office.at(ANNUAL, row, 0) === 'I alt') ?? -1;
    const at = (column: number) => office.at(ANNUAL, total, column);
    expect(rowsIn(annualPage)).toContain(
      `I alt |  |  | ${fixed(Number(at(3)) * 100, 1)} pct. | ${fixed(at(4), 2)} | ${fixed(at(5), 2)} | ${fixed(at(6), 2)}`,
    );
    for (const text of [
      'Overgik til en ny definition i juni',
      'Direktøren, 20.2.2025',
      'Brev af 20. september 2024',
      'Oplysninger til brug for direktørens resultatløn',
    ]) {
      expect(textOf(annualPage)).toContain(text);
    }
    expect(textOf(annualPage)).not.toContain('FEJL:');
    expect(textOf(statusPage)).toContain(`${fixed(Number(at(3)) * 100, 1)} pct.`);

    const next = await fetched('Hent udkast til 2025');
    await next.saveAs(join(folder, 'next.json'));
    const loaded = loadPlan(await readFile(join(folder, 'next.json'), 'utf8'));
    expect(loaded).toMatchObject({ ok: true, value: { id: 'hjemrejsestyrelsen-2025', year: 2025, amendments: [] } });
  }

  /** It shows a history that was edited by hand, and never writes over it. */
  async function anEditedHistory(): Promise<void> {
    const { pane, page } = stage;
    const host = hostOf(page);
    const sheet = book.sheets.find(({ name }) => name === HISTORY);
    const row = [...Array(60).keys()].find((candidate) => sheet && cellAt(sheet, candidate, 5).value === LATE) ?? -1;
    const edited = a1(row, 8);
    await host('setCell', HISTORY, edited, 999);
    await pane.getByText('Historikken er ikke, som Målstatus skrev den').waitFor(PATIENCE);
    await pane.getByText(/Rækken for Udgiftsopfølgning I \(nr\. 1\.1\.a\.1, låst .*\) er rettet/).waitFor();
    await lock('AR', 'Anna Holm', 2);
    await pane.getByText('Historikken er ikke, som Målstatus skrev den').waitFor(PATIENCE);
    await expect(host('getCell', HISTORY, edited)).resolves.toBe(999);
    await pane.getByRole('button', { name: 'Fortryd seneste' }).click();
    await pane.getByText('Det seneste, Målstatus skrev, er taget tilbage.').waitFor(PATIENCE);
    expect(readHistory(readBack(await saved()), PLAN).freezes).toHaveLength(5);
    await expect(host('getCell', HISTORY, edited)).resolves.toBe(999);
  }

  /** It asked nobody else, and nothing went wrong on the way. */
  function nobodyElse(): void {
    expect(stage.requests.filter((url) => !/^(https?:\/\/(localhost|127\.0\.0\.1):|data:|blob:|about:)/.test(url))).toEqual([]);
    expect(stage.faults).toEqual([]);
  }

  it('is played in the pane from the first round to the annual report, and every total is calculated again to the same', async () => {
    await theFirstRound();
    await theSecondRound();
    await aLateRegistration();
    await aRenegotiatedPlan();
    await theAnnualReport();
    await sheetsWithTheSameTotals();
    await documentsWithTheSameTotals();
    await anEditedHistory();
    nobodyElse();
  });
});
