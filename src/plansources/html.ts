/** What a person has copied from Word or from a page: the clipboard's HTML, or a page saved as a file. Nothing of it runs, nothing is fetched. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { LIMITS } from '../xlsx/problems';
import { sheetOfGrid, type GridCell } from './grid';
import { SourceStop, type SourceBlock, type Sourced, type Told } from './types';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'title', 'meta', 'link', 'select', 'textarea']);
const BLOCK =
  /^(?:p|div|h[1-6]|ul|ol|section|article|header|footer|main|aside|blockquote|pre|dl|dt|dd|figure|figcaption|caption|hr|address|form|body|html)$/;
const DEEPEST = 400;
const WIDEST = 200;

export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<table|<meta|<body|Version:\d\.\d\s+StartHTML:)/i.test(text);
}

export function readHtml(text: string, file: string): Sourced {
  try {
    if (text.length > LIMITS.input) throw new SourceStop('sourceTooLarge');
    // The clipboard of Windows puts places before the page itself.
    const page = /^Version:\d\.\d/.test(text) ? text.slice(Math.max(0, text.indexOf('<'))) : text;
    const reader = new Reader();
    reader.block(parse(page), 0);
    reader.endLine();
    return { ok: true, source: { kind: 'html', file, blocks: reader.blocks, told: reader.told() } };
  } catch (error) {
    return { ok: false, problem: error instanceof SourceStop ? error.problem : 'sourceDamaged' };
  }
}

class Reader {
  readonly blocks: SourceBlock[] = [];
  private line = '';
  private tables = 0;
  private deleted = 0;
  private inserted = 0;

  told(): readonly Told[] {
    const counts: Told[] = [
      { code: 'insertedText', count: this.inserted },
      { code: 'deletedText', count: this.deleted },
    ];
    return counts.filter(({ count }) => count > 0);
  }

  block(node: Node, depth: number): void {
    if (depth > DEEPEST) throw new SourceStop('sourceDamaged');
    if (node.nodeName === '#text') this.line += spaced((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node)) return;
    const name = node.nodeName;
    if (this.isUnread(node)) return;
    if (name === 'table') {
      this.endLine();
      this.tables++;
      this.blocks.push({ is: 'table', sheet: sheetOfGrid(String(this.tables), this.rowsOf(node, depth)) });
      return;
    }
    if (name === 'br') this.endLine();
    const own = BLOCK.test(name) || name === 'li' || name === 'tr';
    if (own) this.endLine();
    if (name === 'li') this.line = '• ';
    for (const child of node.childNodes) this.block(child, depth + 1);
    if (own) this.endLine();
  }

  endLine(): void {
    const text = this.line.replace(/ +/g, ' ').trim();
    this.line = '';
    if (text !== '' && text !== '•') this.blocks.push({ is: 'line', text });
  }

  /** Deleted text is no text, inserted text is: tracked changes as accepted. */
  private isUnread(node: Node): boolean {
    const name = node.nodeName;
    if (name === 'ins') this.inserted++;
    if (name === 'del' || name === 's' || name === 'strike') {
      this.deleted++;
      return true;
    }
    return UNSEEN.has(name);
  }

  private rowsOf(table: Node, depth: number): readonly (readonly GridCell[])[] {
    const rows: GridCell[][] = [];
    const walk = (node: Node, level: number): void => {
      if (level > DEEPEST) throw new SourceStop('sourceDamaged');
      if (!('childNodes' in node)) return;
      for (const child of node.childNodes) {
        if (child.nodeName === 'tr') rows.push(this.cellsOf(child, level));
        else if (/^(?:thead|tbody|tfoot)$/.test(child.nodeName)) walk(child, level + 1);
      }
    };
    walk(table, depth + 1);
    return rows;
  }

  private cellsOf(row: Node, depth: number): GridCell[] {
    if (!('childNodes' in row)) return [];
    return row.childNodes.flatMap((cell) =>
      cell.nodeName === 'td' || cell.nodeName === 'th'
        ? [{ text: this.textIn(cell, depth), columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') }]
        : [],
    );
  }

  /** The lines of a cell; a table inside it counts as text. */
  private textIn(cell: Node, depth: number): string {
    const inside = new Reader();
    inside.block(cell, depth + 1);
    inside.endLine();
    this.deleted += inside.deleted;
    this.inserted += inside.inserted;
    return inside.blocks.map((block) => (block.is === 'line' ? block.text : textsOf(block))).join('\n');
  }
}

function textsOf({ sheet }: Extract<SourceBlock, { is: 'table' }>): string {
  return [...sheet.cells.values()].map(({ value }) => String(value)).join(' ');
}

/** Line ends in the source of a page are spaces; a soft hyphen shows nothing. */
function spaced(text: string): string {
  return text.replace(/\u00AD/g, '').replace(/[\s\u00a0]+/g, ' ');
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, name === 'colspan' ? WIDEST : 65_534) : 1;
}
