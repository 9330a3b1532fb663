/** The rows of a table: which are units of the plan, which repeat one, which are unknown, and which are headings and sums. */
import { remembered } from '../workbook/onceFor';
import type { Cell } from '../workbook/snapshot';
import type { RoundId } from '../plan/schema';
import type { Catalogue, KnownUnit } from './catalogue';
import type { Header, HeaderColumn } from './header';
import { labelIn, numberIn, type Label } from './labels';
import { sorted, type RowFacts } from './rowOrder';
import { othersRows } from './othersRows';
import { matchRow, type Context, type RowMatch, type RowSays } from './rowMatch';
import type { TableRows } from './rowTypes';
import { wordingOf } from './similarity';
import type { ColumnRole } from './types';
import { holdsSomething, textIn, type SheetView } from './view';
import { fold } from './words';

const LABEL_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['id', 'area', 'goal', 'requirement', 'subGoal']);
const CONTEXT_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['area', 'goal']);
const SUM =
  /^(?:i alt|ialt|total(?:t)?|sum|subtotal|delsum|samlet|gennemsnit|vaegtet|vaegt i alt|score|resultat i alt|grand total|average)\b/;
/** An area that agrees this much with a requirement is no area but its wording. */
const WHOLE_WORDING = 0.75;
const MOST_LABEL_COLUMNS = 8;
const LONGEST_TEXT = 4_000;
const LONGEST_SECTION = 60;

/** Of a text without the number in front of it. */
export const wordingIn = remembered((text) => wordingOf(text.slice(0, LONGEST_TEXT)));

/** Columns that can hold numbers, letters and texts of requirements: named so, or without a known header. */
function labelColumnsOf(header: Header, ruledOut: ReadonlySet<number>): number[] {
  const firstFigure = header.columns.find(
    ({ meaning }) => meaning !== undefined && !meaning.roles.some(({ role }) => LABEL_ROLES.has(role)),
  )?.column;
  return header.columns
    .filter(({ column }) => !ruledOut.has(column))
    .filter(({ column, meaning }) =>
      meaning ? meaning.roles.some(({ role }) => LABEL_ROLES.has(role)) : firstFigure === undefined || column < firstFigure,
    )
    .map(({ column }) => column);
}

/** The same whatever the plan: every column that `rowsOf` reads texts from is one of these. */
export function possibleLabelColumns(view: SheetView, header: Header): readonly number[] {
  return withBlankHeaders(view, header, labelColumnsOf(header, new Set()));
}

export function rowsOf(
  view: SheetView,
  header: Header,
  catalogue: Catalogue,
  options: {
    readonly date1904: boolean;
    readonly ruledOut: ReadonlySet<number>;
    readonly round?: RoundId | undefined;
    readonly limit?: number;
  },
): TableRows {
  const figures = header.columns.filter((column) => holdsFigures(view, header, column, catalogue, options.date1904));
  const named = labelColumnsOf(header, new Set([...options.ruledOut, ...figures.map(({ column }) => column)]));
  const labelColumns = withBlankHeaders(view, header, named).slice(0, MOST_LABEL_COLUMNS);
  const roles = new Map(header.columns.map(({ column, meaning }) => [column, meaning?.roles.map(({ role }) => role) ?? []]));
  const contextOnly = new Set(labelColumns.filter((column) => isContext(roles.get(column) ?? [])));
  const namedContext = new Set(
    header.columns.flatMap(({ column, meaning }) =>
      contextOnly.has(column) && meaning?.roles.every(({ own }) => own) === true ? [column] : [],
    ),
  );
  const counts = { number: new Map<number, number>(), text: new Map<number, number>(), part: new Map<number, number>() };
  const headerTexts = textsOfHeader(view, header);
  const context: Context = { goal: '', letter: '', isStated: false };
  const facts: RowFacts[] = [];
  const headerRows: number[] = [];
  const isOthers = othersRows(view, header, catalogue, options.round);
  let headings = 0;
  let section = 0;
  for (const row of rowsBelow(view, header.bottom, options.limit)) {
    if (repeatsHeader(view, row, headerTexts)) {
      const above = facts.at(-1);
      headerRows.push(row);
      if (above?.match && !above.figures) headings++;
      if (facts.some(({ match }) => match)) section++;
      continue;
    }
    if (isOthers(row)) continue;
    facts.push(
      readRow(view, row, {
        section,
        catalogue,
        context,
        labelColumns,
        contextOnly,
        namedContext,
        counts,
        date1904: options.date1904,
      }),
    );
  }
  return {
    ...sorted(facts, header.bottom, headerRows),
    headings,
    labelColumns,
    numberColumns: counts.number,
    textColumns: counts.text,
    partColumns: counts.part,
  };
}

