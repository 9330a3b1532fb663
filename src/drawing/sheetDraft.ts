/** A sheet of ours while it is being composed: cells, number formats, looks. Turned into few, large edits at the end. */
import { absoluteA1, cellKey, keyColumn, keyRow, quoteSheet, type Rect } from '../workbook/address';
import type { CellInput, CellStyle, Edit, LightFormat } from '../workbook/edits';

/** Number formats as Excel's own code writes them (en-US), whatever the reader's language. */
export const FORMATS = {
  general: 'General',
  text: '@',
  percent: '0.0 %',
  wholePercent: '0 %',
  /** A degree that misses by less than the decimals show must not read as met; the limit is that of comparing at 12 decimals. */
  degree: '[<0.9995]0.0 %;[<0.9999999999995]"<"0 %;0.0 %',
  points: '0.00',
  whole: '0',
  thousands: '#,##0',
  percentExact: '0.00 %',
  date: 'dd-mm-yyyy',
  /** Zero is not shown. */
  code: '0;;',
} as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS];

interface DraftCell {
  readonly input: CellInput;
  readonly format: Format;
}

/** What is put into a cell: a number or text as it is, or a formula without "=". */
export type Content = number | string | { readonly expression: string };

export class SheetDraft {
  private readonly cells = new Map<number, DraftCell>();
  private readonly styles: { readonly area: Rect; readonly style: CellStyle }[] = [];
  private readonly widths: { readonly column: number; readonly points: number }[] = [];
  private readonly lights: { readonly area: Rect; readonly lights: readonly LightFormat[] }[] = [];

  constructor(readonly sheet: string) {}

  put(row: number, column: number, content: Content, format: Format = FORMATS.general): void {
    const input: CellInput = typeof content === 'object' ? { formula: `=${content.expression}` } : { value: content };
    this.cells.set(cellKey(row, column), { input, format });
  }

  /** A cell that is left empty, with the format of what will be typed there. */
  blank(row: number, column: number, format: Format): void {
    this.cells.set(cellKey(row, column), { input: { clear: true }, format });
  }

  /** What a cell of the agency's holds, kept to be compared with it: exactly as it stands there. */
  putKept(row: number, column: number, input: CellInput, format: Format): void {
    if (!('clear' in input)) this.cells.set(cellKey(row, column), { input, format });
  }

  style(area: Rect, style: CellStyle): void {
    this.styles.push({ area, style });
  }

  width(column: number, points: number): void {
    this.widths.push({ column, points });
  }

  light(area: Rect, lights: readonly LightFormat[]): void {
    this.lights.push({ area, lights });
  }

  /** A reference to one of the sheet's cells from anywhere in the workbook. */
  ref(row: number, column: number): string {
    return `${quoteSheet(this.sheet)}!${absoluteA1(row, column)}`;
  }

  extent(): Rect {
    const keys = [...this.cells.keys()];
    return { top: 0, left: 0, bottom: Math.max(0, ...keys.map(keyRow)), right: Math.max(0, ...keys.map(keyColumn)) };
  }

  get lightAreas(): readonly { readonly area: Rect; readonly lights: readonly LightFormat[] }[] {
    return this.lights;
  }

  /** Contents and number formats as one block each; `old` is what the sheet held before, so that nothing of it is left. */
  contentEdits(old: Rect | undefined): Edit[] {
    const extent = this.extent();
    const area: Rect = {
      top: 0,
      left: 0,
      bottom: Math.max(extent.bottom, old?.bottom ?? 0),
      right: Math.max(extent.right, old?.right ?? 0),
    };
    const inputs: CellInput[][] = [];
    const formats: Format[][] = [];
    for (let row = 0; row <= area.bottom; row++) {
      const inputRow: CellInput[] = [];
      const formatRow: Format[] = [];
      for (let column = 0; column <= area.right; column++) {
        const cell = this.cells.get(cellKey(row, column));
        inputRow.push(cell?.input ?? { clear: true });
        formatRow.push(cell?.format ?? FORMATS.general);
      }
      inputs.push(inputRow);
      formats.push(formatRow);
    }
    const { sheet } = this;
    // Formats first: a cell formatted as text keeps "1.1" a text.
    return [
      { kind: 'setFormats', sheet, area, rows: formats },
      { kind: 'setCells', sheet, area, rows: inputs },
    ];
  }

  /** Looks: dear to compare, so only written when they differ from what we remember having written. */
  styleEdits(old: Rect | undefined): Edit[] {
    const { sheet } = this;
    return [
      ...(old ? [{ kind: 'clearStyle', sheet, area: old } as const] : []),
      ...this.styles.map(({ area, style }): Edit => ({ kind: 'setStyle', sheet, area, style })),
      ...this.widths.map(({ column, points }): Edit => ({ kind: 'setColumnWidth', sheet, column, points })),
    ];
  }

  lightEdits(): Edit[] {
    return this.lights.map(({ area, lights }): Edit => ({ kind: 'setLights', sheet: this.sheet, area, lights }));
  }
}
