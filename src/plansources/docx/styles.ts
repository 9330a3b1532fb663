/** Lists that paragraphs have through their style: numbered headings above all. */
import { TagScanner } from '../../xlsx/xml';
import { WORD } from './vocabulary';

export interface StyleList {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

const DEEPEST = 20;

export function readStyleLists(xml: string | undefined, part: string): (style: string) => StyleList {
  const own = new Map<string, { list?: string; level?: number; basedOn?: string }>();
  if (xml !== undefined) {
    const tags = new TagScanner(xml, part, WORD);
    let style: { list?: string; level?: number; basedOn?: string } = {};
    while (tags.next()) {
      if (!tags.opens) continue;
      const value = (): string => tags.attributeOf(WORD, 'val') ?? '';
      if (tags.name === 'style') own.set(tags.attributeOf(WORD, 'styleId') ?? '', (style = {}));
      else if (tags.name === 'numId') style.list = value();
      else if (tags.name === 'ilvl') style.level = Number(value());
      else if (tags.name === 'basedOn') style.basedOn = value();
    }
  }
  return (name) => {
    let level: number | undefined;
    let style = own.get(name);
    for (let depth = 0; style && depth < DEEPEST; depth++) {
      level ??= style.level;
      if (style.list !== undefined) return { list: style.list, level };
      style = own.get(style.basedOn ?? '');
    }
    return { list: undefined, level };
  };
}