/**
 * "Mål" may head the goals' numbers or their targets, and a target of 2,1 is not goal 2.1: what most of the numbers are, they all are.
 * "Mål 2023" heads targets of another year.
 */
function holdsFigures(
  view: SheetView,
  header: Header,
  { column, meaning, years }: HeaderColumn,
  { plan, goals }: Catalogue,
  date1904: boolean,
): boolean {
  if (!meaning?.roles.some(({ role }) => role === 'target')) return false;
  if (years.length > 0 && !years.includes(plan.year)) return true;
  let labels = 0;
  let figures = 0;
  for (const row of rowsBelow(view, header.bottom)) {
    const cell = view.seen(row, column);
    if (cell.type !== 'number') continue;
    if (goals.has(numberIn(cell, date1904))) labels++;
    else figures++;
  }
  return figures > labels;
}

/** The plan itself has its numbers under no header: a column left of the first named one counts as a label column. */
function withBlankHeaders(view: SheetView, header: Header, named: readonly number[]): number[] {
  const first = named[0];
  if (first === undefined) return [];
  const present = new Set(header.columns.filter(({ header: text }) => text !== '').map(({ column }) => column));
  const blank = new Set<number>();
  for (const row of rowsBelow(view, header.bottom, 30)) {
    for (const column of view.columnsOf(row)) {
      if (column > (named.at(-1) ?? first)) break;
      if (!present.has(column)) blank.add(column);
    }
  }
  return [...new Set([...named, ...blank])].sort((a, b) => a - b);
}

function isContext(roles: readonly ColumnRole[]): boolean {
  return roles.length > 0 && roles.every((role) => CONTEXT_ROLES.has(role));
}

function rowsBelow(view: SheetView, bottom: number, limit = Infinity): readonly number[] {
  const from = view.rows.findIndex((row) => row > bottom);
  return from < 0 ? [] : view.rows.slice(from, limit === Infinity ? undefined : from + limit);
}

function textsOfHeader(view: SheetView, header: Header): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = header.top; row <= header.bottom; row++) {
    for (const column of view.columnsOf(row)) texts.add(textIn(view.seen(row, column)));
  }
  return texts;
}

function repeatsHeader(view: SheetView, row: number, headerTexts: ReadonlySet<string>): boolean {
  let same = 0;
  let others = 0;
  const columns = view.columnsOf(row);
  for (const [index, column] of columns.entries()) {
    // Those that are left cannot outnumber the others any more.
    if (same + columns.length - index <= others) return false;
    const cell = view.seen(row, column);
    const text = textIn(cell);
    if (text !== '' && text.length < 80 && headerTexts.has(text)) same++;
    else if (text !== '' || cell.type === 'number') others++;
  }
  return same >= 2 && same > others;
}

interface Reading {
  readonly catalogue: Catalogue;
  readonly context: Context;
  readonly labelColumns: readonly number[];
  readonly section: number;
  readonly contextOnly: ReadonlySet<number>;
  /** Of these, the columns whose header means an area or a goal and nothing else. */
  readonly namedContext: ReadonlySet<number>;
  readonly counts: {
    readonly number: Map<number, number>;
    readonly text: Map<number, number>;
    readonly part: Map<number, number>;
  };
  readonly date1904: boolean;
}

