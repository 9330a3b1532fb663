/**
 * Errors at the border. Excel tells them in its own language (`#DIVISION/0!`, measured for Russian); everything behind this folder knows the
 * English ones, as they stand in files. An error that is entered is only understood in that language, else it becomes a text.
 */
import type { ErrorCode } from '../workbook/snapshot';

const ENGLISH = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

/** By the language of Excel; the order is that of `ENGLISH`. From the tables of EPPlus, held against Microsoft's help. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  da: ['#NUL!', '#DIVISION/0!', '#VÆRDI!', '#REFERENCE!', '#NAVN?', '#NUM!', '#I/T'],
  nb: ['#NULL!', '#DIV/0!', '#VERDI!', '#REF!', '#NAVN?', '#NUM!', '#I/T'],
  sv: ['#SKÄRNING!', '#DIVISION/0!', '#VÄRDEFEL!', '#REFERENS!', '#NAMN?', '#OGILTIGT!', '#SAKNAS!'],
  fi: ['#TYHJÄ!', '#JAKO/0!', '#ARVO!', '#VIITTAUS!', '#NIMI?', '#LUKU!', '#PUUTTUU!'],
  de: ['#NULL!', '#DIV/0!', '#WERT!', '#BEZUG!', '#NAME?', '#ZAHL!', '#NV'],
  nl: ['#LEEG!', '#DEEL/0!', '#WAARDE!', '#VERW!', '#NAAM?', '#GETAL!', '#N/B'],
  fr: ['#NUL!', '#DIV/0!', '#VALEUR!', '#REF!', '#NOM?', '#NOMBRE!', '#N/A'],
  es: ['#¡NULO!', '#¡DIV/0!', '#¡VALOR!', '#¡REF!', '#¿NOMBRE?', '#¡NUM!', '#N/D'],
  it: ['#NULLO!', '#DIV/0!', '#VALORE!', '#RIF!', '#NOME?', '#NUM!', '#N/D'],
  pt: ['#NULO!', '#DIV/0!', '#VALOR!', '#REF!', '#NOME?', '#NÚM!', '#N/D'],
  pl: ['#ZERO!', '#DZIEL/0!', '#ARG!', '#ADR!', '#NAZWA?', '#LICZBA!', '#N/D!'],
  cs: ['#NULL!', '#DĚLENÍ_NULOU!', '#HODNOTA!', '#ODKAZ!', '#NÁZEV?', '#ČÍSLO!', '#NENÍ_K_DISPOZICI'],
  hu: ['#NULLA!', '#ZÉRÓOSZTÓ!', '#ÉRTÉK!', '#HIV!', '#NÉV?', '#SZÁM!', '#HIÁNYZIK'],
  tr: ['#BOŞ!', '#SAYI/0!', '#DEĞER!', '#BAŞV!', '#AD?', '#SAYI!', '#YOK'],
  ru: ['#ПУСТО!', '#ДЕЛ/0!', '#ЗНАЧ!', '#ССЫЛКА!', '#ИМЯ?', '#ЧИСЛО!', '#Н/Д'],
  el: ['#ΚΕΝΟ!', '#ΔΙΑΙΡ./0!', '#ΤΙΜΗ!', '#ΑΝΑΦ!', '#ΟΝΟΜΑ?', '#ΑΡΙΘ!', '#Δ/Υ'],
  hr: ['#NULL!', '#DIJ/0!', '#VRIJEDNOST!', '#REF!', '#NAZIV?', '#BROJ!', '#N/D'],
  ro: ['#NUL!', '#DIV/0!', '#VALOARE!', '#REF!', '#NUME?', '#NUM!', '#N/A'],
  sl: ['#NIČ!', '#DEL/0!', '#VREDN!', '#SKLIC!', '#IME?', '#ŠTEV!', '#N/V'],
};

const TO_ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.values(TABLES).flatMap((codes) => codes.map((code, at) => [code, ENGLISH[at] ?? code] as const)),
);

/** The English code of an error that Excel tells; one of no known language stays as it is told. */
export function errorOf(told: string): ErrorCode {
  return isEnglish(told) ? told : (TO_ENGLISH.get(told.toUpperCase()) ?? told);
}

function isEnglish(code: string): boolean {
  return ENGLISH.some((known) => known === code);
}

/** What is entered so that this Excel takes it for the error. */
export function enteredError(code: ErrorCode): string {
  const at = ENGLISH.findIndex((known) => known === code);
  return TABLES[language()]?.[at] ?? code;
}

/** Of Excel's interface, which its errors are written in. */
function language(): string {
  const tag = typeof Office === 'undefined' ? '' : Office.context.displayLanguage;
  const [primary = ''] = tag.toLowerCase().split('-');
  return primary === 'no' || primary === 'nn' ? 'nb' : primary;
}
