/** Formulas as files keep them: without "=", and with the prefix that marks functions newer than the format. */
const NEWER = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITOR BITXOR CEILING.MATH CONCAT CONFIDENCE.NORM COT COTH CSC DAYS DECIMAL FILTER ' +
    'FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET MAXIFS MINIFS MODE.SNGL NORM.DIST NUMBERVALUE PERCENTILE.EXC ' +
    'PERCENTILE.INC QUARTILE.INC RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SORT SORTBY STDEV.P STDEV.S SWITCH TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK HSTACK XLOOKUP XMATCH XOR'
  ).split(' '),
);

/** "=IFNA(A1,0)" → "_xlfn.IFNA(A1,0)". */
export function formulaToFile(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])[A-Za-z][A-Za-z\d.]*(?=\()/g, (token) =>
      NEWER.has(token.toUpperCase()) ? `_xlfn.${token.toUpperCase()}` : token,
    );
}
