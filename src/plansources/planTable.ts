/**
 * The rows of a plan's table on a sheet, in whatever layout: a goal a row with its demands in one cell, or a row for each demand and each part of
 * it; goals merged over their demands; a weight for all demands or for some of them; sections as rows across the table.
 */
import type { Words } from '../planreading/draft';
import type { PlanRow, PlanTable, PrintedDemand } from '../planreading/draftOf';
import { glued, linesOf } from '../planreading/text/lines';
import { fold } from '../recognition/words';
import { viewOf, type SheetView } from '../recognition/view';
import { a1 } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { agreedOf, fractionOf, textOf, weightOf } from './cellText';
import { planColumnsOf, type PlanColumns } from './planColumns';
import { numberInFront, rowNumberOf, type RowNumber } from './rowNumber';

export interface FoundTables {
  /** A table a section. The first has no title where the rows begin without one. */
  readonly tables: readonly PlanTable[];
  /** The header, to be used for a table that goes on without one. */
  readonly columns: PlanColumns;
}

interface OpenDemand {
  readonly label: string | undefined;
  readonly text: Words;
  readonly number: string;
  readonly agreed: ReturnType<typeof agreedOf>;
  readonly parts: { readonly label: string | undefined; readonly text: Words; readonly agreed: ReturnType<typeof agreedOf> }[];
}

interface OpenBlock {
  readonly weight: number | undefined;
  readonly demands: OpenDemand[];
}

interface OpenGoal {
  readonly number: string;
  readonly area: Words | undefined;
  readonly goal: Words | undefined;
  /** Printed beside the goal, for the demands that follow. */
  weight: number | undefined;
  readonly blocks: OpenBlock[];
}

interface OpenTable {
  readonly number: string;
  readonly title: Words;
  readonly goals: OpenGoal[];
}

const TOTAL = /^(?:i alt|ialt|sum|total|samlet|subtotal|vaegt i alt)\b/;
const SECTION = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\p{L})/u;
/** "Mål 1.1 Drift af fyr" across the table. */
const GOAL_TITLE = /^(?:resultat)?mål\s+(\d{1,2}(?:\.\d{1,2})*)[.:]?\s*[–-]?\s*/i;
const LETTER = /^([a-zæøå])\)/i;
const PART = /^(delmål|milepæl|delkrav|trin|fase)\s*(\d{1,2})\s*[).:–-]?\s*/i;

/** Undefined where the sheet has no table of demands. `known` are the columns of the table it goes on from. */
export function planTablesOf(sheet: SheetSnapshot, year: number, known?: PlanColumns): FoundTables | undefined {
  const view = viewOf(sheet);
  const found = planColumnsOf(view, year);
  const columns = found ?? (known === undefined ? undefined : { ...known, top: -1, bottom: -1 });
  if (!columns) return undefined;
  const reader = new TableReader(view, columns);
  for (const row of view.rows) if (row > columns.bottom) reader.read(row);
  return { tables: reader.tables(), columns };
}

class TableReader {
  private readonly open: OpenTable[] = [];
  private readonly header: string;
  private ended = false;
  private goalsAreTitled = false;

  constructor(
    private readonly view: SheetView,
    private readonly columns: PlanColumns,
  ) {
    this.header = columns.bottom < 0 ? '' : this.rowText(columns.bottom);
  }

  tables(): readonly PlanTable[] {
    return this.open
      .map(({ number, title, goals }) => ({
        number,
        title,
        rows: goals.filter(({ blocks }) => blocks.length > 0).map((goal) => rowOf(goal, title)),
      }))
      .filter(({ rows }) => rows.length > 0);
  }

  read(row: number): void {
    const own = this.view.columnsOf(row);
    const [first] = own;
    // The header of a table is printed again on each page.
    if (first === undefined || this.rowText(row) === this.header) return;
    const firstText = textOf(this.view.seen(row, first));
    if (TOTAL.test(fold(firstText))) {
      this.ended = this.columns.id !== undefined;
      return;
    }
    const title = this.sectionTitle(row);
    const named = title && GOAL_TITLE.exec(title.title.text);
    if (title && named?.[1] !== undefined) {
      this.goalsAreTitled = true;
      this.table().goals.push(this.goalTitled(named[1], title.title, named[0].length));
      return;
    }
    if (title) {
      this.ended = false;
      this.open.push({ ...title, goals: [] });
      return;
    }
    // Legends and notes stand under the sum.
    if (this.ended && this.numberIn(row) === undefined) return;
    this.ended = false;
    this.readRow(row);
  }

  private goalTitled(number: string, title: Words, length: number): OpenGoal {
    const area = { ...title, text: title.text.slice(length), from: title.from + length };
    return { number, area, goal: undefined, weight: undefined, blocks: [] };
  }

