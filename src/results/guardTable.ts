/** The guards on our sheet, below everything that is read, and the one line beside the score that says whether they hold. */
import { absoluteA1, type Rect } from '../workbook/address';
import { FORMATS, type Content, type SheetDraft } from '../drawing/sheetDraft';
import { area, lightFormats, STYLES } from '../drawing/styles';
import { columnExpression, figuresExpression, GUARD_COLUMN, keptColumn, rowExpression } from './guards';
import type { ResultContext } from './resultContext';
import { keptFormat, keptInput } from '../workbook/readyCells';
import { NAMES, type SheetName, type Texts } from './sheetWords';

export function drawGuards(draft: SheetDraft, context: ResultContext, texts: Texts): readonly SheetName[] {
  const { guards, layout } = context;
  const at = layout.rows.guards;
  heading(draft, at, texts.sectionGuards);
  draft.put(at + 1, GUARD_COLUMN.number, texts.number);
  draft.put(at + 1, GUARD_COLUMN.figures, texts.guardFigures);
  draft.put(at + 1, GUARD_COLUMN.whole, texts.guardWhole);
  draft.put(at + 1, GUARD_COLUMN.kept, texts.guardKept);
  draft.style(area(at + 1, 0, at + 1, GUARD_COLUMN.kept), STYLES.head);
  for (const guard of guards.rows) {
    draft.put(guard.row, GUARD_COLUMN.number, plainText(guard.unit), FORMATS.text);
    draft.put(guard.row, GUARD_COLUMN.figures, { expression: figuresExpression(guard) }, FORMATS.whole);
    draft.put(guard.row, GUARD_COLUMN.whole, { expression: rowExpression(guard) }, FORMATS.whole);
    guard.watched?.keys.forEach(({ content }, index) =>
      draft.putKept(guard.row, keptColumn(index), keptInput(content), keptFormat(content)),
    );
  }
  if (guards.columns.length > 0) heading(draft, guards.columnsTop, texts.sectionGuardColumns);
  for (const guard of guards.columns) {
    draft.put(guard.row, GUARD_COLUMN.text, plainText(guard.header));
    draft.put(guard.row, GUARD_COLUMN.whole, { expression: columnExpression(guard) }, FORMATS.whole);
    if (guard.content !== undefined)
      draft.putKept(guard.row, GUARD_COLUMN.kept, keptInput(guard.content), keptFormat(guard.content));
  }
  draft.put(at, GUARD_COLUMN.whole, { expression: movedText(context, texts) });
  return [{ name: NAMES.moved, area: cell(at, GUARD_COLUMN.whole) }, drawCheck(draft, context, texts)];
}

/** What a result says instead of itself: a column is the larger fault, so it goes first. */
function movedText({ guards }: ResultContext, texts: Texts): string {
  const rows = quoted(texts.movedRow);
  const lines = columnLines(guards.columns);
  return lines === undefined ? rows : `IF(MIN(${lines})=1,${rows},${quoted(texts.movedColumn)})`;
}

function drawCheck(draft: SheetDraft, context: ResultContext, texts: Texts): SheetName {
  const { guards, layout } = context;
  const watched = guards.rows.filter((guard) => guard.watched);
  const row = layout.rows.score;
  draft.put(row, COLUMN_OF_CHECK, { expression: checkExpression(context, texts) });
  const where = cell(row, COLUMN_OF_CHECK);
  if (watched.length > 0) draft.light(where, lightFormats(where));
  return { name: NAMES.check, area: where };
}

const COLUMN_OF_CHECK = GUARD_COLUMN.whole;

function checkExpression(context: ResultContext, texts: Texts): string {
  const watched = context.guards.rows.filter((guard) => guard.watched).length;
  if (watched === 0) return quoted(texts.checkNone);
  const whole = wholeRange(context);
  const moved = `SUMPRODUCT((${whole}<>1)*1)`;
  const lines = columnLines(context.guards.columns);
  const rows = `${quoted(`⚠ `)}&${moved}&${quoted(texts.checkMoved.replace('{rows}', String(watched)))}`;
  const wrong = lines === undefined ? rows : `IF(MIN(${lines})=1,${rows},${quoted(`⚠ ${texts.checkColumn}`)})`;
  return `IF(${moved}=0,${quoted(texts.checkHolds.replace('{rows}', String(watched)))},${wrong})`;
}

/** Every unit has a line, and one without a row of its own always holds. */
function wholeRange({ layout, guards }: ResultContext): string {
  const top = layout.rows.guards + 2;
  return `${absoluteA1(top, GUARD_COLUMN.whole)}:${absoluteA1(top + guards.rows.length - 1, GUARD_COLUMN.whole)}`;
}

function columnLines(columns: readonly { readonly row: number }[]): string | undefined {
  const [first] = columns;
  const last = columns.at(-1);
  if (!first || !last) return undefined;
  return `${absoluteA1(first.row, GUARD_COLUMN.whole)}:${absoluteA1(last.row, GUARD_COLUMN.whole)}`;
}

/** `then` while every row and column is where it was, on our sheet. */
export function whileAllUnmoved(context: ResultContext, then: string, otherwise: 'nothing' | 'moved'): string {
  if (context.guards.rows.length === 0) return then;
  return `IF(MIN(${wholeRange(context)})=1,${then},${otherwise === 'nothing' ? '""' : NAMES.moved})`;
}

/** Always with the sign for text: one that begins with an apostrophe of its own would else lose it. */
function plainText(text: string): Content {
  return `'${text}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function heading(draft: SheetDraft, row: number, text: string): void {
  draft.put(row, 0, text);
  draft.style(area(row, 0, row, 0), STYLES.section);
}

function cell(row: number, column: number): Rect {
  return { top: row, left: column, bottom: row, right: column };
}
