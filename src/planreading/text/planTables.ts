/**
 * The tables of a plan in plain text (pasted, or the text layer of a PDF). Lines are broken and the cells of a row follow each other without a sign
 * between: number and area, the goal, the demands, the weight alone on its line. A row that runs over a page continues cell by cell.
 */
import type { PlanRow, PlanTable } from '../draftOf';
import type { Words } from '../draft';
import { readDemand } from '../readDemand';
import { glued, linesOf, type Line } from './lines';

const HEADER = /^(?:nr\.?\s+)?(?:område|indsatsområde|mål)\b.*\b(?:resultatkrav|krav|målepunkt|succeskriteri)/i;
const HEADING = /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u;
const ROW = /^(\d{1,2})\.(\d{1,2})\.?(?:\s+|$)/;
const WEIGHT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:pct\.?|%|point)?$/;
/** What follows a table: the reasons for the goals, or the next chapter. */
const AFTER = /^(?:baggrund for|bemærkninger|noter?:)/i;
const BULLET = /^[•·▪●\uf0b7\uf0a7]/u;

export function planTablesIn(text: string): readonly PlanTable[] {
  const lines = linesOf(text);
  const tables: PlanTable[] = [];
  for (const [index, line] of lines.entries()) {
    if (!HEADER.test(line.text)) continue;
    const heading = lines.slice(0, index).findLast(({ text: before }) => HEADING.test(before));
    const title = heading?.text.replace(/^[\d.]+\s*/, '') ?? '';
    const number = /^[\d.]*\d/.exec(heading?.text ?? '')?.[0] ?? String(tables.length + 1);
    const rows = rowsFrom(lines, index + 1);
    const last = tables.at(-1);
    // The head of a table is printed again on each page.
    if (last && last.number === number) tables[tables.length - 1] = { ...last, rows: [...last.rows, ...rows] };
    else if (rows.length > 0)
      tables.push({
        number,
        title: {
          text: title,
          from: heading?.from ?? line.from,
          to: heading?.to ?? line.to,
        },
        rows,
      });
  }
  return tables;
}

function rowsFrom(lines: readonly Line[], start: number): readonly PlanRow[] {
  const rows: { readonly number: string; readonly lines: Line[] }[] = [];
  for (const line of lines.slice(start)) {
    if (AFTER.test(line.text) || HEADER.test(line.text)) break;
    const number = nextNumber(line.text, rows.at(-1)?.number);
    if (number !== undefined) {
      const head = ROW.exec(line.text)?.[0].length ?? 0;
      rows.push({
        number,
        lines: line.text.length > head ? [{ ...line, text: line.text.slice(head), from: line.from + head }] : [],
      });
    } else if (rows.length > 0) rows.at(-1)?.lines.push(line);
  }
  return rows.map(({ number, lines: own }) => rowOf(number, own));
}

/** The number of a row goes on from the one before: "12.7" inside a goal is no row. */
function nextNumber(text: string, before: string | undefined): string | undefined {
  const [, major, minor] = ROW.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  if (before === undefined) return minor === '1' ? `${major}.${minor}` : undefined;
  const [lastMajor = 0, lastMinor = 0] = before.split('.').map(Number);
  const next =
    (Number(major) === lastMajor && Number(minor) === lastMinor + 1) || (Number(major) === lastMajor + 1 && minor === '1');
  return next ? `${major}.${minor}` : undefined;
}

function rowOf(number: string, lines: readonly Line[]): PlanRow {
  const whole = isBroken(lines) ? mended(lines) : lines;
  const { area, rest } = areaOf(whole);
  const begin = demandsBegin(rest);
  const goal = rest.slice(0, begin).filter(({ text }) => !WEIGHT.test(text));
  const blocks: { weight: number | undefined; demands: Words }[] = [];
  let open: Line[] = [];
  const early = rest.slice(0, begin).find(({ text }) => WEIGHT.test(text));
  for (const line of rest.slice(begin)) {
    if (!WEIGHT.test(line.text)) {
      open.push(line);
      continue;
    }
    blocks.push({ weight: weightOf(line.text), demands: glued(open) });
    open = [];
  }
  if (open.length > 0)
    blocks.push({
      weight: early ? weightOf(early.text) : undefined,
      demands: glued(open),
    });
  return {
    number,
    area: area.length > 0 ? glued(area) : undefined,
    goal: goal.length > 0 ? glued(goal) : undefined,
    blocks,
  };
}

