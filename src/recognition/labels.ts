/** Numbers and letters in front of texts: "1.1 a)", "Mål 1.2:", "Delmål 1)", "1.1.a.1", "litra b". */
import { isoOfSerial } from '../calendar/days';
import { remembered } from '../workbook/onceFor';
import type { Cell } from '../workbook/snapshot';
import { showsDay } from './view';

export interface Label {
  /** "1.1"; empty when there is none. */
  readonly number: string;
  /** "a" */
  readonly letter: string;
  /** "1" of "Delmål 1" */
  readonly part: string;
  /** What stands after it. */
  readonly rest: string;
}

const PREFIX =
  /^(?:resultatmål|resultatkrav|indsatsområde|kontraktområde|område|målepunkt|punkt|pkt\.?|krav|mål|nr\.?|no\.?|goal|requirement)\s*(?:nr\.?\s*)?[:.]?\s*(?=\d)/i;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?!\.?\d|[,/]\d|\s*(?:%|pct|procent))\.?/;
const GLUED_LETTER = /^[.\-]?([a-zæøå])(?![a-zæøå])(?:[):]|\.(?!\d))?/i;
const SPACED_LETTER = /^[\s\-–,:]*(?:litra\s+|\()?([a-zæøå])(?:\)|[.:](?=\s|$)|(?=\.\d)|$)/i;
/** "1.1 a Udsendelser": a bare letter counts only behind a number and before a capital, and never "i", which is a word. */
const BARE_LETTER = /^\s+([a-hj-z])\s+(?=[A-ZÆØÅ])/;
const LITRA = /^[\s\-–,:]*litra\s+([a-zæøå])(?![a-zæøå])[).:]?/i;
const PART =
  /^[\s\-–,:.)]*(?:delmål|del-?mål|delkrav|milepæl|leverance|sub-?goal|milestone|deliverable|dm)\s*(?:nr\.?\s*)?\(?(\d{1,2}|i{1,3}|iv)(?![\da-zæøå])[).:]*/i;
const GLUED_PART = /^\.(\d{1,2})(?=[).:\s]|$)[).:]?/;
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

/** Reads what stands in front of a text. */
export const labelIn = remembered(read);

function read(text: string): Label {
  let rest = text.replace(/[\u00AD\u200B]/g, '').trim();
  let number = '';
  let letter = '';
  let part = '';
  const unprefixed = rest.replace(PREFIX, '');
  const numbered = NUMBER.exec(unprefixed.replace(/^(\d{1,2}),(\d{1,2})$/, '$1.$2'));
  if (numbered) {
    number = trimZeros(numbered[1] ?? '');
    rest = unprefixed.slice(numbered[0].length);
  } else if (unprefixed !== rest || /^\d{1,2}\.?$/.test(rest)) {
    const whole = /^(\d{1,2})(?![\d,])[.:)]?/.exec(unprefixed);
    if (whole) {
      number = trimZeros(whole[1] ?? '');
      rest = unprefixed.slice(whole[0].length);
    }
  }
  const lettered =
    LITRA.exec(rest) ??
    (number === '' ? undefined : (GLUED_LETTER.exec(rest) ?? BARE_LETTER.exec(rest))) ??
    SPACED_LETTER.exec(rest);
  if (lettered) {
    letter = (lettered[1] ?? '').toLowerCase();
    rest = rest.slice(lettered[0].length);
  }
  const parted = PART.exec(rest) ?? (letter === '' ? undefined : GLUED_PART.exec(rest));
  if (parted) {
    const named = (parted[1] ?? '').toLowerCase();
    part = ROMAN[named] ?? trimZeros(named);
    rest = rest.slice(parted[0].length);
  }
  return { number, letter, part, rest: rest.replace(/^[\s\-–:.,)]+/, '').trim() };
}

/** "01.1" is "1.1". */
function trimZeros(number: string): string {
  return number.replace(/(^|\.)0+(?=\d)/g, '$1');
}

const decimalsIn = remembered((format) => /0\.(0+)/.exec(format)?.[1]?.length);

/**
 * The number that a numeric cell stands for: 1.1 as a number is goal 1.1, and so is 1 January, which is what Danish Excel makes of a
 * typed "1.1". Empty for anything else.
 */
export function numberIn(cell: Cell, date1904: boolean): string {
  if (cell.type !== 'number' || cell.value <= 0) return '';
  if (showsDay(cell.format)) {
    if (cell.value < 1 || cell.value > 100_000) return '';
    const [, month = '', day = ''] = isoOfSerial(cell.value + (date1904 ? 1462 : 0)).split('-');
    return `${Number(day)}.${Number(month)}`;
  }
  if (cell.value >= 100) return '';
  const decimals = decimalsIn(cell.format);
  const text = decimals === undefined ? String(cell.value) : cell.value.toFixed(decimals);
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? text : '';
}
