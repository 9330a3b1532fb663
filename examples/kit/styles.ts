/** How a department's workbook looks: colours, borders, fonts and print set-up shared by the layouts. */
import type { Borders, Cell, Fill, Worksheet } from 'exceljs';

export const COLORS = {
  deep: 'FF1F3A5F',
  section: 'FFD6DFEB',
  entry: 'FFFFF9DB',
  calm: 'FFF3F4F6',
  line: 'FFB4BAC4',
  notice: 'FF9C2B2B',
} as const;

export interface Theme {
  readonly font: string;
  readonly size: number;
  readonly header: string;
  readonly headerText: string;
  readonly section: string;
  readonly entry: string | undefined;
}

export const DEPARTMENT: Theme = {
  font: 'Calibri',
  size: 10,
  header: COLORS.deep,
  headerText: 'FFFFFFFF',
  section: COLORS.section,
  entry: COLORS.entry,
};
export const GREEN: Theme = { ...DEPARTMENT, font: 'Arial', size: 9, header: 'FF2F5D50', section: 'FFDCE8E2', entry: undefined };
export const GREY: Theme = {
  ...DEPARTMENT,
  font: 'Arial',
  size: 9,
  header: 'FFD9D9D9',
  headerText: 'FF000000',
  section: 'FFF2F2F2',
};
export const WINE: Theme = { ...DEPARTMENT, header: 'FF5B2340', section: 'FFEFE3E9', entry: 'FFFDF6E3' };

export function solid(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: color } };
}

export const THIN: Partial<Borders> = (() => {
  const line = { style: 'thin', color: { argb: COLORS.line } } as const;
  return { top: line, left: line, bottom: line, right: line };
})();

export function styleHeader(cell: Cell, theme: Theme): void {
  cell.font = { name: theme.font, size: theme.size, bold: true, color: { argb: theme.headerText } };
  cell.fill = solid(theme.header);
  cell.border = THIN;
  cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
}

/** Height in points that shows a text of so many characters in a column of that width. */
export function heightFor(text: string, width: number, size: number): number {
  const perLine = Math.max(4, (width * 11) / size - 1);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * size * 1.36 + 5;
}

/** A4 across, one page wide, header rows on every page, file name and page below. */
export function printSetUp(sheet: Worksheet, headerTop: number, headerBottom: number): void {
  sheet.pageSetup = {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headerTop}:${headerBottom}`,
  };
  // A4; the library declares the sizes as an enumeration that is not there when the program runs.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  sheet.headerFooter.oddFooter = '&L&8&F&C&8&A&R&8Side &P af &N';
}

export interface TitleLine {
  readonly text: string;
  readonly style: 'logo' | 'title' | 'subtitle' | 'notice' | 'note';
}

/** Lines above the table, each merged over the table's width. */
export function writeTitles(sheet: Worksheet, lines: readonly (TitleLine | undefined)[], lastColumn: number, theme: Theme): void {
  lines.forEach((line, index) => {
    if (!line) return;
    const row = index + 1;
    sheet.mergeCells(row, 1, row, lastColumn);
    const cell = sheet.getCell(row, 1);
    cell.value = line.text;
    cell.alignment = {
      vertical: 'middle',
      horizontal: line.style === 'logo' ? 'right' : 'left',
      wrapText: line.style === 'notice',
    };
    const sizes = { logo: 11, title: 16, subtitle: 11, notice: 10, note: 9 };
    cell.font = {
      name: theme.font,
      size: sizes[line.style],
      bold: line.style === 'title' || line.style === 'notice',
      italic: line.style === 'note',
      color: { argb: line.style === 'notice' ? COLORS.notice : line.style === 'logo' ? 'FFFFFFFF' : 'FF222222' },
    };
    if (line.style === 'logo') cell.fill = solid(theme.header === 'FFD9D9D9' ? 'FF595959' : theme.header);
    sheet.getRow(row).height = { logo: 24, title: 26, subtitle: 18, notice: 30, note: 15 }[line.style];
  });
}
