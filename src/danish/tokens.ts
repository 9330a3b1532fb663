/**
 * A text cut into words, numbers, days and signs, each with its place in the text. Everything that reads sentences works on these, so that
 * what was read can always be pointed at: `text.slice(from, to)`.
 */

export interface Token {
  /** Lower case; an abbreviation keeps its dots: "pct.", "f.eks.". */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly is: 'word' | 'number' | 'day' | 'sign';
  /** Begins with a capital in the text. */
  readonly capital: boolean;
}

/** Words whose dot does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'pct min max maks ca pr jf stk nr art inkl ekskl hhv ift mio mia mill kr mdr md gns kl mv osv evt incl ' +
    'jan feb febr mar apr jun jul aug sep sept okt nov dec kap pkt vedr dvs cent'
  ).split(' '),
);

const SPACE = '[ \\u00a0\\u2007\\u2009\\u202f]';
const PARTS = [
  // Days in digits, day first or ISO; never a part of a longer row of digits ("1.2.3.4").
  '(?<day>\\d{4}-\\d{2}-\\d{2}(?![\\d-])|\\d{1,2}(?:[.] ?\\d{1,2}[.] ?|[/-]\\d{1,2}[/ -])(?:\\d{4}|\\d{2})(?![\\d.]\\d|\\d|,\\d|-\\d))',
  // Thousands in groups of three, or digits with decimals. A row of dots ("1.1.2") is a number of an item.
  `(?<number>\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?![\\d]|\\.\\d)|\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?(?![\\d]|[.,]\\d)|\\d+(?:[.,]\\d+)*(?:${SPACE}?[½¼¾])?|[½¼¾])`,
  '(?<dotted>(?:m\\.h\\.p|f\\.eks|bl\\.a|d\\.v\\.s|p\\.t|m\\.m|m\\.fl|o\\.l|i\\.f\\.t)\\.)',
  "(?<word>\\p{L}[\\p{L}\\d]*(?:[-’'&]\\p{L}[\\p{L}\\d]*)*)",
  '(?<sign>[<>]=?|[^\\s])',
];
const PATTERN = new RegExp(PARTS.join('|'), 'gu');

export function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase();
  // A few capitals change length in lower case (İ); then places would be wrong, and the text is read as it stands.
  const source = lower.length === text.length ? lower : text;
  const tokens: Token[] = [];
  for (const { 0: piece, index, groups = {} } of source.matchAll(PATTERN)) {
    const is = groups['day'] !== undefined ? 'day' : groups['number'] !== undefined ? 'number' : kindOfRest(groups);
    const last = tokens.at(-1);
    if (piece === '.' && last?.is === 'word' && last.to === index && ABBREVIATIONS.has(last.text)) {
      tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, to: index + 1 };
      continue;
    }
    const initial = text.charAt(index);
    tokens.push({ text: piece, from: index, to: index + piece.length, is, capital: initial !== initial.toLowerCase() });
  }
  return tokens;
}

function kindOfRest(groups: Readonly<Record<string, string | undefined>>): 'word' | 'sign' {
  return groups['sign'] === undefined ? 'word' : 'sign';
}
