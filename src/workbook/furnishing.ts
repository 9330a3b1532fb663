/**
 * What a sheet has beside cells and looks. Edits cannot say it: Excel's own undo and our snapshots do not hold it, so only a new sheet in a
 * file is given it. Into an open workbook such a sheet comes by being inserted from its file.
 */
import type { Rect } from './address';

export interface Furnishing {
  readonly merged: readonly Rect[];
  /** So many rows and columns stay in sight. */
  readonly inSight: { readonly rows: number; readonly columns: number };
  /** In points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly inputs: readonly InputRule[];
  /** Only these areas may be written in; undefined: the sheet is not protected. */
  readonly openAreas: readonly Rect[] | undefined;
}

/** What may be typed into some cells, and what is said when one of them is marked. */
export interface InputRule {
  readonly areas: readonly Rect[];
  readonly accepts: Accepted;
  /** A person may keep what was refused: Excel asks instead of refusing. */
  readonly asks: boolean;
  readonly prompt: Message;
  readonly refusal: Message;
}

/** Excel shows at most 32 characters of the title and 255 of the text; no more are written. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** `words` may stand instead, in any case. */
export type Accepted =
  | {
      readonly is: 'number';
      readonly whole: boolean;
      readonly min: number;
      readonly max: number;
      readonly words: readonly string[];
    }
  /** Serials. */
  | { readonly is: 'day'; readonly min: number; readonly max: number; readonly words: readonly string[] }
  | { readonly is: 'oneOf'; readonly words: readonly string[] }
  | { readonly is: 'anything' };
