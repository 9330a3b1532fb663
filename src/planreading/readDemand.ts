/**
 * One demand of a plan as a measure: what is certain, what is only likely, what a person must answer, and what every word was taken for.
 * Pure and deterministic: fixed vocabularies and ordered patterns (`patterns/index.ts`).
 */
import { tokensOf, type Token } from '../danish/tokens';
import { languageOf } from './language';
import type { Part, ReadMeasure } from './measure';
import { hasHole, ladderIn } from './patterns/ladder';
import { seriesIn, type SeriesFound } from './patterns/series';
import { piecesOf, type Piece } from './splitting';
import { leavesOf, readTokens, type Read } from './readTokens';
import type { AskCode, Evidence, EvidenceName, ReadDemand, Surroundings } from './types';

/** A longer text is several demands, or no demand. */
export const LONGEST_DEMAND = 2000;

export function readDemand(text: string, surroundings: Surroundings = {}): ReadDemand {
  const printed = tokensOf(text);
  const language = languageOf(printed.filter(({ is }) => is === 'word').map((token) => token.text));
  // In English "to" is no number.
  const tokens =
    language === 'english' ? printed.map((token) => (token.text === 'to' ? { ...token, text: 'til' } : token)) : printed;
  if (text.length > LONGEST_DEMAND) return left(text, tokens, 'tooLong');
  if (!tokens.some(({ is }) => is !== 'sign')) return left(text, tokens, 'noDemand');
  const ladder = ladderIn(text);
  if (ladder)
    return whole(
      text,
      tokens,
      ladder,
      hasHole(ladder.measure) ? [...ladderAsks(text), 'contradiction'] : ladderAsks(text),
      'credit',
    );
  const series = seriesIn(text);
  if (series) return readPath(text, tokens, series, surroundings);

  const pieces = piecesOf(text, withoutYes(text, tokens)).map((piece) => ({
    piece,
    reads: readTokens(piece.tokens, text, surroundings),
  }));
  const tests = pieces.flatMap(({ piece, reads }) =>
    reads.map((read) => ({
      piece,
      read,
      role: roleOf(piece, read, pieces.length),
    })),
  );
  const stated = tests.filter(({ piece, read }) => statesGoal(piece) && read.measure !== null && read.measure.kind !== 'judged');
  const own = stated.length > 0 ? stated : tests.filter(({ role }) => role === 'test');
  const chosen = own.length > 0 ? own : tests.slice(0, 1);
  const combined = combine(chosen, text);
  const ask = new Set<AskCode>(combined.ask);
  for (const { role } of tests) {
    if (role === 'proRata' || role === 'exception') ask.add(role);
    if (role === 'condition') ask.add('conditional');
    if (role === 'followUp') ask.add('noDate');
  }
  if (language === 'english' || language === 'other') ask.add('otherLanguage');
  const dropped = tests.filter(({ role }) => role === 'definition');
  const measure = withDefinition(combined.measure, dropped);
  const evidence = evidenceOf(text, tokens, tests);
  if (measure === null) return { text, confidence: 'ask', measure, ask: [...ask], evidence };
  return {
    text,
    confidence: combined.sure && ask.size === 0 ? 'sure' : 'guess',
    measure,
    ask: [...ask],
    evidence,
  };
}

/** A path of years, and perhaps the yearly growth it is said to follow: where they disagree, both are shown. */
function readPath(text: string, tokens: readonly Token[], series: SeriesFound, surroundings: Surroundings): ReadDemand {
  const before = tokens.filter((token) => token.to <= series.from);
  const growth = readTokens(before, text, surroundings).find(({ measure }) => measure?.kind === 'growth')?.measure;
  if (growth?.kind !== 'growth') return whole(text, tokens, series, pathAsks(text), 'target');
  const { targets } = series.measure;
  const years = Object.keys(targets).map(Number);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const [from, to] = [targets[String(first)] ?? 0, targets[String(last)] ?? 0];
  const follows = Math.abs(from * (1 + growth.rate) ** (last - first) - to) <= 0.005 * to;
  return whole(
    text,
    tokens,
    { ...series, measure: { ...growth, targets } },
    follows ? pathAsks(text) : [...pathAsks(text), 'contradiction'],
    'target',
  );
}

/** "Målopfyldelse Ja = 100%": what a yes earns, no target. */
function withoutYes(text: string, tokens: readonly Token[]): readonly Token[] {
  const yes = /(?:målopfyldelse\s*:?\s*)?ja\s*=\s*100\s*(?:%|pct\.?)?/iu.exec(text);
  return yes ? tokens.filter(({ from, to }) => to <= yes.index || from >= yes.index + yes[0].length) : tokens;
}

