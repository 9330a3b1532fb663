/**
 * Numbers as people write them in Danish workbooks. Strict: a text is understood as one number, or known to be ambiguous, or refused;
 * it is never silently another number. (Excel's NUMBERVALUE reads "1.5" as 15 in Danish; wrong is worse than absent.)
 */

type NumberReading =
  | {
      readonly is: 'number';
      /** A percentage is a fraction: "85 pct." is 0.85. */
      readonly value: number;
      readonly percent: boolean;
      /** What stood around the number, lower case: "dage", "kr.". */
      readonly unit: string | undefined;
    }
  /** Can mean several numbers; the Danish reading of the signs, where there is one, comes first. */
  | { readonly is: 'ambiguous'; readonly readings: readonly number[] }
  | { readonly is: 'none' };

const NONE: NumberReading = { is: 'none' };

const FRACTIONS: Readonly<Record<string, string>> = { '½': '5', '¼': '25', '¾': '75' };

/** Words that change the number before them, or show that it is no plain figure. */
const NOT_UNITS = new Set(
  (
    'mio mill million millioner mia milliard milliarder tusind tusinde tus hundrede dusin promille halv halvanden kvart kvartal ' +
    'eller og til af ud pr per over under mindst minimum min højst højest maksimum maks max ca cirka omkring plus minus minus gange ' +
    'flere færre mere mindre ikke mangler heraf samt inkl ekskl or and to of out at least most more less than about thousand ' +
    'january january february march april may june july august september october november december ' +
    'januar februar marts april maj juni juli august september oktober november december'
  ).split(' '),
);

/**
 * Reads one number: Danish thousands dots or spaces in groups of exactly three, decimal comma, sign or brackets, per cent, kroner, a
 * unit behind it, ½ ¼ ¾.
 */
export function readNumber(text: string): NumberReading {
  // Numbers on several lines are several numbers; joined they would be one that nobody wrote.
  if (/\d[^\n]*\n[^\n]*\d/.test(text)) return NONE;
  let rest = tidy(text);
  let negative = false;

  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed?.[1] !== undefined) {
    if (/^[+-]/.test(bracketed[1].trim())) return NONE;
    rest = bracketed[1].trim();
    negative = true;
  }

  let unit: string | undefined;
  const currency = /^(kr\.?|dkk|eur|€) ?(?=[-+\d])/i.exec(rest);
  if (currency) {
    unit = currency[1]?.toLowerCase();
    rest = rest.slice(currency[0].length);
  }
  const sign = /^([-+]) ?(?=[\d½¼¾])/.exec(rest);
  if (sign) {
    if (negative) return NONE;
    negative = sign[1] === '-';
    rest = rest.slice(sign[0].length);
  }

  const number = /^(?:\d[\d., ]*\d|\d)?(?: ?[½¼¾])?/.exec(rest)?.[0] ?? '';
  const behind = readBehind(rest.slice(number.length));
  if (number === '' || behind === undefined || (unit !== undefined && (behind.percent || behind.unit !== undefined))) return NONE;

  const readings = readingsOf(number).map((digits) => valueOf(digits, negative, behind.percent));
  const [value] = readings;
  if (value === undefined || !readings.every(Number.isFinite)) return NONE;
  if (readings.length > 1) return { is: 'ambiguous', readings };
  return { is: 'number', value, percent: behind.percent, unit: unit ?? behind.unit };
}

/** One kind of space, one kind of minus. */
function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim()
    .replace(/^[\u2010-\u2015\u2212\ufe63\uff0d]/, '-')
    .replace(/^((?:kr\.?|dkk|eur|€) ?)[\u2010-\u2015\u2212]/i, '$1-');
}

/** What stands behind the digits; undefined when it makes the text something else than a number. */
function readBehind(text: string): { percent: boolean; unit: string | undefined } | undefined {
  const behind = text.trim().toLowerCase();
  if (behind === '') return { percent: false, unit: undefined };
  if (/^(%|pct\.?|procent|percent|per cent)$/.test(behind)) return { percent: true, unit: undefined };
  // "150,-" is a Danish way of writing whole kroner.
  if (/^,[-\u2010-\u2015\u2212]$/.test(behind)) return { percent: false, unit: 'kr.' };
  if (/^(kr\.?|dkk|eur|€)$/.test(behind)) return { percent: false, unit: behind };
  // A word that touches the digits is more often a slip of the keyboard ("15O", "2e5") than a unit.
  if (!text.startsWith(' ') || behind.length > 40) return undefined;
  const words = behind.split(/[ /]+/);
  const plain = words.every(
    (word) => /^\p{L}{2,}[\p{L}-]*\.?$/u.test(word) && !NOT_UNITS.has(word.replace(/\.$/, '')) && !/^o+$/.test(word),
  );
  return plain && words.length <= 5 ? { percent: false, unit: behind } : undefined;
}

/** The numbers these digits and separators can mean, as "digits.decimals"; none when they are no number. */
function readingsOf(number: string): string[] {
  const fraction = /^(\d*) ?([½¼¾])$/.exec(number);
  if (fraction) return /^0\d/.test(fraction[1] ?? '') ? [] : [`${fraction[1] || '0'}.${FRACTIONS[fraction[2] ?? ''] ?? ''}`];

  const [whole = '', decimals, ...more] = number.split(',');
  if (more.length > 0 || /^0\d/.test(whole) || (decimals !== undefined && !/^\d+$/.test(decimals))) return [];
  const plain = /^\d+$/.test(whole);
  const grouped = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(whole) || /^[1-9]\d{0,2}(?: \d{3})+$/.test(whole);

  if (plain || grouped) {
    const digits = whole.replace(/[. ]/g, '');
    if (decimals === undefined) return [digits];
    const danish = `${digits}.${decimals}`;
    // "12,345" is 12.345 in Danish, but 12345 from an English system; "0,345" and "1.012,345" can only be Danish.
    return plain && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [danish, digits + decimals] : [danish];
  }
  // One dot that cannot be a thousands dot: an English decimal point, or a slip in Danish thousands.
  const dotted = /^(\d+)\.(\d+)$/.exec(whole);
  if (!dotted || decimals !== undefined) return [];
  const [, before = '', after = ''] = dotted;
  return [`${before}.${after}`, before + after];
}

/** Per cent is taken by moving the decimal point in the text, so that 84,96 pct. is the very number 0.8496. */
function valueOf(digits: string, negative: boolean, percent: boolean): number {
  const value = Number(percent ? `${digits}e-2` : digits);
  return negative && value !== 0 ? -value : value;
}
