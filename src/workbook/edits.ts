/**
 * What we want changed in a workbook, as data: it can be shown before it is applied, compared with what stands there, applied to a
 * snapshot in a test or through Office.js in Excel, and turned round for undo.
 */
import { absoluteA1, parseRect, type Rect } from './address';

/**
 * What is written into a cell: a number, a text, a truth value, a formula ("=…", English, commas) or nothing. A text is written as text,
 * whatever it looks like; one leading apostrophe is the sign for that (`asPlainText`) and does not become part of the cell. `error` is
 * for putting an error value back that a person had typed ("#N/A").
 */
export type CellInput =
  | { readonly formula: string }
  | { readonly value: number | string | boolean }
  | { readonly clear: true }
  | { readonly error: string };

/** Looks of a cell that we set; absent means "leave as it is". Colours are "#RRGGBB". */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string | null;
  readonly wrap?: boolean;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly border?: 'none' | 'thin';
}

/** One conditional format that is ours. `formula` is for the top left cell and carries our tag (`tagged`). */
export interface LightFormat {
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
}

/** A bar behind the number of each cell of an area: none at `from`, the whole cell at `to`, the same for all cells. */
export interface DataBar {
  readonly from: number;
  readonly to: number;
}

/**
 * Of our data bars, and what they are known by: they have no formula that could carry our tag. A black figure and a white one (in the
 * contrast themes) can both be read on it, 4.5 to 1.
 */
export const BAR_COLOR = '#3B7BAE';

export interface PagePrint {
  readonly orientation: 'landscape' | 'portrait';
  readonly headingRow: number;
  readonly lastColumn: number;
  /** What stands below it is not printed; absent: everything is. */
  readonly lastRow?: number;
  /** The page in the footer's own codes: "Side &P af &N". */
  readonly pageOf: string;
}

export type Edit =
  /** Last in the workbook unless `position` (0-based) says otherwise. */
  | {
      readonly kind: 'addSheet';
      readonly sheet: string;
      readonly visibility: 'visible' | 'hidden' | 'veryHidden';
      readonly position?: number;
    }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  | { readonly kind: 'setCells'; readonly sheet: string; readonly area: Rect; readonly rows: readonly (readonly CellInput[])[] }
  | { readonly kind: 'setFormats'; readonly sheet: string; readonly area: Rect; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'setStyle'; readonly sheet: string; readonly area: Rect; readonly style: CellStyle }
  /** Back to an unformatted cell: used only on cells whose earlier looks were plain. */
  | { readonly kind: 'clearStyle'; readonly sheet: string; readonly area: Rect }
  /** Width in points, as Office.js counts it, or back to the sheet's standard. */
  | { readonly kind: 'setColumnWidth'; readonly sheet: string; readonly column: number; readonly points: number | 'standard' }
  /** Hidden from the name manager with `visible: false`; absent = visible. */
  | { readonly kind: 'setName'; readonly name: string; readonly sheet: string; readonly area: Rect; readonly visible?: boolean }
  | { readonly kind: 'removeName'; readonly name: string }
  /**
   * A4 with narrow margins, the columns from A to `lastColumn` on one page's width, the row with the headings on top of every page, the
   * file's name and the page below. Snapshots do not hold it, so it cannot be taken back: only for sheets that are being added.
   */
  | ({ readonly kind: 'setPrint'; readonly sheet: string } & PagePrint)
  /** Replaces our own conditional formats on the area by these; an empty list removes them. Others' are never touched. */
  | { readonly kind: 'setLights'; readonly sheet: string; readonly area: Rect; readonly lights: readonly LightFormat[] }
  /**
   * Replaces our own data bars that lie within the area by this one; null removes them. Others', and one of ours that a person has stretched
   * beyond the area, are never touched. Excel does not tell where a data bar lies, so `area` must be where it was laid to remove it.
   */
  | { readonly kind: 'setBars'; readonly sheet: string; readonly area: Rect; readonly bar: DataBar | null };

const TAG = 'N("Målstatus")=0';

/** A condition that means the same as the given one and can be recognised as ours when read back. */
export function tagged(condition: string): string {
  return `=AND(${TAG},${condition})`;
}

export function isTagged(formula: string): boolean {
  return formula.replaceAll(' ', '').includes(TAG);
}

const REFERENCE = /,\s*ROWS\((\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?)\)\s*>\s*0/i;

/**
 * A tagged condition that also says where it lies, by a part that is always true. Excel tells the conditional formats of a sheet but
 * not, in the same round trip, their areas; it keeps this reference right when rows and columns are inserted.
 */
export function withArea(formula: string, area: Rect): string {
  const reference = `${absoluteA1(area.top, area.left)}:${absoluteA1(area.bottom, area.right)}`;
  return withoutArea(formula).replace(TAG, `${TAG},ROWS(${reference})>0`);
}

/** The area that `withPlace` wrote into the formula; undefined when there is none or its cells are deleted. */
export function areaIn(formula: string): Rect | undefined {
  const reference = REFERENCE.exec(formula)?.[1];
  return reference === undefined ? undefined : parseRect(reference);
}

/** The condition as it was before `withPlace`. */
export function withoutArea(formula: string): string {
  return formula.replace(REFERENCE, '');
}

/** Names, sheets and styles that belong to us begin with this. */
export const NAME_PREFIX = 'MS_';
export const RESULT_SHEET = 'Målstatus';
/** What was frozen at each round; only ever added to (src/rounds). */
export const HISTORY_SHEET = 'Målstatus historik';
/** On the first cell of that sheet. */
export const HISTORY_NAME = 'MS_Ark_Historik';
/** Why locked figures were changed, where the agency's table has no place for it; only ever added to (src/rounds). */
export const REASONS_SHEET = 'Målstatus begrundelser';
/** On the first cell of that sheet. */
export const REASONS_NAME = 'MS_Ark_Begrundelser';
/** Sheets of ours that are records, not drawings: "Fjern Målstatus" leaves them. */
export const RECORD_NAMES: readonly string[] = [HISTORY_NAME, REASONS_NAME];
/** Every sheet of ours that shows something carries a name that begins with this, so that it is known when it is renamed. */
export const SHEET_NAMES = 'MS_Ark';
/** Very hidden: plan, confirmed bindings and what stood before we wrote, as text chunks. */
export const MEMORY_SHEET = 'MS_Data';

/** Excel executes a text that begins like this; text written by others is prefixed before we write it. */
export function asPlainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
