/** Which column of a plan's table is what, by its header and by what stands under it. */
import { headersOf, type Header, type HeaderColumn } from '../recognition/header';
import type { ColumnRole } from '../recognition/types';
import { fold } from '../recognition/words';
import type { SheetView } from '../recognition/view';
import { rowNumberOf } from './rowNumber';

export interface PlanColumns {
  readonly top: number;
  readonly bottom: number;
  readonly requirement: number;
  readonly id: number | undefined;
  readonly area: number | undefined;
  readonly goal: number | undefined;
  readonly weight: number | undefined;
  /** "Måltal", "Frist": what the demand's words are completed by. */
  readonly target: number | undefined;
  readonly deadline: number | undefined;
}

const DEADLINE = /^(?:frist|tidsfrist|deadline|senest|dato for levering|leveringsfrist|afleveringsfrist|tidsplan|tidspunkt)$/;
/** A column of texts is at least this wide on the average. */
const TEXT_LENGTH = 12;
const LOOKED_AT = 60;

/** Undefined where the sheet has no table of demands. `view` is handed on since merged cells are read through it. */
export function planColumnsOf(view: SheetView, year: number): PlanColumns | undefined {
  for (const header of headersOf(view, year)) {
    const columns = columnsUnder(header, view);
    if (columns) return columns;
  }
  return undefined;
}

/** A list with texts alone is no plan: something must number, weigh or set the demands. */
function columnsUnder(header: Header, view: SheetView): PlanColumns | undefined {
  const under = new Under(view, header.bottom);
  const taken = new Set<number>();
  const pick = (role: ColumnRole, own: boolean, fits: (column: number) => boolean, prefer?: RegExp): number | undefined => {
    const found = header.columns
      .filter((column) => !taken.has(column.column) && means(column, role, own) && fits(column.column))
      .sort((a, b) => Number(prefer?.test(b.meaning?.name ?? '')) - Number(prefer?.test(a.meaning?.name ?? '')))[0];
    if (found) taken.add(found.column);
    return found?.column;
  };
  const texts = (column: number) => under.isText(column);
  // "Løbenr." counts rows; a number with parts ("1.1.a") is the goal's.
  const id =
    pick('id', true, (column) => under.isNumbered(column) && under.hasParts(column)) ??
    pick('id', true, (column) => under.isNumbered(column));
  const own = pick('requirement', true, texts);
  const goalOwn = pick('goal', true, texts);
  const weight = pick('weight', true, () => true) ?? pick('weight', false, (column) => !under.isText(column));
  const shared = own ?? pick('requirement', false, texts, /krav/);
  const requirement = shared ?? pick('subGoal', true, texts);
  if (requirement === undefined && goalOwn === undefined) return undefined;
  const area = pick('area', true, () => true) ?? pick('area', false, texts);
  const goal = requirement === undefined ? undefined : (goalOwn ?? pick('goal', false, texts));
  const target = pick('target', true, () => true) ?? pick('target', false, (column) => !under.isText(column));
  const deadline = header.columns.find(({ column, own: name }) => !taken.has(column) && DEADLINE.test(fold(name)))?.column;
  const numbers = id ?? pick('id', false, (column) => under.isNumbered(column)) ?? unnamedNumbers(header, under);
  if (numbers === undefined && weight === undefined && target === undefined && (goal ?? area) === undefined) return undefined;
  if (own === undefined && weight === undefined && goalOwn === undefined) return undefined;
  return {
    top: header.top,
    bottom: header.bottom,
    requirement: requirement ?? goalOwn ?? 0,
    id: numbers,
    area,
    goal,
    weight,
    target,
    deadline,
  };
}

function means({ meaning, rounds }: HeaderColumn, role: ColumnRole, own: boolean): boolean {
  return rounds.length === 0 && meaning?.roles.some((named) => named.role === role && named.own === own) === true;
}

/** The column of numbers often has no name: it stands left of the others. */
function unnamedNumbers(header: Header, under: Under): number | undefined {
  const first = Math.min(...header.columns.filter(({ meaning }) => meaning).map(({ column }) => column));
  for (let column = 0; column < first; column++) if (under.isNumbered(column)) return column;
  return undefined;
}

/** What stands under the header of a table. */
class Under {
  private readonly rows: readonly number[];

  constructor(
    private readonly view: SheetView,
    bottom: number,
  ) {
    this.rows = view.rows.filter((row) => row > bottom).slice(0, LOOKED_AT);
  }

  isText(column: number): boolean {
    const texts = this.textsIn(column);
    return texts.length > 0 && texts.reduce((sum, text) => sum + text.length, 0) / texts.length >= TEXT_LENGTH;
  }

  isNumbered(column: number): boolean {
    const texts = this.textsIn(column).filter((text) => text.length <= TEXT_LENGTH);
    return texts.length > 0 && texts.filter((text) => rowNumberOf(text) !== undefined).length >= texts.length * 0.6;
  }

  hasParts(column: number): boolean {
    return this.textsIn(column).some((text) => /^\d+\.[\da-z]/i.test(text));
  }

  private textsIn(column: number): readonly string[] {
    return this.rows.flatMap((row) => {
      const area = this.view.merge(row, column);
      // Titles across the table are no content of the column.
      if (area && (area.top !== row || area.right > area.left)) return [];
      const { value } = this.view.seen(row, column);
      return value === null || value === '' ? [] : [String(value)];
    });
  }
}
