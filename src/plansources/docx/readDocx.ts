/**
 * The body of a Word document as paragraphs and tables. Tracked changes are read as accepted: what was inserted counts, what was deleted or moved
 * away does not, and both are told. The signs of footnotes are left out of the sentences they stand in. Limits are those of `src/xlsx`: its container
 * and its scanner of XML read the file.
 */
import { relationsOf } from '../../xlsx/package';
import { LIMITS, ReadStop } from '../../xlsx/problems';
import { TagScanner } from '../../xlsx/xml';
import { Parts } from '../../xlsx/zip';
import { sheetOfGrid, type GridCell } from '../grid';
import { SourceStop, type PlanSource, type SourceBlock, type Sourced, type SourceProblem, type Told } from '../types';
import { ListCounter, readLists } from './numbering';
import { readStyleLists } from './styles';
import { WORD } from './vocabulary';

/** Characters of all texts together; no plan is as long. */
const MOST_CHARACTERS = 20_000_000;
/** A list level of Word. */
const DEEPEST_LEVEL = 8;

export function isDocx(parts: Parts): boolean {
  return documentPart(parts) !== undefined;
}

export function readDocx(bytes: Uint8Array, file: string): Sourced {
  try {
    if (bytes.length > LIMITS.input) throw new SourceStop('sourceTooLarge');
    const parts = new Parts(bytes);
    const part = documentPart(parts);
    if (part === undefined) throw new SourceStop('sourceUnknown');
    return { ok: true, source: new Body(parts, part).read(file) };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function documentPart(parts: Parts): string | undefined {
  const target = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  return target !== undefined && /^word\//i.test(target) && parts.has(target) ? target : undefined;
}

export function problemOf(error: unknown): SourceProblem {
  if (error instanceof SourceStop) return error.problem;
  if (error instanceof ReadStop && error.reason.code === 'too-large') return 'sourceTooLarge';
  if (error instanceof ReadStop && error.reason.code === 'encrypted') return 'sourceEncrypted';
  return 'sourceDamaged';
}

interface OpenTable {
  readonly rows: OpenCell[][];
  /** Tables inside a cell: their text counts as the cell's. */
  readonly inside: boolean;
}

interface OpenCell {
  readonly lines: string[];
  columns: number;
  merge: 'none' | 'begins' | 'goesOn';
}

interface Paragraph {
  text: string;
  list: string | undefined;
  level: number | undefined;
  style: string;
}

const BROUGHT_IN = new Set(['ins', 'moveTo']);
const TAKEN_AWAY = new Set(['del', 'moveFrom']);

class Body {
  private readonly tags: TagScanner;
  private readonly counter: ListCounter;
  private readonly listOfStyle: ReturnType<typeof readStyleLists>;
  private readonly blocks: SourceBlock[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly told = new Map<Told['code'], number>();
  private paragraph: Paragraph | undefined;
  private characters = 0;
  private tableCount = 0;

  constructor(parts: Parts, part: string) {
    const text = parts.textOf(part);
    if (text === undefined) throw new SourceStop('sourceDamaged');
    const relations = relationsOf(parts, part);
    const partOf = (type: string): string => relations.find((relation) => relation.type === type)?.target ?? '';
    const [numbering, styles] = [partOf('numbering'), partOf('styles')];
    this.tags = new TagScanner(text, part, WORD);
    this.counter = new ListCounter(readLists(parts.textOf(numbering), numbering));
    this.listOfStyle = readStyleLists(parts.textOf(styles), styles);
  }

  read(file: string): PlanSource {
    const { tags } = this;
    while (tags.next()) {
      if (tags.opens) this.enter();
      if (tags.closes) this.leave();
    }
    return { kind: 'docx', file, blocks: this.blocks, told: [...this.told].map(([code, count]) => ({ code, count })) };
  }

  private enter(): void {
    const { tags } = this;
    const { name } = tags;
    // What the looks were before a tracked change of them.
    if (name.endsWith('Change')) tags.skip();
    else if (TAKEN_AWAY.has(name)) {
      this.tell('deletedText');
      // Empty among the properties of a row or of a paragraph's end; the text itself is marked too.
      tags.skip();
    } else if (BROUGHT_IN.has(name)) this.tell('insertedText');
    else if (name === 'p') this.paragraph = { text: '', list: undefined, level: undefined, style: '' };
    else if (name === 'tbl') this.tables.push({ rows: [], inside: this.tables.length > 0 });
    else if (name === 'tr') this.row().push([]);
    else if (name === 'tc') this.row().at(-1)?.push({ lines: [], columns: 1, merge: 'none' });
    else if (name === 'gridSpan') this.withCell((cell) => (cell.columns = Math.max(1, Number(this.value()) || 1)));
    else if (name === 'vMerge') this.withCell((cell) => (cell.merge = this.value() === 'restart' ? 'begins' : 'goesOn'));
    else if (name === 'gridBefore')
      this.row()
        .at(-1)
        ?.push({ lines: [], columns: Math.max(1, Number(this.value()) || 1), merge: 'none' });
    else if (name === 'r') this.hidden = false;
    else if (name === 'rPr') this.readRunProperties();
    else if (this.paragraph) this.readIn(this.paragraph, name);
  }

  private readIn(paragraph: Paragraph, name: string): void {
    switch (name) {
      case 't':
        this.add(this.tags.content());
        break;
      case 'tab':
        this.add(' ');
        break;
      case 'br':
      case 'cr':
        this.add('\n');
        break;
      case 'noBreakHyphen':
        this.add('-');
        break;
      case 'pStyle':
        paragraph.style = this.value();
        break;
      case 'numId':
        paragraph.list = this.value();
        break;
      case 'ilvl':
        paragraph.level = Number(this.value());
        break;
      case 'footnoteReference':
      case 'endnoteReference':
        this.tell('footnotes');
        break;
      case 'commentReference':
        this.tell('comments');
        break;
      default:
    }
  }

  /** Hidden text is not what people read. */
  private readRunProperties(): void {
    const { tags } = this;
    if (tags.closes) return;
    const { level } = tags;
    let hidden = false;
    while (tags.next()) {
      if (!tags.opens && tags.level === level) break;
      if (tags.opens && tags.name === 'vanish') hidden = this.value() !== '0' && this.value() !== 'false';
    }
    if (!hidden || !this.paragraph) return;
    this.hidden = true;
  }

  /** The run that is being read is hidden. */
  private hidden = false;

  private add(text: string): void {
    if (!this.paragraph) return;
    if (this.hidden) {
      this.tell('hiddenText');
      return;
    }
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) throw new SourceStop('sourceTooLarge');
    this.paragraph.text += text;
  }

  private leave(): void {
    const { name } = this.tags;
    if (name === 'p') this.endParagraph();
    else if (name === 'tbl') this.endTable();
  }

  private endParagraph(): void {
    const { paragraph } = this;
    this.paragraph = undefined;
    if (!paragraph) return;
    const ofStyle = this.listOfStyle(paragraph.style);
    const list = paragraph.list ?? ofStyle.list;
    const level = Math.min(paragraph.level ?? ofStyle.level ?? 0, DEEPEST_LEVEL);
    // A list without text draws its sign all the same, but says nothing.
    const sign = list === undefined || paragraph.text.trim() === '' ? '' : this.counter.next(list, level);
    const text = sign + paragraph.text;
    const cell = this.cell();
    if (cell) cell.lines.push(text);
    else this.blocks.push(...text.split('\n').map((line) => ({ is: 'line' as const, text: line })));
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    if (table.inside) {
      const text = table.rows.map((row) => row.map(({ lines }) => lines.join(' ')).join(' ')).join('\n');
      this.cell()?.lines.push(text);
      return;
    }
    this.tableCount++;
    this.blocks.push({ is: 'table', sheet: sheetOfGrid(String(this.tableCount), gridOf(table.rows)) });
  }

  private row(): OpenCell[][] {
    return this.tables.at(-1)?.rows ?? [];
  }

  private cell(): OpenCell | undefined {
    return this.row().at(-1)?.at(-1);
  }

  private withCell(change: (cell: OpenCell) => void): void {
    const cell = this.paragraph ? undefined : this.cell();
    if (cell) change(cell);
  }

  private value(): string {
    return this.tags.attributeOf(WORD, 'val') ?? '';
  }

  private tell(code: Told['code']): void {
    this.told.set(code, (this.told.get(code) ?? 0) + 1);
  }
}

/** Word writes a cell in each row it covers; here it is one cell that is so many rows tall. */
function gridOf(rows: readonly (readonly OpenCell[])[]): readonly (readonly GridCell[])[] {
  const grid: { text: string; columns: number; rows: number }[][] = [];
  const above = new Map<number, { rows: number }>();
  for (const row of rows) {
    let column = 0;
    const cells: { text: string; columns: number; rows: number }[] = [];
    for (const { lines, columns, merge } of row) {
      const over = above.get(column);
      if (merge === 'goesOn' && over) over.rows++;
      else {
        const cell = { text: lines.join('\n'), columns, rows: 1 };
        cells.push(cell);
        if (merge === 'begins') above.set(column, cell);
        else above.delete(column);
      }
      column += columns;
    }
    grid.push(cells);
  }
  return grid;
}
