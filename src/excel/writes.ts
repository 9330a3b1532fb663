/** Edits as calls of Office.js. Nothing here syncs: calls are queued in order and go with the caller's next sync. */
import { absoluteA1, columnName, quoteSheet, rectA1, type Rect } from '../workbook/address';
import { applyEdit } from '../workbook/apply';
import { intersect, mapArea, sizeOf } from '../workbook/areas';
import { withArea, type CellInput, type Edit } from '../workbook/edits';
import { held, mustBeMarked } from '../workbook/cellStates';
import { cellAt, findSheet, mergeAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { addBar, type FoundBar } from './bars';
import { plainStyle, setStyle } from './styles';
import type { LiveLights } from './liveTargets';

export interface Pen {
  readonly context: Excel.RequestContext;
  /** Sheets added on the way, by their name in small letters; others are found by id. */
  readonly added: Map<string, Excel.Worksheet>;
  /** Our conditional formats by sheet id, to be taken away when they are replaced. */
  readonly lights: ReadonlyMap<string, readonly LiveLights[]>;
  /** Our data bars by sheet id, likewise. */
  readonly bars: ReadonlyMap<string, readonly FoundBar[]>;
  /** Ids of conditional formats that are gone already: one may lie in several areas. */
  readonly deleted: Set<string>;
  readonly plainFont: { readonly size: number; readonly color: string };
}

/** Queues one edit; answers the workbook as it stands after it. */
export function queueEdit(pen: Pen, workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const { worksheets, names } = pen.context.workbook;
  const sheet = 'sheet' in edit ? findSheet(workbook, edit.sheet) : undefined;
  const worksheet = sheet && sheetIn(pen, sheet);
  switch (edit.kind) {
    case 'addSheet': {
      const added = worksheet ?? worksheets.add(edit.sheet);
      if (!worksheet) pen.added.set(edit.sheet.toLowerCase(), added);
      if (!worksheet && edit.position !== undefined) added.position = edit.position;
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
      if (workbook.names.some((name) => name.name.toLowerCase() === edit.name.toLowerCase())) names.getItem(edit.name).delete();
      if (sheet) {
        const item = names.add(edit.name, `=${reference(sheet.name, edit.area)}`);
        if (edit.visible === false) item.visible = false;
      }
      break;
    case 'removeName':
      if (workbook.names.some((name) => name.name.toLowerCase() === edit.name.toLowerCase())) names.getItem(edit.name).delete();
      break;
    case 'setCells':
    case 'setFormats':
    case 'setStyle':
    case 'clearStyle':
    case 'setColumnWidth':
    case 'setPrint':
    case 'setLights':
    case 'setBars':
      if (sheet && worksheet) queueOnSheet(pen, worksheet, sheet, edit);
      break;
  }
  return applyEdit(workbook, edit);
}

type OnSheet = Exclude<Edit, { kind: 'addSheet' | 'removeSheet' | 'setName' | 'removeName' }>;

/** One centimetre in points: every printer can do that. */
const SIDE_MARGIN = 28;

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** By id; a sheet that is being added is known by its name only. */
export function sheetIn(pen: Pen, sheet: SheetSnapshot): Excel.Worksheet {
  const { worksheets } = pen.context.workbook;
  return pen.added.get(sheet.name.toLowerCase()) ?? worksheets.getItem(sheet.id.startsWith('new:') ? sheet.name : sheet.id);
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
      setStyle(worksheet.getRange(rectA1(edit.area)), edit.style, sizeOf(edit.area));
      return;
    }
    case 'clearStyle': {
      setStyle(worksheet.getRange(rectA1(edit.area)), plainStyle(pen.plainFont), sizeOf(edit.area));
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
      pageLayout.setPrintArea(`A:${columnName(edit.lastColumn)}`);
      pageLayout.setPrintTitleRows(`$${edit.headingRow + 1}:$${edit.headingRow + 1}`);
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.leftFooter = '&F';
      footer.rightFooter = edit.pageOf;
      return;
    }
    case 'setLights': {
      queueLights(pen, worksheet, sheet, edit);
      return;
    }
    case 'setBars': {
      queueBar(pen, worksheet, sheet, edit);
      return;
    }
  }
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
  if ('error' in input) return input.error;
  if (typeof input.value !== 'string') return input.value;
  const cell = held(input, 'General');
  if (cell.type !== 'text') return '';
  return mustBeMarked(cell.value) ? `'${cell.value}` : cell.value;
}

function queueLights(
  pen: Pen,
  worksheet: Excel.Worksheet,
  sheet: SheetSnapshot,
  edit: Extract<OnSheet, { kind: 'setLights' }>,
): void {
  const formats = worksheet.getRange(rectA1(edit.area)).conditionalFormats;
  const live = pen.lights.get(sheet.id)?.find((group) => rectA1(group.area) === rectA1(edit.area));
  for (const { id } of live?.lights ?? []) queueRemoval(pen, formats, id);
  // The newest comes first in Excel's order, so the last is added first.
  for (const light of [...edit.lights].reverse()) {
    const { custom } = formats.add('Custom');
    custom.rule.formula = withArea(light.formula, edit.area);
    custom.format.fill.color = light.fill;
    custom.format.font.color = light.color;
  }
}

function queueBar(pen: Pen, worksheet: Excel.Worksheet, sheet: SheetSnapshot, edit: Extract<OnSheet, { kind: 'setBars' }>): void {
  const formats = worksheet.getRange(rectA1(edit.area)).conditionalFormats;
  const live = (pen.bars.get(sheet.id) ?? []).filter(({ bar }) => intersect(bar.area, edit.area));
  for (const { id } of live) queueRemoval(pen, formats, id);
  if (edit.bar) addBar(formats, edit.bar);
}

function queueRemoval(pen: Pen, formats: Excel.ConditionalFormatCollection, id: string): void {
  if (!pen.deleted.has(id)) formats.getItem(id).delete();
  pen.deleted.add(id);
}
