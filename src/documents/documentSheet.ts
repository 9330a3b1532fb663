/**
 * A document as a sheet of the workbook, ready for print: its columns are together as wide as a page, long texts are broken into lines, and
 * totals are formulas over the rows above them. What others wrote is written as text and can never become a formula.
 */
import { freeSheetName } from '../drawing/freeSheetName';
import { SheetDraft, FORMATS, type Content, type Format } from '../drawing/sheetDraft';
import { area, STYLES } from '../drawing/styles';
import { LIGHT_COLORS } from '../drawing/styles';
import { a1, type Rect } from '../workbook/address';
import { SHEET_NAMES, type CellStyle, type Edit, type PagePrint } from '../workbook/edits';
import { mustBeMarked } from '../workbook/cellStates';
import { findSheet, type WorkbookSnapshot } from '../workbook/snapshot';
import type {
  DocumentCell,
  DocumentColumn,
  DocumentData,
  DocumentKind,
  DocumentRow,
  DocumentTable,
  KeyFigure,
  Shows,
} from './types';
import { say, type DocumentWords } from './documentWords';

/** A name on each sheet of ours, so that it is found again when it is renamed, and never taken for the agency's own report. */
export const DOCUMENT_NAMES = {
  status: `${SHEET_NAMES}_Statusside`,
  annual: `${SHEET_NAMES}_Maalrapportering`,
} as const satisfies Record<DocumentKind, string>;

const SHEET_KEYS = { status: 'sheetStatus', annual: 'sheetAnnual' } as const;

const POINTS_PER_LETTER = 5.7;
const HEADING_STYLES: Readonly<Record<1 | 2 | 3, CellStyle>> = {
  1: STYLES.title,
  2: STYLES.section,
  3: { bold: true, size: 12, color: STYLES.section.color },
};
const TONES: Readonly<Record<'plain' | 'quiet' | 'problem', CellStyle>> = {
  plain: {},
  quiet: STYLES.about,
  problem: { bold: true, color: LIGHT_COLORS.red.color },
};
const CELL: CellStyle = { wrap: true, vertical: 'Top', border: 'thin' };
const SHOWN: Readonly<Record<Shows, Format>> = { points: FORMATS.points, percent: FORMATS.percent, whole: FORMATS.whole };

/** Everything as it is to stand; an earlier version of the same document is written over. Pure. */
export function documentSheet(document: DocumentData, workbook: WorkbookSnapshot, words: DocumentWords): readonly Edit[] {
  const name = DOCUMENT_NAMES[document.kind];
  const known = workbook.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())?.sheet;
  const old = known === undefined ? undefined : findSheet(workbook, known);
  const sheet = old?.name ?? freeSheetName(workbook, say(words, SHEET_KEYS[document.kind]));
  const draft = new SheetDraft(sheet);
  draw(document, draft);
  const before: Rect | undefined = old?.used && { top: 0, left: 0, bottom: old.used.bottom, right: old.used.right };
  return [
    { kind: 'addSheet', sheet, visibility: 'visible' },
    { kind: 'setName', name, sheet, area: area(0, 0, 0, 0) },
    ...draft.contentEdits(before),
    ...draft.styleEdits(before),
    ...(old ? [] : [{ kind: 'setPrint', sheet, ...printOf(document, words) } as const]),
  ];
}

/** The title, which says whose figures these are, on top of every page. */
function printOf({ grid }: DocumentData, words: DocumentWords): PagePrint {
  return { orientation: 'portrait', headingRow: 0, lastColumn: grid.length - 1, pageOf: say(words, 'pageOf') };
}

function draw(document: DocumentData, draft: SheetDraft): void {
  const { grid } = document;
  grid.forEach((points, column) => draft.width(column, points));
  const page = new Page(draft, grid);
  page.line(document.title, 0, HEADING_STYLES[1]);
  let above = '';
  for (const block of document.blocks) {
    switch (block.is) {
      case 'heading':
        page.gap();
        page.line(block.text, 0, HEADING_STYLES[block.level]);
        break;
      case 'paragraph':
        page.lines(block.text, 0, TONES[block.tone]);
        break;
      case 'list':
        for (const item of block.items) page.lines(`• ${item}`, 0, {});
        break;
      case 'figures':
        page.gap();
        page.figures(block.figures);
        break;
      case 'table':
        page.table(block.table, above);
        break;
    }
    above = block.is === 'heading' ? block.text : '';
  }
}