function readRow(view: SheetView, row: number, reading: Reading): RowFacts {
  const { catalogue, context, labelColumns, counts, section } = reading;
  const hidden = view.sheet.hiddenRows.has(row);
  let number = '';
  let letter = '';
  let part = '';
  let numberColumn = -1;
  let partColumn = -1;
  let ownLabel = false;
  let exact: KnownUnit | undefined;
  let firstText = '';
  let longest = '';
  const texts: { column: number; rest: string; goalColumn: boolean }[] = [];
  const names: string[] = [];
  let last: Cell | undefined;
  for (const column of labelColumns) {
    const cell = view.seen(row, column);
    if (cell === last || !holdsSomething(cell)) continue;
    last = cell;
    const own = (view.merge(row, column)?.top ?? row) === row;
    const text = textIn(cell);
    exact ??= text.length < 12 ? catalogue.byId.get(text.toLowerCase()) : undefined;
    if (holdsSeveral(text))
      return { row, match: undefined, own: false, figures: false, hidden, section, kind: 'heading', text: '', explicit: false };
    const label: Label =
      text === '' ? { number: numberIn(cell, reading.date1904), letter: '', part: '', rest: '' } : labelIn(text);
    if (text !== '' && firstText === '') firstText = text;
    if (number === '' && label.number !== '' && isNumber(catalogue, label, column === labelColumns[0])) {
      number = label.number;
      numberColumn = column;
      ownLabel = own;
    }
    if (letter === '' && label.letter !== '') letter = label.letter;
    if (part === '' && label.part !== '') {
      part = label.part;
      partColumn = column;
      ownLabel ||= own;
    }
    if (letter !== '' && label.letter === letter && own) ownLabel = true;
    if (text === '') continue;
    names.push(text);
    const rest = label.rest;
    if (rest !== '') texts.push({ column, rest, goalColumn: reading.contextOnly.has(column) });
    if (rest.length > longest.length) longest = rest;
  }
  const figures = view.columnsOf(row).some((column) => !labelColumns.includes(column) && holdsSomething(view.seen(row, column)));
  const base = {
    row,
    figures,
    hidden,
    section,
    own: ownLabel,
    text: longest || firstText || number,
    explicit: ownLabel && (number !== '' || letter !== ''),
  };
  if (number === '' && letter === '' && SUM.test(fold(firstText.slice(0, 40)))) return { ...base, match: undefined, kind: 'sum' };
  if (isSection(catalogue, number, longest || firstText)) {
    Object.assign(context, { goal: '', letter: '', isStated: false });
    return { ...base, match: undefined, kind: 'heading' };
  }
  enter(catalogue, context, number, letter);
  const own = texts.some(({ goalColumn }) => !goalColumn) ? texts.filter(({ goalColumn }) => !goalColumn) : texts;
  const says: RowSays = {
    label: { number, letter, part, rest: '' },
    ownLabel,
    exact,
    texts: own.map(({ column, rest }) => ({ column, wording: catalogue.vocabulary.mended(wordingIn(rest)) })),
    names,
  };
  const found = names.length === 0 && number === '' ? undefined : matchRow(catalogue, says, context);
  // Areas and goals head several requirements: that they differ from this one's wording says nothing.
  const isHeadedOnly = own.every(({ column }) => reading.namedContext.has(column));
  const match = found && isHeadedOnly ? byNumberOnly(found) : found;
  if (match) {
    count(counts.number, match.by === 'text' ? undefined : numberColumn);
    count(counts.text, match.degree >= 0.5 ? match.textColumn : undefined);
    count(counts.part, match.unit.unit.level === 'subGoal' ? partColumn : undefined);
    context.goal = match.unit.unit.goal.id;
    context.isStated ||= number !== '';
    if (letter !== '') context.letter = letter;
  } else if (!context.isStated && longest !== '') {
    context.goal = '';
    context.letter = '';
  }
  return { ...base, match, kind: match || figures || (base.explicit && longest !== '') ? 'unit' : 'heading' };
}

function byNumberOnly(found: RowMatch): RowMatch {
  const isPlain = found.by === 'textDiffers' || (found.by === 'conflict' && found.degree < WHOLE_WORDING);
  return isPlain ? { unit: found.labelled ?? found.unit, by: 'label', degree: 0, textColumn: undefined } : found;
}

/** All of a goal's requirements in one cell: its row has one figure for them all and is the row of none. */
function holdsSeveral(text: string): boolean {
  return text.length > 80 && text.includes('\n') && (text.match(/(?:^|\n)\s*\(?[a-zæøå]\)/gi)?.length ?? 0) > 1;
}

/** A whole number is a goal's number only where the plan counts so, or in the first column. */
function isNumber(catalogue: Catalogue, label: Label, firstColumn: boolean): boolean {
  return (
    label.number.includes('.') || catalogue.goals.has(label.number) || (firstColumn && label.rest === '' && label.letter !== '')
  );
}

function isSection(catalogue: Catalogue, number: string, text: string): boolean {
  if (text.length > LONGEST_SECTION || (number !== '' && catalogue.goals.has(number))) return false;
  const bare = fold(text).replace(/^\d+(?:\.\d+)*\.?\s*/, '');
  return catalogue.sectionTitles.some((title) => bare === title || bare.startsWith(`${title} `) || bare.startsWith(`${title}:`));
}

function enter(catalogue: Catalogue, context: Context, number: string, letter: string): void {
  if (number !== '' && number !== context.goal) {
    context.goal = catalogue.goals.has(number) ? number : (catalogue.byId.get(number)?.unit.goal.id ?? '');
    context.letter = '';
    context.isStated = true;
  }
  if (letter !== '') context.letter = letter;
}

function count(counts: Map<number, number>, column: number | undefined): void {
  if (column !== undefined && column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
}