function weightOf(text: string): number {
  return Number((WEIGHT.exec(text)?.[1] ?? '').replace(',', '.'));
}

/** "Intern finansiel kontrol Bekendtgørelse om …": an area is a heading, so the next capital begins the goal. */
function areaOf(lines: readonly Line[]): {
  readonly area: readonly Line[];
  readonly rest: readonly Line[];
} {
  for (const [index, line] of lines.entries()) {
    const cut =
      index === 0
        ? /(?<=\S\s+)\p{Lu}/u.exec(line.text)?.index
        : /^\p{Lu}/u.test(line.text) && !(lines[index - 1]?.text ?? '').endsWith('-')
          ? 0
          : /(?<=\S\s+)\p{Lu}/u.exec(line.text)?.index;
    if (cut === undefined) continue;
    const before =
      cut > 0
        ? [
            {
              ...line,
              text: line.text.slice(0, cut).trim(),
              to: line.from + cut,
            },
          ]
        : [];
    return {
      area: [...lines.slice(0, index), ...before],
      rest: [{ ...line, text: line.text.slice(cut), from: line.from + cut }, ...lines.slice(index + 1)],
    };
  }
  return { area: lines, rest: [] };
}

/** The line at which the demands begin: a letter, or the first sentence behind the goal that can be measured or has a condition. */
function demandsBegin(lines: readonly Line[]): number {
  const letter = lines.findIndex(({ text }) => /^a\)/.test(text));
  if (letter >= 0) return letter;
  const starts = lines.flatMap((_, index) => (index > 0 && beginsSentence(lines, index) ? [index] : []));
  const measured = starts.find((index, position) => {
    const sentence = glued(
      lines.slice(index, starts[position + 1] ?? lines.length).filter(({ text }) => !WEIGHT.test(text)),
    ).text;
    const { measure, ask } = readDemand(sentence, {});
    return (
      ask.includes('conditional') ||
      (measure !== null && measure.kind !== 'judged' && !(measure.kind === 'change' && measure.agreed === 0))
    );
  });
  return measured ?? starts[0] ?? lines.length;
}

/** A capital after the end of a sentence, or, behind bullets that have no full stop, a subject with its verb. */
function beginsSentence(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || !/^\p{Lu}/u.test(line.text)) return false;
  const before = lines.slice(0, index).findLast(({ text }) => !WEIGHT.test(text))?.text ?? '';
  if (/[.!?]$/.test(before)) return true;
  const bullets = lines.slice(0, index).some(({ text }) => BULLET.test(text));
  return bullets && !before.endsWith('-') && /^\p{Lu}[\p{L}-]+\s+(?:skal|har|vil|må)\b/u.test(line.text);
}

/** The page ended in the middle of a sentence of each cell: the weight stands before the rest of the row. */
function isBroken(lines: readonly Line[]): boolean {
  const page = lines.findIndex(({ newPage }, index) => index > 0 && newPage);
  const before = page > 0 ? lines.slice(0, page).findLast(({ text }) => !WEIGHT.test(text)) : undefined;
  return before !== undefined && !/[.!?]$/.test(before.text) && lines.slice(0, page).some(({ text }) => WEIGHT.test(text));
}

/** The cells put together again: first halves and second halves of the goal, then of the demands, then the weight. */
function mended(lines: readonly Line[]): readonly Line[] {
  const page = lines.findIndex(({ newPage }, index) => index > 0 && newPage);
  const weights = lines.filter(({ text }) => WEIGHT.test(text));
  const [above, below] = [lines.slice(0, page), lines.slice(page)].map((half) => half.filter(({ text }) => !WEIGHT.test(text)));
  if (!above || !below) return lines;
  const { area, rest } = areaOf(above);
  const second = rest.findIndex(
    ({ text }, index) =>
      index > 0 && /^\p{Lu}[\p{L}-]+\s+(?:har|skal|vil|må)\b/u.test(text) && !/[.!?-]$/.test(rest[index - 1]?.text ?? ''),
  );
  const end = below.findIndex(({ text }) => /[.!?]$/.test(text));
  if (second < 0 || end < 0) return lines;
  return [
    ...area,
    ...rest.slice(0, second),
    ...below.slice(0, end + 1),
    ...rest.slice(second),
    ...below.slice(end + 1),
    ...weights,
  ];
}