/** A ladder of places depends on the others. */
function ladderAsks(text: string): readonly AskCode[] {
  return /placering|(?:^|\W)top\b/i.test(text) ? ['ladder', 'relative'] : ['ladder'];
}

function pathAsks(text: string): readonly AskCode[] {
  return /(?:mio|mia)\.|kr\.|midler/i.test(text) ? ['pathTable', 'money'] : ['pathTable'];
}

interface Test {
  readonly piece: Piece;
  readonly read: Read;
  readonly role: Role;
}

/** `title`, `filler`, `definition`, `proof`, `reporting`: sentences that set no test. `exception`, `proRata`: conditions of the test beside them. */
type Role =
  | 'test'
  | 'baseline'
  | 'title'
  | 'filler'
  | 'definition'
  | 'proof'
  | 'reporting'
  | 'exception'
  | 'proRata'
  | 'condition'
  | 'followUp';

/** "Vårt mål: 85 %", "Mål for kundepunktligheden er …", "Måltal: …": what the sentences around it say is how things are. */
function statesGoal({ tokens }: Piece): boolean {
  const words = tokens.slice(0, 3).map(({ text }) => text);
  const goal = words.findIndex((word) =>
    /^(?:mål|målet|måltal|måltallet|målsætning|målsætningen|goal|target|målsetting)$/.test(word),
  );
  return goal >= 0 && (tokens[goal + 1]?.text === ':' || (goal === 0 && tokens.some(({ is }) => is === 'number')));
}

const VERB = /^(?:skal|er|har|vil|bliver|kan|må|bør|ligger|var|were|shall|will|[a-zæøå]{3,}(?:es|ede|tes))$/;

function roleOf({ form, tokens }: Piece, { clause, measure }: Read, pieces: number): Role {
  if (pieces === 1) return 'test';
  const { flags, board } = clause;
  const first = tokens.slice(0, 4).map(({ text }) => text);
  if (first[0] === 'fokus' && (first[1] === 'fastholdes' || first[1] === 'er')) return 'filler';
  if (/pro rata/i.test(board.textOf(clause.source, 0, tokens.length))) return 'proRata';
  if (form === 'cell') return 'exception';
  const words = tokens.filter(({ is }) => is === 'word').map(({ text }) => text);
  if (words.includes('defineres') || (words.includes('består') && words.includes('i'))) return 'definition';
  if (flags.has('proof') || words[0] === 'tallene') return 'proof';
  // "I 2019 var gennemsnittet 12,9.", "Baseline 34,7 %": how it was.
  if (
    words[0] === 'baseline' ||
    words[0] === 'udgangspunktet' ||
    (!words.some((word) => /^(?:krav|kravet|mål|målet|målsætning|målsætningen)$/.test(word)) &&
      words.some((word) => /^(?:var|blev|udgjorde|lå)$/.test(word)) &&
      clause.periods.length > 0)
  )
    return 'baseline';
  const measured = measure !== null && measure.kind !== 'judged';
  if (flags.has('reporting') && (!measured || measure.kind === 'milestone'))
    return clause.periods.length > 0 ? 'test' : 'reporting';
  if (measured && measure.kind !== 'change') return aktuelt(words) ? 'filler' : 'test';
  if (flags.has('noTest') || aktuelt(words)) return measured && measure.agreed > 0 ? 'test' : 'filler';
  if (measured) return 'test';
  // A condition beside a test says when it applies.
  if (flags.has('condition')) return 'condition';
  // "Det skal fremgå af oversigten, hvorvidt …", "På baggrund af målingerne udarbejdes …": about what has just been demanded.
  if (
    /^(?:det skal fremgå|på baggrund af (?:målingerne|analysen|undersøgelsen|evalueringen|resultaterne))/i.test(
      board.textOf(clause.source, 0, tokens.length),
    )
  )
    return words[0] === 'på' ? 'followUp' : 'filler';
  // "Udvælgelsen skal ske i dialog med departementet": how, not what.
  if (words.includes('ske') || words.includes('foregå')) return 'filler';
  if (!words.some((word) => VERB.test(word)) && form === 'sentence' && words.length <= 6) return 'title';
  return 'test';
}

function aktuelt(words: readonly string[]): boolean {
  return words[0] === 'aktuelt' || words[0] === 'pt' || words[0] === 'status';
}

