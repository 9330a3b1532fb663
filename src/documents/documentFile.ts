/**
 * A document as .docx: real headings, header rows that repeat, a language, a title and alternative texts, so that it can be read aloud and
 * found one's way in. The only file that knows the library.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IContext,
  type ITableOptions,
  type IXmlableObject,
} from 'docx';
import { LIGHT_COLORS } from '../drawing/styles';
import type { Block, DocumentColumn, DocumentData, DocumentRow, DocumentTable, KeyFigure } from './types';
import { say, shownCell, type DocumentWords } from './documentWords';

/** In twentieths of a point: A4 upright with 2 cm on every side. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const ROOM = PAGE.width - 2 * PAGE.margin;
const LANGUAGES = { da: 'da-DK', en: 'en-GB' } as const;

/** Half points. */
const SIZE = { body: 19, small: 17, figure: 32 } as const;
const INK = '1F3A4D';
const BAND = 'DCE6EC';
const QUIET = '595959';
const FONT = 'Calibri';
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

/** Bytes of the file. The same document gives the same text, but the library stamps the time of making. */
export async function documentFile(document: DocumentData, words: DocumentWords): Promise<Uint8Array> {
  const file = new Document({
    title: printable(document.title),
    creator: 'Målstatus',
    lastModifiedBy: 'Målstatus',
    styles: styles(document),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: footer(document, words) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: printable(document.title) }),
          ...document.blocks.flatMap((block) => drawn(block, words)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.pack(file, 'arraybuffer'));
}

/** What the paper is, and which page of how many: loose pages find each other again. */
function footer({ title }: DocumentData, words: DocumentWords): Footer {
  const runStyle = { size: SIZE.small, color: QUIET };
  const pages = say(words, 'pageOf').split(/(&[PN])/);
  const page = pages.map((part) => (part === '&P' ? PageNumber.CURRENT : part === '&N' ? PageNumber.TOTAL_PAGES : part));
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
        children: [new TextRun({ text: `${printable(title)}\t`, ...runStyle }), new TextRun({ children: page, ...runStyle })],
      }),
    ],
  });
}

function styles({ language }: DocumentData) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE.body, language: { value: LANGUAGES[language] } },
        paragraph: { spacing: { after: 80 } },
      },
      heading1: heading(36, 0),
      heading2: heading(26, 200),
      heading3: heading(21, 140),
    },
  };
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function drawn(block: Block, words: DocumentWords): readonly (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], text: printable(block.text) })];
    case 'paragraph': {
      const runStyle = { plain: {}, quiet: { color: QUIET }, problem: { bold: true, color: bare(LIGHT_COLORS.red.color) } }[
        block.tone
      ];
      return [new Paragraph({ children: [new TextRun({ text: printable(block.text), ...runStyle })], spacing: { before: 100 } })];
    }
    case 'list':
      return block.items.map((item) => new Paragraph({ text: printable(item), bullet: { level: 0 }, spacing: { after: 40 } }));
    case 'figures':
      return [figures(block.figures, block.summary), space()];
    case 'table':
      return [table(block.table, words), space()];
  }
}

/** Two tables without a paragraph between them grow into one. */
function space(): Paragraph {
  return new Paragraph({ children: [], spacing: { after: 60 } });
}

