/** XML of a workbook's parts as a tree, by a library that keeps what it does not know: namespaces, comments, unknown elements. */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { corrupt } from '../problems';
import { COMPATIBILITY } from '../scopes';

export type { Document, Element };

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Throws `ReadStop` where the text is no well-formed XML. Entities of a document type are refused before (`readXlsx`). */
export function parseXml(text: string, part: string): Document {
  const parser = new DOMParser({
    onError: (level) => {
      if (level !== 'warning') throw corrupt(part);
    },
  });
  try {
    return parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch {
    throw corrupt(part);
  }
}

/** Always UTF-8, whatever the part was written in. */
export function xmlOf(document: Document): string {
  const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return declared + new XMLSerializer().serializeToString(rootOf(document));
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw corrupt('');
  return root;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Children in the parent's own namespace, in their order. */
export function childrenOf(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (!isElement(node) || node.namespaceURI !== parent.namespaceURI) continue;
    if (name === undefined || node.localName === name) found.push(node);
  }
  return found;
}

export function childOf(parent: Element, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

/** An element in the namespace of `like`, with its prefix, which may be none. */
export function elementLike(like: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const { ownerDocument, prefix, namespaceURI } = like;
  if (!ownerDocument) throw corrupt('');
  const element = ownerDocument.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/**
 * The child of that name, made where there is none. The format fixes the order of children: `order` lists them, and a new one goes before the
 * first that must follow it.
 */
export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  const existing = childOf(parent, name);
  if (existing) return existing;
  const made = elementLike(parent, name);
  insertInOrder(parent, made, order);
  return made;
}

/** After the last child that may stand before it. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const rank = order.indexOf(child.localName ?? '');
  const next = childrenOf(parent).find((other) => order.indexOf(other.localName ?? '') > rank);
  parent.insertBefore(child, next ?? null);
}

/** Answers the child. */
export function append(parent: Element, child: Element): Element {
  parent.appendChild(child);
  return child;
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

export function cloneOf(element: Element): Element {
  const clone = element.cloneNode(true);
  if (!isElement(clone)) throw corrupt('');
  return clone;
}

const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

/** Declares a namespace that other programs may pass over (ECMA-376 part 3), so that marks of ours do not make the file damaged for them. */
export function ignoreNamespace(root: Element, uri: string, prefix: string): void {
  root.setAttributeNS(DECLARATIONS, `xmlns:${prefix}`, uri);
  root.setAttributeNS(DECLARATIONS, 'xmlns:mc', COMPATIBILITY);
  const ignored = new Set((root.getAttributeNS(COMPATIBILITY, 'Ignorable') ?? '').split(' ').filter((one) => one !== ''));
  root.setAttributeNS(COMPATIBILITY, 'mc:Ignorable', [...ignored.add(prefix)].join(' '));
}

/** The value of an attribute by its local name, whatever prefix the file gives it ("r:id"). */
export function prefixedAttribute(element: Element, name: string): string | undefined {
  for (const attribute of Array.from(element.attributes)) {
    if (attribute.localName === name && attribute.prefix) return attribute.value;
  }
  return undefined;
}

/** Sets the text of an element; white space at its ends survives only when it is marked. */
export function setText(element: Element, text: string): void {
  element.textContent = text;
  if (/^\s|\s$|\n/.test(text)) element.setAttribute('xml:space', 'preserve');
}

/** Characters that XML cannot hold are written as Excel writes them ("_x0001_"), and a text that looks like that is guarded. */
export function escapedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