function combine(
  tests: readonly Test[],
  text: string,
): {
  readonly measure: ReadMeasure | null;
  readonly sure: boolean;
  readonly ask: readonly AskCode[];
} {
  const [only] = tests;
  if (!only) return { measure: null, sure: false, ask: ['noDemand'] };
  if (tests.length === 1) return only.read;
  const ask = new Set<AskCode>();
  const parts: Part[] = [];
  for (const { piece, read } of tests) {
    for (const code of read.ask) ask.add(code);
    const said = JSON.stringify(read.measure);
    // A limit told once more ("servicemålet på 180 dage udgør et loft") is no second test.
    const again =
      piece.form === 'sentence' &&
      read.measure?.kind !== 'judged' &&
      parts.some(({ measure }) => JSON.stringify(measure) === said);
    if (read.measure === null || again) continue;
    parts.push(
      ...leavesOf(read.measure, read.clause.board.textOf(text, piece.lead.length, piece.tokens.length) || text, piece.label),
    );
  }
  if (parts.length === 0) return { measure: null, sure: false, ask: [...ask] };
  const deliveries = parts.every(({ measure }) => measure.kind === 'milestone');
  const labelled = tests.every(({ piece }) => piece.label !== undefined);
  if (!deliveries && !labelled) ask.add('twoTests');
  const [part] = parts;
  return {
    measure: parts.length === 1 && part ? part.measure : { kind: 'composite', parts },
    sure: tests.every(({ read }) => read.sure),
    ask: [...ask],
  };
}

/** "Kundepunktlighed består i, at … inden for tre minutter": the definition holds the limit of the share. */
function withDefinition(measure: ReadMeasure | null, others: readonly Test[]): ReadMeasure | null {
  if (measure?.kind !== 'share' || measure.within !== undefined) return measure;
  const window = others.flatMap(({ read }) => read.clause.windows)[0];
  return window ? { ...measure, within: window.within } : measure;
}

function left(text: string, tokens: readonly Token[], code: AskCode): ReadDemand {
  return {
    text,
    confidence: 'ask',
    measure: null,
    ask: [code],
    evidence: fill(text, tokens, []),
  };
}

function whole(
  text: string,
  tokens: readonly Token[],
  {
    measure,
    from,
    to,
  }: {
    readonly measure: ReadMeasure;
    readonly from: number;
    readonly to: number;
  },
  ask: readonly AskCode[],
  as: EvidenceName,
): ReadDemand {
  return {
    text,
    confidence: 'guess',
    measure,
    ask,
    evidence: fill(text, tokens, [{ from, to, as }]),
  };
}

const ROLE_NAME: Partial<Record<Role, EvidenceName>> = {
  baseline: 'baseline',
  proof: 'proof',
  reporting: 'reporting',
  filler: 'noTest',
  title: 'noTest',
  definition: 'population',
  proRata: 'credit',
  condition: 'condition',
  followUp: 'noTest',
};

function evidenceOf(text: string, tokens: readonly Token[], tests: readonly Test[]): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const { piece, read, role } of tests) {
    const { board } = read.clause;
    const [begin, end] = [piece.labelTokens[0], piece.labelTokens.at(-1)];
    if (piece.label !== undefined && begin && end) found.push({ from: begin.from, to: end.to, as: 'label' });
    const name = ROLE_NAME[role];
    const [from, to] = [board.tokens[0], board.tokens.at(-1)];
    if (name !== undefined && from && to) {
      found.push({ from: from.from, to: to.to, as: name });
      continue;
    }
    for (const mark of board.marks) {
      const [start, stop] = [board.tokens[mark.first], board.tokens[mark.last - 1]];
      if (start && stop && stop.to > start.from) found.push({ from: start.from, to: stop.to, as: mark.as });
    }
  }
  return fill(text, tokens, found);
}

/** In order, without overlaps, with every word that is left named "text". */
function fill(text: string, tokens: readonly Token[], found: readonly Evidence[]): readonly Evidence[] {
  const sorted = [...found].sort(
    (a, b) => a.from - b.from || Number(a.as === 'unused') - Number(b.as === 'unused') || b.to - a.to,
  );
  const evidence: Evidence[] = [];
  for (const next of sorted) if (next.from >= (evidence.at(-1)?.to ?? 0)) evidence.push(next);
  const all: Evidence[] = [];
  let position = 0;
  for (const { from, to, is } of tokens) {
    while ((evidence[position]?.to ?? Infinity) <= from) position++;
    const within = evidence[position];
    if (within && within.from < to) continue;
    const last = all.at(-1);
    if (last && !evidence.some((mark) => mark.from >= last.to && mark.to <= from) && text.slice(last.to, from).trim() === '')
      all[all.length - 1] = { ...last, to };
    else if (is !== 'sign') all.push({ from, to, as: 'text' });
  }
  return [...evidence, ...all].sort((a, b) => a.from - b.from);
}