  private readRow(row: number): void {
    const { columns } = this;
    const demand = this.ownWords(row, columns.requirement);
    const area = this.ownWords(row, columns.area);
    const aim = this.ownWords(row, columns.goal);
    const number = this.numberIn(row);
    const weight = this.weightIn(row);
    const goal = this.goalFor(number, area, aim, weight, demand);
    if (!goal) return;
    if (demand === undefined) {
      // "Mål 1 … 40" above its demands.
      if (weight !== undefined) goal.weight = weight;
      return;
    }
    this.addDemand(goal, row, demand, number, weight);
  }

  /** The goal the row is about: a new one, or the one before. */
  private goalFor(
    number: RowNumber | undefined,
    area: Words | undefined,
    aim: Words | undefined,
    weight: number | undefined,
    demand: Words | undefined,
  ): OpenGoal | undefined {
    const table = this.table();
    const last = table.goals.at(-1);
    const inFront = area && numberInFront(area.text);
    const printed = number?.goal || inFront?.goal || '';
    const isSame =
      last !== undefined &&
      (printed === ''
        ? !this.beginsGoal(last, area, aim, weight)
        : printed === last.number || this.isPartNumber(last, printed, weight));
    if (isSame) return last;
    if (printed === '' && demand === undefined && area === undefined && aim === undefined) return undefined;
    const own = printed === '' ? this.nextNumber(table) : printed;
    const above = last && own.startsWith(`${last.number}.`) ? last : undefined;
    const goal: OpenGoal = {
      number: own,
      area:
        inFront !== undefined && area !== undefined
          ? { ...area, text: area.text.slice(inFront.length) }
          : (area ?? above?.area ?? this.areaAbove(table)),
      goal: aim ?? above?.goal,
      weight: undefined,
      blocks: [],
    };
    table.goals.push(goal);
    return goal;
  }

  /** Without numbers a goal begins where its area or its words do. */
  private beginsGoal(last: OpenGoal, area: Words | undefined, aim: Words | undefined, weight: number | undefined): boolean {
    if (this.columns.id !== undefined || this.goalsAreTitled) return false;
    if (aim !== undefined) return aim.text !== last.goal?.text;
    if (this.columns.goal !== undefined) return area !== undefined && area.text !== last.area?.text;
    if (area !== undefined) return area.text !== last.area?.text;
    return this.columns.area === undefined && weight !== undefined;
  }

  /** "1.4.1" under 1.4 without a weight of its own. */
  private isPartNumber(last: OpenGoal, printed: string, weight: number | undefined): boolean {
    return printed.startsWith(`${last.number}.`) && weight === undefined && last.blocks.length > 0;
  }

