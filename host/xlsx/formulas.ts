/** Functions newer than Excel 2007 carry a prefix in files that nobody sees in Excel. */
const NEWER =
  'ACOT|ACOTH|AGGREGATE|ARABIC|BASE|BITAND|BITOR|BITXOR|CEILING\\.MATH|CONCAT|CONFIDENCE\\.NORM|COT|COTH|CSC|DAYS|DECIMAL|FILTER|FLOOR\\.MATH|FORMULATEXT|IFNA|IFS|ISFORMULA|ISOWEEKNUM|LAMBDA|LET|MAXIFS|MINIFS|MODE\\.SNGL|NORM\\.DIST|NUMBERVALUE|PERCENTILE\\.EXC|PERCENTILE\\.INC|QUARTILE\\.INC|RANK\\.AVG|RANK\\.EQ|SEQUENCE|SHEET|SHEETS|SORT|SORTBY|STDEV\\.P|STDEV\\.S|SWITCH|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|UNICHAR|UNICODE|UNIQUE|VAR\\.P|VAR\\.S|VSTACK|HSTACK|XLOOKUP|XMATCH|XOR';
/** Not inside a text in quotes. */
const CALLS = new RegExp(`("(?:[^"]|"")*")|(?<![\\w.])(${NEWER})(?=\\()`, 'gi');

/** "=IFNA(A1,0)" → "_xlfn.IFNA(A1,0)". */
export function formulaToFile(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(CALLS, (all, text: string | undefined, name: string | undefined) =>
      (text ?? name === undefined) ? all : `_xlfn.${name.toUpperCase()}`,
    );
}

export function formulaFromFile(formula: string): string {
  return `=${formula.replace(/^=/, '').replace(/_xlfn\.(?:_xlws\.)?|_xlws\./gi, '')}`;
}
