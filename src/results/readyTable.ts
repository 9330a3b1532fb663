/**
 * Whether the report is ready, as a formula: at the bottom of our sheet stands what was in every entered cell when a person marked it, and the
 * sentence at the top falls as soon as one of them holds something else, with or without the add-in.
 */
import { entryKey, MARKED_ROLES, printsOf } from '../report/entryPrints';
import { a1, absoluteA1, type Rect } from '../workbook/address';
import { CHANGED_SIGN, ERROR_SIGN, keptFormat, keptInput, READY_LINE } from '../workbook/readyCells';
import type { Cell } from '../workbook/snapshot';
import { FORMATS, type SheetDraft } from '../drawing/sheetDraft';
import { area, STYLES } from '../drawing/styles';
import { COLUMN } from './resultLayout';
import { theirs, type ResultContext } from './resultContext';
import { NAMES, type SheetName, type Texts } from './sheetWords';

export interface ReadyDrawing {
  /** What is said while nothing is changed, and how it begins when something is. */
  readonly ready: string;
  readonly marked: string;
  /** Fingerprints of what stood in the entered cells, by `entryKey`. */
  readonly entries: Readonly<Record<string, string>>;
}

interface EntryLine {
  readonly key: string;
  readonly row: number;
  /** Absent where the row or the column is gone. */
  readonly ref?: string;
  /** What stood there when the report was marked; nothing where it is not. */
  readonly kept?: Cell;
}

const LEFT = COLUMN.level;
const COLUMNS = { key: LEFT + READY_LINE.key, holds: LEFT + READY_LINE.holds, kept: LEFT + READY_LINE.kept };

/** Something that no cell holds, for what was changed before its line was written. */
const CHANGED: Cell = { type: 'text', value: CHANGED_SIGN, formula: undefined, format: '@' };

function linesOf({ report, guards }: ResultContext, mark: ReadyDrawing | undefined): readonly EntryLine[] {
  const now = printsOf(report);
  let row = guards.end + 3;
  const lines: EntryLine[] = [];
  const seen = new Set<string>();
  for (const { id, entries } of report.current.units.values()) {
    for (const role of MARKED_ROLES) {
      const entry = entries[role];
      if (!entry) continue;
      const key = entryKey(id, role);
      seen.add(key);
      const kept = mark && (mark.entries[key] === now.get(key) ? entry.raw : CHANGED);
      lines.push({ key, row: row++, ref: theirs(entry.cell, 'sheet'), ...(kept && { kept }) });
    }
  }
  for (const key of Object.keys(mark?.entries ?? {})) if (!seen.has(key)) lines.push({ key, row: row++ });
  return lines;
}

export function drawReady(
  draft: SheetDraft,
  context: ResultContext,
  { texts, mark }: { readonly texts: Texts; readonly mark: ReadyDrawing | undefined },
): readonly SheetName[] {
  const at = context.guards.end + 1;
  const lines = linesOf(context, mark);
  const last = lines.at(-1);
  const [said, marked] = [location(at, COLUMN.weight), location(at, COLUMN.degree)];
  draft.put(at, 0, texts.sectionReady);
  draft.style(area(at, 0, at, 0), STYLES.section);
  if (mark) {
    draft.put(at, COLUMN.weight, `'${mark.ready}`);
    draft.put(at, COLUMN.degree, `'${mark.marked}`);
  }
  draft.put(at + 1, COLUMNS.key, texts.number);
  draft.put(at + 1, COLUMNS.holds, texts.readyHolds);
  draft.put(at + 1, COLUMNS.kept, texts.readyKept);
  draft.style(area(at + 1, COLUMNS.key, at + 1, COLUMNS.kept), STYLES.head);
  for (const { key, row, ref, kept } of lines) {
    draft.put(row, COLUMNS.key, `'${key}`, FORMATS.text);
    draft.put(row, COLUMNS.holds, { expression: ref === undefined ? '0' : holds(ref, a1(row, COLUMNS.kept)) }, FORMATS.whole);
    draft.putKept(row, COLUMNS.kept, keptInput(kept), keptFormat(kept));
  }
  return [
    { name: NAMES.readyText, area: said },
    { name: NAMES.readyMarked, area: marked },
    ...(last ? [{ name: NAMES.readyEntries, area: area(at + 2, COLUMNS.key, last.row, COLUMNS.kept) }] : []),
  ];
}

/** Errors compare with nothing, so a sign stands for them. */
function holds(ref: string, kept: string): string {
  return `IFERROR(IF(EXACT(${ref},${kept}),1,0),IF(AND(ISERROR(${ref}),EXACT(${kept},"${ERROR_SIGN}")),1,0))`;
}

/** The sentence at the top. */
export function readyExpression(
  context: ResultContext,
  { texts, mark }: { readonly texts: Texts; readonly mark: ReadyDrawing | undefined },
): string {
  const lines = linesOf(context, mark);
  const [first] = lines;
  const last = lines.at(-1);
  const not = quoted(texts.readyNot);
  if (!first || !last) return not;
  const column = `${absoluteA1(first.row, COLUMNS.holds)}:${absoluteA1(last.row, COLUMNS.holds)}`;
  const changed = `SUMPRODUCT((${column}<>1)*1)`;
  const since = `IF(${changed}=1,${quoted(texts.readyChangedOne)},${changed}&${quoted(texts.readyChangedMany)})`;
  return `IF(${NAMES.readyText}="",${not},IF(${changed}=0,${NAMES.readyText}&"",${NAMES.readyMarked}&${since}))`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function location(row: number, column: number): Rect {
  return area(row, column, row, column);
}
