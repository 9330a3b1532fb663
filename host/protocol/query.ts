/** Loading: which members of an object an action asks for, and the answer with their values. */
import type { QueryInfo } from './messages';
import { getMember, HostCollection, HostObject, scalarNames } from './object';

interface Wanted {
  readonly members: Map<string, Wanted>;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function wantedOf(query: QueryInfo): Wanted {
  const root: Wanted = { members: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let at = root;
    for (const part of path.split(/[/.]/)) {
      if (part === 'items' || part === '*' || part === '$all' || part === '$none') continue;
      const next = at.members.get(pascal(part)) ?? { members: new Map<string, Wanted>() };
      at.members.set(pascal(part), next);
      at = next;
    }
  }
  return root;
}

function read(target: HostObject, wanted: Wanted): Record<string, unknown> {
  if (target instanceof HostCollection) {
    const items: unknown[] = target.Items.map((item: HostObject) => ({ ...item.identity(), ...read(item, wanted) }));
    return { _Items: items };
  }
  const names: Iterable<string> = wanted.members.size > 0 ? wanted.members.keys() : scalarNames(target);
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const value = getMember(target, name);
    const inner = wanted.members.get(name) ?? { members: new Map<string, Wanted>() };
    values[name] = value instanceof HostObject ? { ...value.identity(), ...read(value, inner) } : value;
  }
  return values;
}

export function answerQuery(target: HostObject | null, query: QueryInfo | undefined): unknown {
  if (!target) return null;
  const info = query ?? {};
  const answer = read(target, wantedOf(info));
  const items = answer['_Items'];
  if (Array.isArray(items) && (info.Top || info.Skip)) {
    const skip = info.Skip ?? 0;
    return { _Items: items.slice(skip, info.Top ? skip + info.Top : undefined) };
  }
  return { ...target.identity(), ...answer };
}
