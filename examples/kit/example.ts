/** The frame that most examples share: one sheet with titles, a table and print set-up, and what is expected of it. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Plan, RoundId } from '../../src/plan/schema';
import { printSetUp, writeTitles, type TitleLine } from './styles';
import { newBook } from './save';
import { writeTable, type TableSpec, type Written } from './table';
import type { Built, Example, Expected, PlantedFinding } from './types';

export const INVENTED = 'Eksempel: Alle tal er opdigtede. Planens mål og vægte er de aftalte.';

export interface SheetSpec extends Omit<TableSpec, 'top'> {
  readonly sheet: string;
  /** Lines above the table; `undefined` leaves a row empty. The table follows after one empty row. */
  readonly titles: readonly (TitleLine | undefined)[];
  readonly lockedColumns?: number;
}

export function writeSheet(book: Workbook, plan: Plan, spec: SheetSpec): { sheet: Worksheet; written: Written } {
  const top = spec.titles.length + 2;
  const twoRows = spec.columns.some((column) => column.group !== undefined);
  const sheet = book.addWorksheet(spec.sheet, {
    views: [{ state: 'frozen', xSplit: spec.lockedColumns ?? 0, ySplit: top + (twoRows ? 1 : 0), zoomScale: 90 }],
  });
  writeTitles(sheet, spec.titles, spec.columns.length, spec.theme);
  const written = writeTable(sheet, plan, { ...spec, top });
  printSetUp(sheet, written.headerTop, written.headerBottom);
  return { sheet, written };
}

export function expectedOf(
  plan: Plan,
  round: RoundId,
  sheet: string,
  written: Written,
  planted: readonly PlantedFinding[] = [],
  more: Partial<Pick<Expected, 'earlier' | 'also' | 'more'>> = {},
): Expected {
  const { asOf } = plan.rounds.find((candidate) => candidate.id === round) ?? { asOf: '' };
  const { columns, rows } = written;
  const also = [weightsOf65(written), ...(more.also ?? [])];
  return { recognised: true, plan: plan.id, round, asOf, sheet, columns, rows, planted, ...more, also };
}

/** The plan's printed weights add to 65; every workbook of it is told so, at the header of its weights. */
function weightsOf65(written: Written): PlantedFinding {
  return { code: 'MRP106', cell: `${written.columns.weight ?? '?'}${written.headerBottom}` };
}

/** An example that is one sheet. `after` may add to the book once the table stands, and says what was planted. */
export function oneSheet(
  name: string,
  round: RoundId,
  spec: (plan: Plan) => SheetSpec,
  after: (place: { book: Workbook; sheet: Worksheet; written: Written }) => readonly PlantedFinding[] | undefined = () =>
    undefined,
  more: Partial<Pick<Expected, 'earlier' | 'also'>> = {},
): Example {
  return {
    name,
    build: (plan): Built => {
      const own = spec(plan);
      const book = newBook(own.titles.find((line) => line?.style === 'title')?.text ?? name);
      const { sheet, written } = writeSheet(book, plan, own);
      const planted = after({ book, sheet, written }) ?? [];
      return { book, expected: expectedOf(plan, round, own.sheet, written, planted, more) };
    },
  };
}

/** "F12" of a unit's cell in a role's column. */
export function cellOf(written: Written, unit: string, role: keyof Written['columns']): string {
  return `${written.columns[role] ?? '?'}${written.rows[unit] ?? '?'}`;
}
