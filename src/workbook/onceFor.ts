/** What is made once and remembered: the same texts and number formats stand in thousands of cells, and are read again at every check. */
const MOST = 50_000;
/** Characters; what people explain at length stands in one cell only, and would be kept after its workbook is gone. */
const LONGEST = 500;

/** Of a text. `make` must be pure. Everything is forgotten when too many texts have been met, so that memory stays bounded. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly made: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.made;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(text, { made });
    return made;
  };
}

/** The same of an object that never changes; gone with it. */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly made: V }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.made;
    const made = make(key);
    known.set(key, { made });
    return made;
  };
}
