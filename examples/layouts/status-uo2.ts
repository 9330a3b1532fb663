/** The department's own form for UO II: logo, title, legend, merged goals, one row for each requirement and sub-goal. */
import type { Plan } from '../../src/plan/schema';
import { HALF_FILLED, plantedIn, TYPED_OVER } from '../figures/half-filled';
import { DEPARTMENT, printSetUp, solid, writeTitles } from '../kit/styles';
import { cellOf, expectedOf } from '../kit/example';
import { newBook } from '../kit/save';
import { plainLabel, writeTable, type ColumnSpec, type Written } from '../kit/table';
import type { Built, Example, PlantedFinding } from '../kit/types';
import { leavesOf } from '../../src/plan/units';
import type { ColumnRole } from '../../src/recognition/types';
import type { Worksheet } from 'exceljs';

export const STATUS_COLUMNS: readonly ColumnSpec[] = [
  { role: 'id', header: 'Nr.', width: 6 },
  { role: 'area', header: 'Område', width: 16 },
  { role: 'goal', header: 'Mål', width: 26 },
  { role: 'requirement', header: 'Resultatkrav', width: 46 },
  { role: 'weight', header: 'Vægt', width: 7 },
  { role: 'target', header: 'Måltal', width: 11 },
  { role: 'unit', header: 'Enhed', width: 10 },
  { role: 'baseline', header: 'Udgangspunkt (ultimo 2023)', width: 13, entry: true },
  { role: 'numerator', header: 'Tæller', width: 9, entry: true },
  { role: 'denominator', header: 'Nævner', width: 9, entry: true },
  { role: 'actual', header: 'Realiseret pr. 31.8.2024', width: 12, entry: true },
  { role: 'deliveredOn', header: 'Leveret den', width: 12, entry: true },
  { role: 'forecast', header: 'Forventet årsresultat', width: 13, entry: true },
  { role: 'reportedStatus', header: 'Status', width: 14, entry: true },
  { role: 'explanation', header: 'Forklaring', width: 38, entry: true },
  { role: 'source', header: 'Kilde', width: 20, entry: true },
  { role: 'extractedOn', header: 'Udtræksdato', width: 12, entry: true },
  { role: 'office', header: 'Ansvarligt kontor', width: 18 },
];

const WORDS = ['Opfyldt', 'Delvist opfyldt', 'Ikke opfyldt', 'Ikke vurderet', 'Udgået'];

function build(plan: Plan, filled: boolean): Built {
  const book = newBook('Status på mål- og resultatplan, UO II 2024');
  const sheet = book.addWorksheet('Status UO II', { views: [{ state: 'frozen', xSplit: 4, ySplit: 8, zoomScale: 85 }] });
  writeTitles(
    sheet,
    [
      { text: `${plan.department}   ◆   Koncernstyring`, style: 'logo' },
      { text: `Status på mål- og resultatplan 2024 – ${plan.agency.name}`, style: 'title' },
      { text: 'Udgiftsopfølgning II · opgjort pr. 31. august 2024 · frist 16. september 2024', style: 'subtitle' },
      {
        text: filled
          ? 'Eksempel: Alle tal er opdigtede, bortset fra de 100 og 180 dage ved 1.2, som er offentliggjorte tal fra et tidligere år. Planens mål og vægte er de aftalte.'
          : 'Eksempel: en tom indberetning. Planens mål og vægte er de aftalte.',
        style: 'notice',
      },
      {
        text: 'Gule felter udfyldes af styrelsen. Andele skrives som procent. Leverancer får den dato, de er afleveret.',
        style: 'note',
      },
    ],
    STATUS_COLUMNS.length,
    DEPARTMENT,
  );
  writeLegend(sheet);
  const written = writeTable(sheet, plan, {
    columns: STATUS_COLUMNS,
    top: 8,
    theme: DEPARTMENT,
    goals: 'merged',
    weights: 'merged',
    numbers: 'goal',
    figures: () => (filled ? HALF_FILLED : {}),
    label: plainLabel,
    ...(filled ? { instead: TYPED_OVER } : {}),
  });
  finish(sheet, written);
  return {
    book,
    expected: expectedOf(plan, 'UO2', sheet.name, written, filled ? plantedIn(written.columns, written.rows) : [], {
      also: filled ? [] : allMissing(plan, written),
    }),
  };
}

const NO_FORECAST_NEEDED: ReadonlySet<string> = new Set(['share', 'duration', 'level']);

/** What an empty form is told at UO II: everything due is missing, and so is what the plan leaves to the workbook. */
function allMissing(plan: Plan, written: Written): PlantedFinding[] {
  return leavesOf(plan).flatMap(({ id, measure }) => {
    const missing = (role: ColumnRole, code = 'MRP201'): PlantedFinding => ({ code, cell: cellOf(written, id, role) });
    const forecast = NO_FORECAST_NEEDED.has(measure.kind) ? [] : [missing('forecast')];
    if (measure.kind === 'milestone') return measure.due <= '2024-08-31' ? [missing('deliveredOn'), ...forecast] : forecast;
    return [
      ...(measure.kind === 'change' ? [missing('baseline', 'MRP211')] : []),
      ...(measure.kind === 'level' ? [missing('target')] : []),
      missing('actual'),
      ...forecast,
    ];
  });
}

function writeLegend(sheet: Worksheet): void {
  const legend = [
    ['Udfyldes', DEPARTMENT.entry ?? ''],
    ['Fra planen', 'FFFFFFFF'],
    ['Overskrift', DEPARTMENT.section],
  ] as const;
  legend.forEach(([text, color], index) => {
    const cell = sheet.getCell(6, 2 + index);
    cell.value = text;
    cell.fill = solid(color);
    cell.font = { name: DEPARTMENT.font, size: 9 };
    cell.border = { top: { style: 'thin' }, left: { style: 'thin' }, bottom: { style: 'thin' }, right: { style: 'thin' } };
    cell.alignment = { horizontal: 'center' };
  });
}

function finish(sheet: Worksheet, written: Written): void {
  const { reportedStatus = 'N' } = written.columns;
  for (const row of Object.values(written.rows)) {
    sheet.getCell(`${reportedStatus}${row}`).dataValidation = {
      type: 'list',
      allowBlank: true,
      // Anything else is allowed too: people do type their own words.
      showErrorMessage: false,
      formulae: [`"${WORDS.join(',')}"`],
    };
  }
  const notes = [
    'Opfyldt: målet er nået. Delvist opfyldt: mindst 90 pct. af målet er nået. Ikke opfyldt: mindre end 90 pct.',
    'Angiv altid kilde og udtræksdato, så tallene kan findes igen. Skriv ikke personoplysninger i forklaringen.',
  ];
  notes.forEach((text, index) => {
    const cell = sheet.getCell(written.lastRow + 2 + index, 2);
    cell.value = text;
    cell.font = { name: DEPARTMENT.font, size: 9, italic: true };
  });
  printSetUp(sheet, written.headerTop, written.headerBottom);
}

export const statusUo2: Example = { name: 'status-uo2-2024', build: (plan) => build(plan, true) };
export const statusUo2Blank: Example = { name: 'status-uo2-2024-tom', build: (plan) => build(plan, false) };