/** The key figures side by side: label, figure and note in one cell, so that they are read aloud together. */
function figures(keys: readonly KeyFigure[], summary: string): Table {
  const width = Math.floor(ROOM / Math.max(keys.length, 1));
  const line = (content: TextRun): Paragraph => new Paragraph({ children: [content], spacing: { after: 0 } });
  const cells = keys.map(
    ({ label, figure, note }) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: CELL_MARGINS,
        children: [
          line(run(label, { bold: true })),
          line(run(figure, { bold: true, size: SIZE.figure, color: INK })),
          line(run(note, { color: QUIET })),
        ],
      }),
  );
  return new DescribedTable(
    {
      ...frame(keys.map(() => width)),
      borders: { top: THICK, bottom: THIN, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
      rows: [new TableRow({ cantSplit: true, children: cells })],
    },
    keys.map(({ label }) => label).join(', '),
    summary,
  );
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;
const THICK = { style: BorderStyle.SINGLE, size: 12, color: INK } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

function table({ title, summary, columns, rows, total }: DocumentTable, words: DocumentWords): Table {
  const widths = columns.map(({ width }) => Math.floor(width * ROOM));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(run(column.header, { bold: true }), column, widths[index] ?? 0, { fill: BAND }),
    ),
  });
  const body = [...rows, ...(total ? [total] : [])].flatMap((row) => [
    tableRow(row, columns, widths, words),
    ...(row.note === undefined ? [] : [noteRow(row.note, columns.length)]),
  ]);
  return new DescribedTable(
    {
      ...frame(widths),
      borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
      rows: [header, ...body],
    },
    title,
    summary,
  );
}

function frame(widths: readonly number[]) {
  const size = widths.reduce((sum, width) => sum + width, 0);
  return { width: { size, type: WidthType.DXA }, columnWidths: [...widths], layout: TableLayoutType.FIXED };
}

function tableRow(
  { cells, strong, note }: DocumentRow,
  columns: readonly DocumentColumn[],
  widths: readonly number[],
  words: DocumentWords,
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => {
      const content = cells[index] ?? { is: 'empty' };
      const light = content.is === 'light' ? LIGHT_COLORS[content.color] : undefined;
      const runStyle = { ...(strong === true ? { bold: true } : {}), ...(light ? { color: bare(light.color) } : {}) };
      const fill = light ? bare(light.fill) : strong === true ? 'F3F6F8' : undefined;
      // What is said about a row must not end on the next page without it.
      return cell(run(shownCell(words, content), runStyle), column, widths[index] ?? 0, { fill, keepNext: note !== undefined });
    }),
  });
}

/** What is said about a row stands under it, across the table and indented as the sheet has it. */
function noteRow(note: string, span: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        margins: { ...CELL_MARGINS, left: 320 },
        children: [new Paragraph({ children: [run(note, { italics: true })], spacing: { after: 0 } })],
      }),
    ],
  });
}

interface CellOptions {
  readonly fill: string | undefined;
  readonly keepNext?: boolean;
}

function cell(content: TextRun, { align }: DocumentColumn, size: number, { fill, keepNext = false }: CellOptions): TableCell {
  const alignment = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER }[align];
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins: CELL_MARGINS,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [new Paragraph({ children: [content], alignment, keepNext, spacing: { after: 0 } })],
  });
}

interface RunStyle {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
}

function run(content: string, runStyle: RunStyle): TextRun {
  return new TextRun({ text: printable(content), size: SIZE.small, ...runStyle });
}

/** Signs that XML cannot hold, which a cell can, would make a file that no program opens. */
function printable(content: string): string {
  return content.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, ' ');
}

function bare(color: string): string {
  return color.replace('#', '');
}

/** A table with a name and a description for those who cannot see it; the library has no words for either. */
class DescribedTable extends Table {
  constructor(
    options: ITableOptions,
    private readonly caption: string,
    private readonly description: string,
  ) {
    super(options);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const made = super.prepForXml(context);
    const parts: unknown = made?.['w:tbl'];
    if (!Array.isArray(parts)) return made;
    const described = [valued('w:tblCaption', this.caption), valued('w:tblDescription', this.description)];
    // Both stand last among the properties of a table.
    return { 'w:tbl': parts.map((part: unknown) => withLast(part, 'w:tblPr', described)) };
  }
}

function valued(name: string, value: string): IXmlableObject {
  return { [name]: { _attr: { 'w:val': printable(value) } } };
}

function withLast(part: unknown, name: string, added: readonly IXmlableObject[]): unknown {
  const properties: unknown =
    typeof part === 'object' && part !== null && name in part ? Object.entries(part)[0]?.[1] : undefined;
  return Array.isArray(properties) ? { [name]: [...(properties as unknown[]), ...added] } : part;
}
