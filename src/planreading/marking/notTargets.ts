/** Numbers that are never the target: sections of law, ages, names, points of other papers, rates, scales. They are taken first. */
import type { Board } from './board';

const LAW = new Set([
  '§',
  '§§',
  'artikel',
  'art.',
  'stk.',
  'stk',
  'paragraf',
  'litra',
  'kapitel',
  'kap.',
  'kap',
  'lov',
  'bekendtgørelse',
  'direktiv',
  'forordning',
  'lbk',
]);
const REFERENCE = new Set([
  'bilag',
  'punkt',
  'punkterne',
  'pkt.',
  'pkt',
  'nr.',
  'nr',
  'side',
  'afsnit',
  'verdensmål',
  'delmål',
  'fase',
  'trin',
  'tabel',
  'figur',
  'kerneopgave',
  'målepunkt',
  'indikator',
  'spor',
  'version',
  'uge',
  'kl.',
  'kl',
  'note',
  'mål',
  'niveau',
]);
const JOINS = new Set([',', 'og', '-', '–', ')', '.', 'til', 'samt', '/', 'eller']);
const DEFINITE = new Set(['de', 'begge', 'disse', 'vores', 'the', 'deres', 'blandt', 'alle']);
const QUOTES = new Set(['"', '”', '“', '„', '’', '‘', "'", '»', '«']);
const DASH = new Set(['-', '–']);

export function markNotTargets(board: Board): void {
  markAges(board);
  for (let index = 0; index < board.tokens.length; index++) {
    if (!board.isFree(index)) continue;
    const word = board.word(index);
    if (word === 'skala' || word.endsWith('skala') || word === 'skalaen') markScale(board, index);
    else if (LAW.has(word)) markList(board, index, 'law');
    else if (REFERENCE.has(word)) markList(board, index, 'reference');
    else if (word === 'per' || word === 'pr.' || word === 'pr') markRate(board, index);
    else if (board.tokens[index]?.is === 'number') markNumber(board, index);
    else if (
      DEFINITE.has(word) &&
      /^(?:to|tre|fire|fem|seks|otte|ti)$/.test(board.word(index + 1)) &&
      board.tokens[index + 2]?.is === 'word' &&
      word !== 'alle'
    ) {
      board.take('reference', index, index + 2);
    }
  }
  markQuoted(board);
}

/** "artikel 29, stk. 1 og 2", "punkterne 3) og 5)", "bilag 1". */
function markList(board: Board, first: number, as: 'law' | 'reference'): void {
  let last = first + 1;
  let end = first;
  while (last < board.tokens.length && board.isFree(last)) {
    const token = board.tokens[last];
    if (!token) break;
    const item = token.is === 'number' || (as === 'law' && LAW.has(token.text)) || /^[a-zæøå]$/.test(token.text);
    if (item) end = token.is === 'number' || as === 'law' ? last + 1 : end;
    else if (!JOINS.has(token.text)) break;
    last++;
  }
  if (end <= first + 1) return;
  // "punkterne 3) og 5)": the bracket belongs to it. A unit behind the number means that it is none of these: "niveau 90 pct.".
  const next = board.word(end);
  if (/^(?:%|pct\.?|procent|procentpoint|dage|uger|måneder|år|kr\.?|mio\.?|timer)$/.test(next)) return;
  board.take(as, first, next === ')' && as === 'reference' ? end + 1 : end);
}

/** "per 1.000 besætningsmedlemmer", "pr. 100 ansatte"; "pr. 1. august" is a day and taken before. */
function markRate(board: Board, index: number): void {
  if (board.tokens[index + 1]?.is === 'number' && board.tokens[index + 2]?.is === 'word') board.take('per', index, index + 3);
}

/** "på en skala fra 1 til 5", "5-trinsskala", "skala 1-10". */
function markScale(board: Board, index: number): void {
  let last = index + 1;
  while (last < board.tokens.length && last < index + 7) {
    const token = board.tokens[last];
    if (!token || !(token.is === 'number' || ['fra', 'til', '-', '–', 'på'].includes(token.text))) break;
    last++;
  }
  if (last > index + 1) board.take('scale', index, last);
  else if (DASH.has(board.word(index - 1)) && board.tokens[index - 2]?.is === 'number') board.take('scale', index - 2, index + 1);
}

const PEOPLE = /^(?:alderen|borgere|borgerne|personer|unge|ældre|børn|kvinder|mænd|medarbejdere|ledige)$/;

/** "i alderen 18-30 år", "borgere over 65 år", "unge mellem 15 og 25 år". */
function markAges(board: Board): void {
  for (let index = 0; index < board.tokens.length; index++) {
    if (!PEOPLE.test(board.word(index))) continue;
    let last = index + 1;
    let numbers = 0;
    while (
      last < index + 7 &&
      (board.tokens[last]?.is === 'number' ||
        /^(?:over|under|mellem|og|-|–|på|fra|til|i|alderen|end|ældre|yngre)$/.test(board.word(last)))
    ) {
      if (board.tokens[last]?.is === 'number') numbers++;
      last++;
    }
    const ages =
      numbers > 0 &&
      board.word(last) === 'år' &&
      board.tokens.slice(index + 1, last).every(({ is, text }) => is !== 'number' || (Number(text) >= 3 && Number(text) <= 99));
    if (ages) board.take('age', index + 1, last + 1);
  }
}

function markNumber(board: Board, index: number): void {
  // "3,5 ud af 5": the upper end of the scale.
  if (
    /,/.test(board.word(index)) &&
    board.word(index + 1) === 'ud' &&
    board.word(index + 2) === 'af' &&
    board.tokens[index + 3]?.is === 'number'
  ) {
    board.take('scale', index + 1, index + 4);
    return;
  }
  if (board.word(index + 1) === '+' && board.tokens[index + 2]?.is === 'word') {
    if (/^(?:årige|år|borgere)$/.test(board.word(index + 2)) || Number(board.word(index)) >= 60)
      board.take('age', index, index + 2);
    return;
  }
  for (let last = index + 1; last <= index + 4; last++) {
    if (/^årig/.test(board.word(last))) {
      board.take('age', index, last + 1);
      return;
    }
    if (!DASH.has(board.word(last)) && board.tokens[last]?.is !== 'number') break;
  }
  // "Industri 4.0", "ISO 27001", "Agenda 2030": a capital inside a sentence before a bare number.
  const before = board.tokens[index - 1];
  const bare = board.tokens[index + 1]?.is !== 'word' && !['%', '-', '–', '/'].includes(board.word(index + 1));
  if (
    index > 1 &&
    before?.capital === true &&
    before.is === 'word' &&
    bare &&
    board.tokens[index - 2]?.is === 'word' &&
    !/^(?:minimum|mindst|højst|max|maks)/.test(before.text)
  ) {
    board.take('name', index - 1, index + 1);
  }
}

/** A bare number inside quotation marks belongs to the name quoted: ’Qualship 21 nation’. */
function markQuoted(board: Board): void {
  let open: number | undefined;
  for (let index = 0; index < board.tokens.length; index++) {
    if (!QUOTES.has(board.word(index))) continue;
    if (open === undefined) open = index;
    else {
      for (let inside = open + 1; inside < index; inside++) {
        const next = board.word(inside + 1);
        if (board.tokens[inside]?.is === 'number' && !/^(?:%|pct\.?|procent|dage|uger|måneder|måneders|år)$/.test(next))
          board.take('name', inside, inside + 1);
      }
      open = undefined;
    }
  }
}
