/**
 * Base of the Excel objects. A member of the interface is a getter, setter or method with a PascalCase name; everything else in a class
 * begins with a small letter and cannot be reached from the add-in. What a class does not have answers `ApiNotFound` with its name.
 */
import { HostError } from './errors';

const MEMBER = /^_?[A-Z]/;

export abstract class HostObject {
  /** The name Excel has for the class, used in error locations. */
  abstract readonly typeName: string;

  /** What the add-in keeps to find the object again: an id, a name, or a reference for ranges. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract get Items(): readonly T[];
  /** By the key an add-in uses: a name or an id. */
  abstract find(key: unknown): T | undefined;

  GetCount(): number {
    return this.Items.length;
  }

  GetItem(key: unknown): T {
    const item = this.find(key);
    if (!item)
      throw new HostError('ItemNotFound', `The requested resource doesn't exist: ${String(key)}`, `${this.typeName}.getItem`);
    return item;
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null;
  }

  GetItemAt(position: unknown): T {
    const item = typeof position === 'number' ? this.Items[position] : undefined;
    if (!item) throw new HostError('InvalidArgument', `No item number ${String(position)}`, `${this.typeName}.getItemAt`);
    return item;
  }
}

function descriptor(target: HostObject, name: string): PropertyDescriptor | undefined {
  if (!MEMBER.test(name)) return undefined;
  for (
    let at: unknown = Object.getPrototypeOf(target);
    at instanceof Object && at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

function notFound(target: HostObject, name: string): HostError {
  const member = `${target.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return new HostError('ApiNotFound', `The stand-in for Excel has no ${member}`, member);
}

export function getMember(target: HostObject, name: string): unknown {
  const found = descriptor(target, name);
  if (!found?.get) throw notFound(target, name);
  return found.get.call(target);
}

export function setMember(target: HostObject, name: string, value: unknown): void {
  const found = descriptor(target, name);
  if (!found?.set) throw notFound(target, name);
  found.set.call(target, value);
}

export function callMember(target: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = descriptor(target, name)?.value;
  if (typeof method !== 'function') throw notFound(target, name);
  const result: unknown = Reflect.apply(method, target, args);
  return result;
}

/** Names of the members that hold plain values; what `load()` without names loads. */
export function scalarNames(target: HostObject): string[] {
  const names = new Set<string>();
  for (
    let at: unknown = Object.getPrototypeOf(target);
    at instanceof Object && at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (MEMBER.test(name) && found.get && name !== 'Items') names.add(name);
  }
  return [...names].filter((name) => {
    const value = getMember(target, name);
    return !(value instanceof HostObject) && !(value === null && name.endsWith('OrNullObject'));
  });
}
