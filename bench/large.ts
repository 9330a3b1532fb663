/** A plan of 5,000 requirements and the workbook that reports on it: far more than any ministry agrees on. */
import type { Plan } from '../src/plan/schema';
import { cellKey } from '../src/workbook/address';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../src/workbook/snapshot';

export const ROWS = 5000;
const REQUIREMENTS_A_GOAL = 10;
export const HEADER = [
  'Nr.',
  'Område',
  'Resultatkrav',
  'Vægt',
  'Måltal',
  'Tæller',
  'Nævner',
  'Realiseret',
  'Forventet årsresultat',
  'Forklaring',
  'Kilde',
  'Udtræksdato',
];
const FORECAST_DAY = 45_538;

const SUBJECTS =
  'ansøgninger klager tilladelser anmeldelser høringer tilsyn udbud indberetninger forespørgsler genoptagelser'.split(' ');
const ABOUT = 'skovveje havneanlæg legepladser museer badevand drikkevand byggepladser campingpladser vindmøller hegn'.split(' ');
const POSITIONS = 'Nordjylland Himmerland Djursland Salling Fyn Langeland Lolland Falster Bornholm Vendsyssel'.split(' ');
const DONE = 'afgøres besvares registreres kvitteres efterprøves offentliggøres'.split(' ');

/** Five thousand demands that differ as real ones do: in what, where and how soon. */
function demand(number: number): string {
  const word = (words: readonly string[], step: number): string => words[Math.floor(number / step) % words.length] ?? '';
  const days = 10 + (number % 7) * 5;
  return `Mindst 85 pct. af ${word(SUBJECTS, 1)} om ${word(ABOUT, 10)} på ${word(POSITIONS, 100)} ${word(DONE, 1000)} inden ${days} dage.`;
}

const idOf = (goal: number): string => `${Math.floor(goal / 50) + 1}.${(goal % 50) + 1}`;

/** A plan of so many requirements, ten to a goal: shares of cases settled in time, each about something else. */
export function largePlan(plan: Plan, rows = ROWS): Plan {
  const goals = Array.from({ length: rows / REQUIREMENTS_A_GOAL }, (_, goal) => ({
    id: idOf(goal),
    area: `Område ${goal + 1}`,
    text: `Sagsområde ${goal + 1} skal behandles korrekt og hurtigt.`,
    blocks: [
      {
        id: idOf(goal),
        weight: 100 / (rows / REQUIREMENTS_A_GOAL),
        requirements: Array.from({ length: REQUIREMENTS_A_GOAL }, (_, at) => ({
          id: `${idOf(goal)}.${String.fromCharCode(97 + at)}`,
          label: `${String.fromCharCode(97 + at)})`,
          text: demand(goal * REQUIREMENTS_A_GOAL + at),
          reported: 'round' as const,
          measure: { kind: 'share' as const, target: 0.85 },
        })),
      },
    ],
  }));
  return { ...plan, id: 'stor-2024', sections: [{ id: '3.1', title: 'Faglige mål', shared: false, goals }] };
}

export function largeWorkbook(plan: Plan): WorkbookSnapshot {
  const cells = new Map<number, Cell>();
  const put = (row: number, column: number, value: string | number, format = 'General', formula?: string): void => {
    const key = cellKey(row, column);
    cells.set(
      key,
      typeof value === 'number' ? { type: 'number', value, formula, format } : { type: 'text', value, formula, format },
    );
  };
  put(0, 0, `Status på mål- og resultatplan 2024 – ${plan.agency.name}`);
  put(1, 0, 'Udgiftsopfølgning II pr. 31. august 2024');
  HEADER.forEach((text, column) => put(3, column, text));
  let row = 4;
  for (const goal of plan.sections.flatMap((section) => section.goals)) {
    for (const block of goal.blocks) {
      block.requirements.forEach(({ id, text }, at) => {
        const numerator = 80 + ((row * 13) % 40);
        const denominator = 120;
        put(row, 0, id);
        if (at === 0) put(row, 1, goal.area);
        put(row, 2, text);
        if (at === 0) put(row, 3, block.weight);
        put(row, 4, 0.85, '0%');
        put(row, 5, numerator);
        put(row, 6, denominator);
        put(row, 7, numerator / denominator, '0.0%', `=F${row + 1}/G${row + 1}`);
        put(row, 8, 0.87, '0.0%');
        put(row, 9, 'Følges hver måned.');
        put(row, 10, `Udtræk ${row}`);
        put(row, 11, FORECAST_DAY, 'dd-mm-yyyy');
        row++;
      });
    }
  }
  const sheet: SheetSnapshot = {
    id: '1',
    name: 'Status UO II',
    visibility: 'visible',
    cells,
    used: { top: 0, left: 0, bottom: row - 1, right: HEADER.length - 1 },
    merges: [],
    tables: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filter: undefined,
    protection: undefined,
  };
  return { file: 'stor.xlsx', sheets: [sheet], names: [], date1904: false, structureProtected: false, readOnly: false };
}