/** Writes downwards, one row after the other. */
class Page {
  private row = 0;

  constructor(
    private readonly draft: SheetDraft,
    private readonly grid: readonly number[],
  ) {}

  gap(): void {
    this.row += 1;
  }

  line(content: string, column: number, style: CellStyle): void {
    this.draft.put(this.row, column, safe(content));
    if (Object.keys(style).length > 0) this.draft.style(area(this.row, column, this.row, column), style);
    this.row += 1;
  }

  /** No cell is merged: a text runs over its empty neighbours and is broken where the page ends. */
  lines(content: string, column: number, style: CellStyle): void {
    const room = this.grid.slice(column).reduce((sum, points) => sum + points, 0);
    for (const line of brokenInto(content, Math.floor(room / POINTS_PER_LETTER))) this.line(line, column, style);
  }

  figures(figures: readonly KeyFigure[]): void {
    for (const { label, figure, note } of figures) {
      this.draft.put(this.row, 0, safe(label));
      this.draft.put(this.row, 2, safe(figure));
      this.draft.style(area(this.row, 0, this.row, 0), STYLES.label);
      this.draft.style(area(this.row, 2, this.row, 2), { ...STYLES.label, size: 14, color: STYLES.section.color });
      this.row += 1;
      this.line(note, 0, STYLES.about);
    }
  }

  /** Under a heading of the same words the table needs no title. */
  table({ title, columns, rows, total, from }: DocumentTable, above: string): void {
    if (title !== above) {
      this.gap();
      this.line(title, 0, STYLES.label);
    }
    const right = from + columns.length - 1;
    columns.forEach(({ header }, index) => this.draft.put(this.row, from + index, safe(header)));
    this.draft.style(area(this.row, from, this.row, right), { ...STYLES.head, wrap: true, vertical: 'Center' });
    this.row += 1;
    const first = this.row;
    for (const row of rows) {
      this.cells(row, columns, from, first);
      if (row.note !== undefined) this.lines(row.note, 1, STYLES.about);
    }
    if (total) this.cells(total, columns, from, first);
  }

  private cells({ cells, strong }: DocumentRow, columns: readonly DocumentColumn[], from: number, first: number): void {
    const { row } = this;
    this.draft.style(area(row, from, row, from + columns.length - 1), strong === true ? { ...CELL, ...STYLES.total } : CELL);
    cells.forEach((cell, index) => {
      const column = from + index;
      const align = columns[index]?.align ?? 'left';
      const written = contentOf(cell, row, column, from, first);
      if (!written) return;
      this.draft.put(row, column, written.content, written.format);
      const horizontal = align === 'right' ? 'Right' : align === 'center' ? 'Center' : 'Left';
      const light = cell.is === 'light' ? LIGHT_COLORS[cell.color] : {};
      this.draft.style(area(row, column, row, column), { horizontal, ...light });
    });
    this.row += 1;
  }
}

/** `first` is the first row of the table, `from` its first column. */
function contentOf(
  cell: DocumentCell,
  row: number,
  column: number,
  from: number,
  first: number,
): { readonly content: Content; readonly format: Format } | undefined {
  switch (cell.is) {
    case 'empty':
      return undefined;
    case 'text':
    case 'light':
      return { content: safe(cell.text), format: FORMATS.general };
    case 'number':
      return { content: cell.value, format: SHOWN[cell.shows] };
    case 'sum':
      return { content: { expression: `SUM(${a1(first, column)}:${a1(row - 1, column)})` }, format: SHOWN[cell.shows] };
    case 'share': {
      const part = a1(row, from + cell.part);
      const whole = a1(row, from + cell.whole);
      return { content: { expression: `IF(${whole}=0,"",${part}/${whole})` }, format: FORMATS.percent };
    }
  }
}

/** Written as text whatever it looks like: "1.1" stays a number of a demand, "=1+1" stays what somebody typed. */
function safe(content: string): string {
  return mustBeMarked(content) ? `'${content}` : content;
}

function brokenInto(content: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
