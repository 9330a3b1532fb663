/** Edits as calls of Office.js. Nothing here syncs: calls are queued in order and go with the caller's next sync. */
import { absoluteA1, cellKey, columnName, quoteSheet, rectA1, type Rect } from '../workbook/address';
import { applyEdit } from '../workbook/apply';
import { mapArea, patches } from '../workbook/areas';
import { findName } from '../workbook/compare';
import type { CellInput, CellStyle, Edit } from '../workbook/edits';
import { held, mustBeMarked } from '../workbook/cellStates';
import { cellAt, findSheet, mergeAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { enteredError } from './errorValues';
import type { KnownLines } from './lines';
import { plainStyle, setStyle } from './styles';
import type { LiveState } from './readLiveState';
import { isRuleEdit, queueRuleEdits, type RuleEdit } from './ruleWrites';

export interface Pen {
  readonly context: Excel.RequestContext;
  /** What stood there before anything was written. */
  readonly live: LiveState;
  /** Ids of sheets that earlier requests added, by their names in small letters. */
  readonly ids: Map<string, string>;
  /** Sheets that this request adds, likewise. */
  readonly added: Map<string, Excel.Worksheet>;
  /** Of all requests of a write. */
  readonly lines: KnownLines;
}

/** Queues the edits of one request; answers the workbook as it stands after them. */
export function queueEdits(pen: Pen, workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const after = edits.reduce((before, edit) => queueEdit(pen, before, edit), workbook);
  const rules = edits.filter(isRuleEdit);
  for (const sheet of after.sheets) {
    const own = rules.filter((edit) => edit.sheet.toLowerCase() === sheet.name.toLowerCase());
    if (own.length > 0) queueRuleEdits(sheetIn(pen, sheet), pen.live.rules.get(sheet.id), own);
  }
  return after;
}

function queueEdit(pen: Pen, workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const { worksheets, names } = pen.context.workbook;
  const sheet = 'sheet' in edit ? findSheet(workbook, edit.sheet) : undefined;
  const worksheet = sheet && sheetIn(pen, sheet);
  switch (edit.kind) {
    case 'addSheet': {
      const added = worksheet ?? worksheets.add(edit.sheet);
      if (!worksheet) pen.added.set(edit.sheet.toLowerCase(), added);
      if (!worksheet && edit.position !== undefined) added.position = positionIn(pen, workbook, edit.position);
      if (worksheet || edit.visibility !== 'visible') added.visibility = VISIBILITIES[edit.visibility];
      added.load('id');
      break;
    }
    case 'removeSheet':
      // A very hidden sheet cannot be deleted.
      if (sheet?.visibility === 'veryHidden' && worksheet) worksheet.visibility = 'Hidden';
      worksheet?.delete();
      break;
    case 'setName':
      if (sheet) queueName(names, workbook, sheet, edit);
      break;
    case 'removeName':
      if (findName(workbook, edit.name)) names.getItem(edit.name).delete();
      break;
    case 'setCells':
    case 'setFormats':
    case 'setStyle':
    case 'clearStyle':
    case 'setColumnWidth':
    case 'setPrint':
      if (sheet && worksheet) queueOnSheet(pen, worksheet, sheet, edit);
      break;
    case 'setLights':
    case 'setBars':
      // With all others of their sheet, at the end.
      break;
  }
  return applyEdit(workbook, edit);
}

/** A name that is there is moved, not deleted and made anew: between the two every formula that uses it would show an error. */
function queueName(
  names: Excel.NamedItemCollection,
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  { name, area, visible = true }: Extract<Edit, { kind: 'setName' }>,
): void {
  const formula = `=${reference(sheet.name, area)}`;
  const known = findName(workbook, name);
  const item = known ? names.getItem(name) : names.add(name, formula);
  if (known) item.formula = formula;
  if (visible !== (known?.visible ?? true)) item.visible = visible;
}

/** Chart sheets count in positions, though they are in no list. */
function positionIn({ live }: Pen, workbook: WorkbookSnapshot, wanted: number): number {
  const known = new Map(live.sheets.map(({ id, position }, index) => [id, position - index]));
  const behind = workbook.sheets.slice(wanted).find(({ id }) => known.has(id));
  return wanted + (behind ? (known.get(behind.id) ?? 0) : Math.max(0, ...known.values()));
}

type OnSheet = Exclude<Edit, { kind: 'addSheet' | 'removeSheet' | 'setName' | 'removeName' | RuleEdit['kind'] }>;

/** One centimetre in points: every printer can do that. */
const SIDE_MARGIN = 28;

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** By id; a sheet that is being added is known by its name only. */
export function sheetIn(pen: Pen, sheet: SheetSnapshot): Excel.Worksheet {
  const { worksheets } = pen.context.workbook;
  const name = sheet.name.toLowerCase();
  return pen.added.get(name) ?? worksheets.getItem(pen.ids.get(name) ?? (sheet.id.startsWith('new:') ? sheet.name : sheet.id));
}

function reference(sheet: string, area: Rect): string {
  return `${quoteSheet(sheet)}!${absoluteA1(area.top, area.left)}:${absoluteA1(area.bottom, area.right)}`;
}

function queueOnSheet(pen: Pen, worksheet: Excel.Worksheet, sheet: SheetSnapshot, edit: OnSheet): void {
  switch (edit.kind) {
    case 'setCells': {
      queueCells(worksheet, sheet, edit);
      return;
    }
    case 'setFormats':
      worksheet.getRange(rectA1(edit.area)).numberFormat = edit.rows.map((row) => [...row]);
      return;
    case 'setStyle': {
      queueStyle(pen, worksheet, sheet, edit);
      return;
    }
    case 'clearStyle': {
      const font = pen.live.fonts.get(sheet.id);
      const fonts = patches(edit.area, (row, column) => fontAt(sheet, row, column), JSON.stringify);
      for (const { area, value } of fonts) setStyle(worksheet.getRange(rectA1(area)), plainStyle(value, font));
      pen.lines.clear(worksheet, sheet, edit.area);
      return;
    }
    case 'setColumnWidth': {
      const { format } = worksheet.getRange(rectA1({ top: 0, bottom: 0, left: edit.column, right: edit.column }));
      if (edit.points === 'standard') format.useStandardWidth = true;
      else format.columnWidth = edit.points;
      return;
    }
    case 'setPrint': {
      const { pageLayout } = worksheet;
      pageLayout.orientation = edit.orientation === 'landscape' ? 'Landscape' : 'Portrait';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      // The wider the page, the larger the letters.
      pageLayout.leftMargin = SIDE_MARGIN;
      pageLayout.rightMargin = SIDE_MARGIN;
      const right = columnName(edit.lastColumn);
      pageLayout.setPrintArea(edit.lastRow === undefined ? `A:${right}` : `A1:${right}${edit.lastRow + 1}`);
      pageLayout.setPrintTitleRows(`$${edit.headingRow + 1}:$${edit.headingRow + 1}`);
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.leftFooter = '&F';
      footer.rightFooter = edit.pageOf;
      return;
    }
  }
}

function queueStyle(
  pen: Pen,
  worksheet: Excel.Worksheet,
  sheet: SheetSnapshot,
  edit: Extract<OnSheet, { kind: 'setStyle' }>,
): void {
  setStyle(worksheet.getRange(rectA1(edit.area)), edit.style);
  if (edit.style.border === 'thin') pen.lines.draw(worksheet, sheet, edit.area);
  if (edit.style.border === 'none') pen.lines.clear(worksheet, sheet, edit.area);
}

/** Size and colour of its font, as far as they are known to be its own. */
function fontAt({ styles }: SheetSnapshot, row: number, column: number): CellStyle {
  const style = styles?.get(cellKey(row, column));
  // Of what was not read the font is put back, to be sure.
  if (!style) return styles ? {} : { size: 0, color: '' };
  return {
    ...(style.size === undefined ? {} : { size: style.size }),
    ...(style.color === undefined ? {} : { color: style.color }),
  };
}

/**
 * A cell formatted as text would keep a formula or a number as text, so it is General for the moment of writing. A General cell takes
 * over the format of what its formula refers to, so the formats are put back afterwards where the sheet allows it.
 */
function queueCells(worksheet: Excel.Worksheet, sheet: SheetSnapshot, edit: Extract<OnSheet, { kind: 'setCells' }>): void {
  const range = worksheet.getRange(rectA1(edit.area));
  const formats = mapArea(edit.area, (row, column) => cellAt(sheet, row, column).format);
  const asText = formats.some((row, r) => row.some((format, c) => format === '@' && !isText(edit.rows[r]?.[c])));
  const inherits = edit.rows.some((row) => row.some((input) => 'formula' in input));
  const mayFormat = sheet.protection?.allowFormatCells ?? true;
  if (asText && mayFormat) range.numberFormat = formats.map((row) => row.map((format) => (format === '@' ? 'General' : format)));
  range.formulas = mapArea(edit.area, (row, column) => {
    const merge = mergeAt(sheet, row, column);
    const covered = merge !== undefined && (merge.top !== row || merge.left !== column);
    return covered ? null : entered(edit.rows[row - edit.area.top]?.[column - edit.area.left]);
  });
  if ((asText || inherits) && mayFormat) range.numberFormat = formats;
}

function isText(input: CellInput | undefined): boolean {
  return input === undefined || 'clear' in input || ('value' in input && typeof input.value === 'string');
}

/** What is entered; null leaves the cell alone. */
export function entered(input: CellInput | undefined): string | number | boolean | null {
  if (!input) return null;
  if ('clear' in input) return '';
  if ('formula' in input) return input.formula;
  if ('error' in input) return enteredError(input.error);
  if (typeof input.value !== 'string') return input.value;
  const cell = held(input, 'General');
  if (cell.type !== 'text') return '';
  return mustBeMarked(cell.value) ? `'${cell.value}` : cell.value;
}
