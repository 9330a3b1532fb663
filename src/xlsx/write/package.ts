/** The parts of a file while it is being changed. A part that is not touched goes into the new file byte for byte as it was. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { corrupt } from '../problems';
import { Parts } from '../zip';
import {
  childrenOf,
  elementLike,
  parseXml,
  RELATIONSHIPS,
  removeElement,
  rootOf,
  xmlOf,
  type Document,
  type Element,
} from './dom';

const TYPES = '[Content_Types].xml';
/** The day Excel itself writes into its packages: the same workbook and edits give the same bytes. */
const WRITTEN = '1980-01-01T00:00:00';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part, without a leading slash. */
  readonly target: string;
}

export class Package {
  private readonly parts: Parts;
  private readonly documents = new Map<string, Document>();
  private readonly changed = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, string>();

  /** Throws `ReadStop` when the bytes are no readable zip. */
  constructor(bytes: Uint8Array) {
    this.parts = new Parts(bytes);
  }

  has(name: string): boolean {
    return this.added.has(name) || (this.parts.has(name) && !this.removed.has(name));
  }

  /** The part's tree. Changes to it are written only when `touch` says so. */
  document(name: string): Document {
    const known = this.documents.get(name);
    if (known) return known;
    const text = this.added.get(name) ?? this.parts.textOf(name);
    if (text === undefined) throw corrupt(name);
    const document = parseXml(text, name);
    this.documents.set(name, document);
    return document;
  }

  root(name: string): Element {
    return rootOf(this.document(name));
  }

  touch(name: string): void {
    this.changed.add(name);
  }

  /** `type` is the part's content type. */
  add(name: string, text: string, type: string): void {
    this.added.set(name, text);
    this.removed.delete(name);
    const types = this.root(TYPES);
    types.appendChild(elementLike(types, 'Override', { PartName: `/${name}`, ContentType: type }));
    this.touch(TYPES);
  }

  remove(name: string): void {
    this.added.delete(name);
    this.documents.delete(name);
    if (this.parts.has(name)) this.removed.add(name);
    const override = childrenOf(this.root(TYPES), 'Override').find(
      (one) => one.getAttribute('PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
    );
    if (override) {
      removeElement(override);
      this.touch(TYPES);
    }
  }

  /** Content type of a part, by its own entry or its ending. */
  typeOf(name: string): string | undefined {
    const types = this.root(TYPES);
    const own = childrenOf(types, 'Override').find(
      (one) => one.getAttribute('PartName')?.toLowerCase() === `/${name}`.toLowerCase(),
    );
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const general = childrenOf(types, 'Default').find((one) => one.getAttribute('Extension')?.toLowerCase() === ending);
    return (own ?? general)?.getAttribute('ContentType') ?? undefined;
  }

  /** Relations to other parts of the package; those to something outside it are left alone. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    if (!this.has(name)) return [];
    return childrenOf(this.root(name), 'Relationship').flatMap((one) =>
      one.getAttribute('TargetMode') === 'External'
        ? []
        : [
            {
              id: one.getAttribute('Id') ?? '',
              type: one.getAttribute('Type') ?? '',
              target: resolved(part, one.getAttribute('Target') ?? ''),
            },
          ],
    );
  }

  /** Answers the new relation's id. */
  relate(part: string, type: string, target: string): string {
    const name = relationshipsPart(part);
    if (!this.has(name)) this.added.set(name, `<Relationships xmlns="${RELATIONSHIPS}"/>`);
    const root = this.root(name);
    const taken = new Set(childrenOf(root, 'Relationship').map((one) => one.getAttribute('Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    root.appendChild(elementLike(root, 'Relationship', { Id: `rId${number}`, Type: type, Target: `/${target}` }));
    this.touch(name);
    return `rId${number}`;
  }

  /** Takes away the relation and, where no other part needs it, the part it leads to with all that only that part needs. */
  unrelate(part: string, id: string): void {
    const name = relationshipsPart(part);
    const relation = this.relationships(part).find((one) => one.id === id);
    const element = childrenOf(this.root(name), 'Relationship').find((one) => one.getAttribute('Id') === id);
    if (!relation || !element) return;
    removeElement(element);
    this.touch(name);
    if (this.isNeeded(relation.target)) return;
    for (const inner of this.relationships(relation.target)) this.unrelate(relation.target, inner.id);
    if (this.has(relationshipsPart(relation.target))) this.remove(relationshipsPart(relation.target));
    this.remove(relation.target);
  }

  bytes(): Uint8Array {
    const files: Zippable = {};
    for (const name of this.parts.names()) {
      if (this.removed.has(name)) continue;
      const data = this.changed.has(name) ? strToU8(xmlOf(this.document(name))) : this.parts.bytesOf(name);
      if (data) files[name] = [data, { mtime: WRITTEN }];
    }
    for (const [name, text] of this.added) {
      files[name] = [strToU8(this.documents.has(name) ? xmlOf(this.document(name)) : text), { mtime: WRITTEN }];
    }
    return zipSync(files);
  }

  private isNeeded(target: string): boolean {
    const all = [...this.parts.names(), ...this.added.keys()].filter((name) => name.endsWith('.rels') && this.has(name));
    return all.some((name) => this.relationships(ownerOf(name)).some((relation) => relation.target === target));
  }
}

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function ownerOf(relationships: string): string {
  return relationships.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function resolved(part: string, target: string): string {
  const base = target.startsWith('/') ? '' : part.slice(0, part.lastIndexOf('/') + 1);
  const path: string[] = [];
  for (const step of (base + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
