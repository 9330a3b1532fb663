/** One cell's content, translated to and from the data of the spreadsheet engine. */
import type { Nullable } from '@univerjs/core';
import type { StyleData } from './styles';
import type { CellContent, Content } from './types';

/** A cell as the engine keeps it; `null` takes a member away. Its enumerations are plain numbers here. */
export interface CellData {
  readonly v?: Nullable<string | number | boolean>;
  readonly t?: Nullable<number>;
  readonly f?: Nullable<string>;
  readonly si?: Nullable<string>;
  readonly p?: null;
  readonly ref?: null;
  readonly s?: StyleData | null;
  readonly custom?: Nullable<Readonly<Record<string, unknown>>>;
}

export type CellMatrix = Record<number, Record<number, CellData>>;

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** A text that looks like a number or an error and must stay a text. */
const FORCED_TEXT = 4;

const ERRORS =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|CYCLE!|CONNECT!|ERROR!|BUSY!|BLOCKED!|FIELD!|UNKNOWN!)$/;
/** The engine's own codes, by what Excel shows in the same case. */
const AS_EXCEL: Readonly<Record<string, string>> = { '#CYCLE!': '0', '#ERROR!': '#VALUE!' };

export function isErrorCode(text: string): boolean {
  return ERRORS.test(text);
}

export function contentOf(cell: Pick<CellData, 'v' | 't'>): CellContent {
  const { v, t } = cell;
  if (v === undefined || v === null) return { type: 'empty', value: null };
  if (t === BOOLEAN || typeof v === 'boolean')
    return { type: 'boolean', value: v === true || v === 1 || v === 'TRUE' || v === '1' };
  if (t === NUMBER || (typeof v === 'number' && t !== TEXT && t !== FORCED_TEXT)) return { type: 'number', value: Number(v) };
  const text = String(v);
  if (ERRORS.test(text) && t !== FORCED_TEXT) {
    const shown = AS_EXCEL[text] ?? text;
    return shown === '0' ? { type: 'number', value: 0 } : { type: 'error', value: shown };
  }
  return { type: 'text', value: text };
}

function isTextOnly(text: string): boolean {
  return ERRORS.test(text) || (text.trim() !== '' && Number.isFinite(Number(text)));
}

/** `null` members take away what stood there. */
export function dataOf(content: Content): CellData {
  const cleared = { f: null, si: null, p: null, ref: null };
  if ('formula' in content) return { ...cleared, f: content.formula, v: null, t: null };
  switch (content.type) {
    case 'empty':
      return { ...cleared, v: null, t: null };
    case 'number':
      return { ...cleared, v: content.value, t: NUMBER };
    case 'boolean':
      return { ...cleared, v: content.value ? 1 : 0, t: BOOLEAN };
    case 'error':
      return { ...cleared, v: content.value, t: TEXT };
    case 'text':
      return {
        ...cleared,
        v: content.value,
        t: isTextOnly(content.value) ? FORCED_TEXT : TEXT,
      };
  }
}
