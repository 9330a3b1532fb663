/** A plan of four units and its workbook: small, so that it can be written some thousand times, with an agency's own looks in it. */
import { newFormatId } from '../../../host/model/conditional';
import type { Border, BookSeed, CellSeed } from '../../../host/engine/types';
import { bookOf, sheetOf } from '../../../host/node/headless';
import type { Plan } from '../../../src/plan/schema';
import { unitsOf, type Unit } from '../../../src/plan/units';
import { PLAN, rowsOf, textOf, TITLE, type Column } from '../../recognition/layouts';

const GOALS = ['1.2', '1.4'];

export const SMALL_PLAN: Plan = {
  ...PLAN,
  sections: PLAN.sections.flatMap((section) => {
    const goals = section.goals.filter(({ id }) => GOALS.includes(id));
    return goals.length > 0 ? [{ ...section, goals }] : [];
  }),
};

const UNITS = unitsOf(SMALL_PLAN);

/** A number that stands as text can be mended for certain. */
const FIGURES: Readonly<Record<string, string | number>> = { '1.2': '24,5', '1.4.1': 45_470 };

const COLUMNS: readonly Column[] = [
  ['Nr.', ({ id }) => id],
  ['Resultatkrav', textOf],
  ['Realiseret', ({ id }) => FIGURES[id] ?? null],
  ['Forventet årsresultat', ({ measure }: Unit) => (measure.kind === 'duration' ? 30 : null)],
  ['Bemærkninger', () => null],
];

export const SHEET = 'Status UO II';
const HEADER = 3;

export function smallBook(): BookSeed {
  const rows = [[TITLE], ['Udgiftsopfølgning II'], [], ...rowsOf(COLUMNS, UNITS)];
  const seed = sheetOf(
    SHEET,
    rows.map((row) => row.map((value) => (typeof value === 'object' ? null : (value ?? null)))),
  );
  const { extras } = seed;
  extras.formats.push(
    { ...OWN_RULE, id: newFormatId(), areas: [{ top: HEADER, left: 2, bottom: HEADER + 9, right: 9 }], formula: '=C4="x"' },
    { ...OWN_RULE, id: newFormatId(), areas: [{ top: 0, left: 6, bottom: 99, right: 6 }], formula: '=G1>1' },
  );
  const book = bookOf([{ ...seed, cells: framed(seed.cells) }, sheetOf('Noter', [['Egne noter', 1]])], 'status.xlsx');
  return {
    ...book,
    names: [
      { name: 'Sats', refersTo: '0.25', scope: undefined, visible: true },
      { name: 'Knækket', refersTo: '#REF!', scope: undefined, visible: true },
    ],
  };
}

const OWN_RULE = {
  type: 'Custom',
  fill: '#FFEB9C',
  color: '#006100',
  bold: undefined,
  stopIfTrue: false,
  bar: undefined,
  carried: undefined,
} as const;

const THIN: Border = { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' };
const THICK: Border = { style: 'Continuous', weight: 'Thick', color: '#112233' };

/** Lines round every cell of the table, of the colour that ours have, and a thick frame on its right side. */
function framed(cells: readonly CellSeed[]): readonly CellSeed[] {
  const known = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const table = UNITS.concat().flatMap((_, index) => COLUMNS.map((__, column) => ({ row: HEADER + 1 + index, column })));
  const header = COLUMNS.map((_, column) => ({ row: HEADER, column }));
  for (const { row, column } of [...header, ...table]) {
    const empty: CellSeed = { row, column, content: { type: 'empty', value: null }, style: {}, locked: true };
    const right = column === COLUMNS.length - 1 && row % 2 === 0 ? THICK : THIN;
    const style = { borders: { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: right } };
    known.set(`${row} ${column}`, { ...(known.get(`${row} ${column}`) ?? empty), style });
  }
  return [...known.values()];
}