  private addDemand(goal: OpenGoal, row: number, text: Words, number: RowNumber | undefined, weight: number | undefined): void {
    const letter = LETTER.exec(text.text)?.[1]?.toLowerCase() ?? (number?.part === undefined ? number?.letter : undefined);
    const agreed = this.agreedIn(row);
    const last = goal.blocks.at(-1)?.demands.at(-1);
    const part = PART.exec(text.text);
    const isPart =
      last !== undefined &&
      letter === undefined &&
      weight === undefined &&
      (part !== null ||
        number?.part !== undefined ||
        (number !== undefined && number.goal !== goal.number) ||
        last.agreed === undefined);
    if (isPart) {
      const label = part ? `${capital(part[1])} ${part[2]}` : undefined;
      last.parts.push({ label, text: part ? { ...text, text: text.text.slice(part[0].length) } : text, agreed });
      return;
    }
    const own = weight ?? (goal.blocks.length === 0 ? goal.weight : undefined);
    const block = own === undefined ? goal.blocks.at(-1) : undefined;
    const demand: OpenDemand = {
      label: letter === undefined ? undefined : `${letter})`,
      text: {
        ...text,
        text: text.text.replace(/^[a-zæøå]\)\s*(?=\S)/i, (found) => (this.hasMoreLetters(text.text) ? found : '')),
      },
      number: number?.goal ?? '',
      agreed,
      parts: [],
    };
    if (block) block.demands.push(demand);
    else goal.blocks.push({ weight: own, demands: [demand] });
  }

  /** A cell with a), b), c) is cut at its letters later. */
  private hasMoreLetters(text: string): boolean {
    const first = LETTER.exec(text)?.[1]?.toLowerCase();
    return first !== undefined && text.toLowerCase().includes(` ${String.fromCharCode(first.charCodeAt(0) + 1)})`);
  }

  private table(): OpenTable {
    const last = this.open.at(-1);
    if (last) return last;
    const table: OpenTable = { number: '', title: { text: '', from: 0, to: 0 }, goals: [] };
    this.open.push(table);
    return table;
  }

  private nextNumber(table: OpenTable): string {
    const before = table.goals.at(-1)?.number;
    const counted = table.goals.length + 1;
    if (before === undefined) return `${this.open.length}.1`;
    return /^\d+\.\d+$/.test(before)
      ? before.replace(/\d+$/, (minor) => String(Number(minor) + 1))
      : `${this.open.length}.${counted}`;
  }

  /** An area printed once stands for the goals that follow. */
  private areaAbove(table: OpenTable): Words | undefined {
    return this.columns.area === undefined ? undefined : table.goals.at(-1)?.area;
  }

  private numberIn(row: number): RowNumber | undefined {
    const { id } = this.columns;
    return id === undefined ? undefined : rowNumberOf(textOf(this.ownCell(row, id)));
  }

  private weightIn(row: number): number | undefined {
    const { weight } = this.columns;
    if (weight === undefined) return undefined;
    const cell = this.ownCell(row, weight);
    return weightOf(cell) ?? fractionOf(cell)?.over;
  }

  private agreedIn(row: number): ReturnType<typeof agreedOf> {
    const { target, deadline } = this.columns;
    const agreed = target === undefined ? undefined : agreedOf(this.ownCell(row, target));
    if (agreed !== undefined || deadline === undefined) return agreed;
    const due = agreedOf(this.ownCell(row, deadline));
    return due?.is === 'day' ? due : undefined;
  }

  /** A title across the table: one text, and nothing where the demands stand. */
  private sectionTitle(row: number): { readonly number: string; readonly title: Words } | undefined {
    const { columns, view } = this;
    const own = view.columnsOf(row).filter((column) => textOf(view.seen(row, column)) !== '');
    const [only] = own;
    if (only === undefined || own.length > 1) return undefined;
    const area = view.merge(row, only);
    const across = area !== undefined && area.right - area.left >= 2;
    const words = this.wordsAt(row, only);
    const numbered = SECTION.exec(words.text);
    if (only === columns.requirement && !across) return undefined;
    // A goal merged over its rows stands alone in none of them.
    if (!across && (numbered === null || only === columns.goal || (only === columns.area && this.isGoalNumber(numbered[1]))))
      return undefined;
    if (words.text.length > 120) return undefined;
    const length = numbered?.[0].length ?? 0;
    return {
      number: numbered?.[1] ?? String(this.open.filter(({ goals }) => goals.length > 0).length + 1),
      title: { ...words, text: words.text.slice(length), from: words.from + length },
    };
  }

  private isGoalNumber(number = ''): boolean {
    return number.split('.').length > 1 && this.columns.id === undefined;
  }

  /** The cell itself, not the one that covers it from above. */
  private ownCell(row: number, column: number) {
    const area = this.view.merge(row, column);
    const cell = this.view.seen(row, column);
    return area && area.top !== row ? { ...cell, type: 'empty' as const, value: null } : cell;
  }

  private ownWords(row: number, column: number | undefined): Words | undefined {
    if (column === undefined || textOf(this.ownCell(row, column)) === '') return undefined;
    return this.wordsAt(row, column);
  }

  private wordsAt(row: number, column: number): Words {
    const text = textOf(this.view.seen(row, column));
    return { ...glued(linesOf(text)), from: 0, to: text.length, at: `${this.view.sheet.name}!${a1(row, column)}` };
  }

  private rowText(row: number): string {
    return this.view
      .columnsOf(row)
      .map((column) => fold(textOf(this.view.seen(row, column))))
      .join('|');
  }
}

function capital(word = ''): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

/**
 * Several demands of a goal without letters are told apart by their place. A table that has no column for the area or for the goal does not leave
 * them open: the one stands for the other, and the title of the table for both.
 */
function rowOf({ number, area, goal, blocks }: OpenGoal, title: Words): PlanRow {
  const named = title.text === '' ? undefined : title;
  const all = blocks.flatMap(({ demands }) => demands);
  const unlabelled = all.length > 1 && all.every(({ label }) => label === undefined);
  return {
    number,
    area: area ?? goal ?? named,
    goal: goal ?? area ?? named,
    blocks: blocks.map(({ weight, demands }) => ({
      weight,
      demands: demands.map((demand): PrintedDemand => ({
        label: unlabelled ? `${all.indexOf(demand) + 1})` : demand.label,
        text: demand.text,
        ...(demand.agreed === undefined ? {} : { agreed: demand.agreed }),
        parts: demand.parts.map(({ label, text, agreed }) => ({ label, text, ...(agreed === undefined ? {} : { agreed }) })),
      })),
    })),
  };
}
