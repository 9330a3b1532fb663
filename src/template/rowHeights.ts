/** How high a row must be for its wrapped texts. Excel measures rows itself, but not merged cells, and other programs not at all. */

/** Points of a line of text and of the space round it, at the size the sheet is written in. */
const LINE = 13;
const AROUND = 4;
/** Points that a letter takes on average. */
const LETTER = 4.6;

export function heightFor(content: string, width: number): number {
  const letters = Math.max(1, Math.floor(width / LETTER) - 1);
  const lines = content.split('\n').reduce((sum, line) => sum + linesOf(line, letters), 0);
  return lines * LINE + AROUND;
}

/** Words are not divided unless they are longer than a line. */
function linesOf(line: string, letters: number): number {
  let [count, used] = [1, 0];
  for (const word of line.split(' ')) {
    const length = used === 0 ? word.length : used + 1 + word.length;
    if (length <= letters) {
      used = length;
      continue;
    }
    count += (used === 0 ? 0 : 1) + Math.floor(Math.max(0, word.length - 1) / letters);
    used = word.length % letters || letters;
  }
  return count;
}
