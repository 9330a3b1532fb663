/**
 * A whole year of one agency in the pane: four rounds locked, a late registration with its reason, a renegotiated plan, a status changed by
 * a manager, and the annual report. Every total in sheets and documents is calculated again by LibreOffice.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '../../src/rounds/readHistory';
import { loadPlan } from '../../src/plan/load';
import { showPercent } from '../../src/texts/fill';
import { keyColumn, keyRow } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { PLAN } from '../recognition/layouts';
import { rowsIn, textOf } from '../support/html';
import { evaluateFilesInLibreOffice, htmlByLibreOffice, type LibreOfficeResult } from '../support/libreoffice';
import { keepRunning } from './stage';
import { beginYear, PATIENCE, readBack, type Player } from './yearPlayer';
import { aLateRegistration, aRenegotiatedPlan, theAnnualReport, theFirstRound, theSecondRound } from './yearSteps';

jest.setTimeout(600_000);

const DEVELOPMENT = 'Målstatus udvikling';
const ANNUAL = 'Målrapportering til årsrapport';

const running = keepRunning();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maalstatus-aaret-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The file as it is saved, as our own reader has it and as LibreOffice calculates it. */
interface Recalculated {
  readonly book: WorkbookSnapshot;
  readonly office: LibreOfficeResult;
}

/** The year becomes sheets. */
async function writeSheets({ pane, unfold }: Player): Promise<void> {
  await pane.getByRole('button', { name: 'Beregn i arket' }).click();
  await pane.getByText('Beregningen står nu i arket').waitFor(PATIENCE);
  await pane.getByRole('button', { name: 'Indsæt Målrapportering til årsrapporten som ark' }).click();
  await pane.getByText(`Arket ${ANNUAL} er skrevet.`).waitFor(PATIENCE);
  await pane.getByRole('button', { name: 'Indsæt Status til departementschefen som ark' }).click();
  await pane.getByText('Arket Statusside er skrevet.').waitFor(PATIENCE);
  await unfold('Siden sidste runde');
  await pane.getByRole('button', { name: 'Skriv udviklingen på et ark' }).click();
  await pane.getByText(/Arket (Målstatus udvikling er skrevet|står der allerede)/).waitFor(PATIENCE);
}

async function recalculated({ saved }: Player): Promise<Recalculated> {
  const bytes = await saved();
  const path = join(folder, 'aaret.xlsx');
  await writeFile(path, bytes);
  const [office] = await evaluateFilesInLibreOffice([path]);
  if (!office) throw new Error('LibreOffice gave no answer');
  return { book: readBack(bytes), office };
}

/** Their totals, as LibreOffice calculates them, are those that were locked and those the pane shows. */
async function sheetsWithTheSameTotals({ part }: Player, { book, office }: Recalculated): Promise<void> {
  const history = readHistory(book, PLAN);
  expect(history.problems).toEqual([]);
  const last = history.lockedRounds.at(-1)?.score.reached;

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
    history.lockedRounds.filter((one) => one.round === round).at(-1),
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
  await part('Målopfyldelse')
    .getByText(showPercent((last?.percent ?? NaN) / 100, 'da', 1), { exact: true })
    .waitFor();
}

/** It becomes documents that LibreOffice Writer reads, with the same totals. */
async function documentsWithTheSameTotals({ fetched, part }: Player, { office }: Recalculated): Promise<void> {
  const annual = await fetched('Hent Målrapportering til årsrapporten som Word-fil');
  expect(annual.suggestedFilename()).toBe('Året 2024-maalrapportering.docx');
  await annual.saveAs(join(folder, 'annual.docx'));
  const status = await fetched('Hent Status til departementschefen som Word-fil');
  await status.saveAs(join(folder, 'status.docx'));
  await part('Dokumenter')
    .getByText(/^Året 2024-status\.docx er lavet/)
    .waitFor(PATIENCE);
  const [annualPage = '', statusPage = ''] = await htmlByLibreOffice([join(folder, 'annual.docx'), join(folder, 'status.docx')]);
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
    'Udgiftsopfølgning II, før den blev låst igen',
    '12 sager fra august blev registreret for sent',
    'Opfyldt, ændret af ledelsen',
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

it('A whole year is played in the pane from the first round to the annual report, and every total is calculated again to the same', async () => {
  const player = await beginYear(running);
  await theFirstRound(player);
  await theSecondRound(player);
  await aLateRegistration(player);
  await aRenegotiatedPlan(player);
  await theAnnualReport(player);
  await writeSheets(player);
  const again = await recalculated(player);
  await sheetsWithTheSameTotals(player, again);
  await documentsWithTheSameTotals(player, again);
  // It asked nobody else, and nothing went wrong on the way.
  const foreign = player.requests.filter((url) => !/^(https?:\/\/(localhost|127\.0\.0\.1):|data:|blob:|about:)/.test(url));
  expect([foreign, player.faults]).toEqual([[], []]);
});
