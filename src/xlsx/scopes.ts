/**
 * What elements declare for everything inside them: prefixes of namespaces, whether white space counts, and which foreign elements are
 * only wrappers (ECMA-376 part 3, ProcessContent).
 */

/** Namespaces whose elements are looked for. The format has two dialects, so there may be several. */
export type Vocabulary = readonly string[];

export const MAIN: Vocabulary = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
export const RELATIONSHIPS: Vocabulary = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
export const PACKAGE_RELATIONSHIPS: Vocabulary = ['http://schemas.openxmlformats.org/package/2006/relationships'];
export const TERMS: Vocabulary = ['http://purl.org/dc/terms/'];
/** Of what we ourselves note in a file. */
export const OWN_MARKS = 'urn:maalstatus:marks';
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

const XML = 'http://www.w3.org/XML/1998/namespace';
/** The extensions that Excel itself writes. */
const OF_OFFICE = 'http://schemas.microsoft.com/office/';

/** Would Excel understand this namespace? It decides which alternative of a markup choice it takes. */
export function isUnderstood(uri: string): boolean {
  return uri.startsWith(OF_OFFICE) || [...MAIN, ...RELATIONSHIPS].includes(uri);
}

interface Binding {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
}

export class Scopes {
  /** Depth of the innermost element that declared anything; 0 when none did. */
  deepest = 0;
  /** Elements without a prefix are of the vocabulary. */
  defaultIsHome = false;
  /** White space at the ends of texts counts. */
  preserve = false;

  /** A prefix that is declared here and whose attributes say nothing to us: most files give each row one. Empty when none is known. */
  plainPrefix = '';

  private readonly bindings: Binding[] = [];
  private readonly spaces: { readonly depth: number; readonly preserve: boolean }[] = [];
  private readonly wrappers: { readonly depth: number; readonly uri: string; readonly name: string }[] = [];

  constructor(private readonly home: Vocabulary) {}

  isHome(uri: string): boolean {
    return this.home.includes(uri);
  }

  /** The prefix "" is that of elements without one. Undefined for a prefix nobody declared. */
  uriOf(prefix: string): string | undefined {
    for (let at = this.bindings.length - 1; at >= 0; at--) {
      const binding = this.bindings[at];
      if (binding?.prefix === prefix) return binding.uri;
    }
    if (prefix === '') return '';
    return prefix === 'xml' ? XML : undefined;
  }

  bind(depth: number, prefix: string, uri: string): void {
    this.bindings.push({ depth, prefix, uri });
    this.plainPrefix = '';
    if (prefix === '') this.defaultIsHome = this.isHome(uri);
    this.deepest = depth;
  }

  preserveSpace(depth: number, preserve: boolean): void {
    this.spaces.push({ depth, preserve });
    this.preserve = preserve;
    this.deepest = depth;
  }

  /** `name` may be "*". */
  unwrap(depth: number, uri: string, name: string): void {
    this.wrappers.push({ depth, uri, name });
    this.deepest = depth;
  }

  isWrapper(uri: string, name: string): boolean {
    return this.wrappers.some((wrapper) => wrapper.uri === uri && (wrapper.name === '*' || wrapper.name === name));
  }

  /** Forgets what elements deeper than `depth` declared. */
  leave(depth: number): void {
    const lists: { readonly depth: number }[][] = [this.bindings, this.spaces, this.wrappers];
    this.deepest = 0;
    this.plainPrefix = '';
    for (const list of lists) {
      while ((list.at(-1)?.depth ?? 0) > depth) list.pop();
      this.deepest = Math.max(this.deepest, list.at(-1)?.depth ?? 0);
    }
    this.defaultIsHome = this.isHome(this.uriOf('') ?? '');
    this.preserve = this.spaces.at(-1)?.preserve ?? false;
  }
}
