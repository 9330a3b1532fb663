/** A demand cut into the pieces that can be a test of their own: sentences, bullets, lettered points, cells. */
import { periodsIn } from '../danish/periods';
import type { Token } from '../danish/tokens';

export interface Piece {
  readonly tokens: readonly Token[];
  /** The sentence that the bullet completes; its tokens stand first in `tokens` too. */
  readonly lead: readonly Token[];
  /** "Delmål 1)", "a)", as printed. */
  readonly label: string | undefined;
  readonly labelTokens: readonly Token[];
  /** A bullet, a lettered point, a cell behind the first, or a sentence. */
  readonly form: 'sentence' | 'bullet' | 'cell';
}

const BULLETS = new Set(['•', '·', '▪', '●', '\uf0b7', '\uf0a7', '➢', '✓', '◦', '‣']);
const DASHES = new Set(['-', '–', '—']);
const QUOTES = /^["”“„’‘'»«([]$/;

export function piecesOf(text: string, tokens: readonly Token[]): readonly Piece[] {
  const cuts = cutsOf(tokens);
  const pieces: Piece[] = [];
  let lead: readonly Token[] = [];
  for (const [position, cut] of cuts.entries()) {
    const end = cuts[position + 1]?.at ?? tokens.length;
    const own = tokens.slice(cut.from, trimmedEnd(tokens, cut.from, end));
    if (own.length === 0) continue;
    const before = tokens[cut.at - 1];
    const nextCut = cuts[position + 1];
    // A sentence that runs into bullets is the lead of each of them.
    if (cut.form === 'sentence' && nextCut?.form === 'bullet' && !/^[.!?]$/.test(tokens[end - 1]?.text ?? '')) {
      lead = own;
      continue;
    }
    if (cut.form === 'sentence' && before !== undefined) lead = [];
    const usesLead = cut.form === 'bullet' ? lead : [];
    pieces.push({
      tokens: [...usesLead, ...own],
      lead: usesLead,
      label: cut.label === undefined ? undefined : text.slice(cut.label.from, cut.label.to),
      labelTokens: tokens.slice(cut.at, cut.from),
      form: cut.form,
    });
  }
  if (pieces.length === 0 && lead.length > 0)
    return [
      {
        tokens: lead,
        lead: [],
        label: undefined,
        labelTokens: [],
        form: 'sentence',
      },
    ];
  return pieces;
}

interface Cut {
  /** Where it begins, with its bullet or label, and without. */
  readonly at: number;
  readonly from: number;
  readonly form: Piece['form'];
  readonly label?: { readonly from: number; readonly to: number };
}

function cutsOf(tokens: readonly Token[]): readonly Cut[] {
  const inPeriod = new Set<number>();
  for (const { first, last } of periodsIn(tokens)) for (let index = first; index < last; index++) inPeriod.add(index);
  const cuts: Cut[] = [labelAt(tokens, 0, undefined) ?? { at: 0, from: 0, form: 'sentence' }];
  let letter = letterOf(tokens, 0);
  for (let index = Math.max(1, cuts[0]?.from ?? 0); index < tokens.length; index++) {
    const text = tokens[index]?.text ?? '';
    const before = tokens[index - 1]?.text ?? '';
    const fresh = /^[.:;!?]$/.test(before) && !inPeriod.has(index - 1);
    if (text === '|') cuts.push({ at: index, from: index + 1, form: 'cell' });
    else if (BULLETS.has(text) || (DASHES.has(text) && fresh && spaced(tokens, index)))
      cuts.push({ at: index, from: index + 1, form: 'bullet' });
    else {
      const label = labelAt(tokens, index, letter);
      if (label && (fresh || isNextLetter(tokens, index, letter) || text === 'delmål')) {
        cuts.push(label);
        letter = letterOf(tokens, index) ?? letter;
        index = label.from - 1;
      } else if (fresh && before !== ':' && beginsSentence(tokens, index))
        cuts.push({ at: index, from: index, form: 'sentence' });
    }
  }
  return cuts;
}

/** "a)", "Delmål 1)", "1)", "1.1" at the head of a piece. */
function labelAt(tokens: readonly Token[], index: number, letter: string | undefined): Cut | undefined {
  const [one, two, three] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!one || !two) return undefined;
  const form = 'bullet' as const;
  const cut = (length: number): Cut => ({
    at: index,
    from: index + length,
    form: index === 0 ? 'sentence' : form,
    label: { from: one.from, to: tokens[index + length - 1]?.to ?? one.to },
  });
  if (/^delmål$|^milepæl$/.test(one.text) && two.is === 'number' && /^[):.]$/.test(three?.text ?? '')) return cut(3);
  if (/^[a-zæøå]$/.test(one.text) && one.text !== 'i' && two.text === ')') return cut(2);
  if (one.text === 'i' && two.text === ')' && letter === 'h') return cut(2);
  if (/^\d{1,2}$/.test(one.text) && two.text === ')' && index === 0) return cut(2);
  if (index === 0 && /^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(one.text) && two.is === 'word' && two.capital) return cut(1);
  return undefined;
}

function letterOf(tokens: readonly Token[], index: number): string | undefined {
  const text = tokens[index]?.text ?? '';
  return /^[a-zæøå]$/.test(text) && tokens[index + 1]?.text === ')' ? text : undefined;
}

function isNextLetter(tokens: readonly Token[], index: number, letter: string | undefined): boolean {
  const here = letterOf(tokens, index);
  return here !== undefined && letter !== undefined && here.charCodeAt(0) === letter.charCodeAt(0) + 1;
}

/** Not an ordinal ("den 2. runde"), and what follows looks like a beginning. */
function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const [before, end, here] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (!here || !end) return false;
  if (end.text === '.' && before?.is === 'number' && /^\d{1,2}$/.test(before.text) && !here.capital) return false;
  return (
    here.capital || here.is === 'number' || (QUOTES.test(here.text) && tokens[index + 1]?.capital === true) || end.text === ';'
  );
}

function spaced(tokens: readonly Token[], index: number): boolean {
  const [here, next] = [tokens[index], tokens[index + 1]];
  return here !== undefined && next !== undefined && next.from > here.to;
}

/** Without a closing bullet sign or conjunction left over from a list. */
function trimmedEnd(tokens: readonly Token[], from: number, end: number): number {
  let last = end;
  while (last > from && /^[|]$/.test(tokens[last - 1]?.text ?? '')) last--;
  return last;
}
