/**
 * @jest-environment jsdom
 *
 * Microsoft's validator works online only, so what it would refuse (and some of what it lets through) is tested here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngSize } from '../../scripts/png';

const ROOT = join(__dirname, '../..');
const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(source, 'application/xml');

function all(name: string, within: ParentNode = manifest): Element[] {
  return [...within.querySelectorAll('*')].filter((element) => element.localName === name);
}

function only(name: string, within?: ParentNode): Element {
  const [element, ...others] = all(name, within);
  if (!element || others.length > 0) throw new Error(`expected one <${name}>, found ${others.length + (element ? 1 : 0)}`);
  return element;
}

const children = (element: Element): string[] => [...element.children].map((child) => child.localName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Those of `wanted` that occur, in the order they must have. */
const inOrder = (found: readonly string[], wanted: readonly string[]): string[] => wanted.filter((name) => found.includes(name));

const root = manifest.documentElement;
const overrides = only('VersionOverrides');
const resources = only('Resources', overrides);
const resourceById = new Map([...resources.querySelectorAll('*')].flatMap((e) => (e.id ? [[e.id, e] as const] : [])));

describe('manifest.xml', () => {
  it('is well-formed XML of a task pane add-in', () => {
    expect(all('parsererror')).toEqual([]);
    expect(root.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type')).toBe('TaskPaneApp');
  });

  it('has its elements in the order that the schema demands', () => {
    const order = [
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ];
    expect(children(root)).toEqual(inOrder(children(root), order));
    expect(inOrder(children(root), order)).toHaveLength(children(root).length);
    expect(children(overrides)).toEqual(['Requirements', 'Hosts', 'Resources']);
    expect(children(resources)).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
    expect(children(only('DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    for (const control of all('Control')) expect(children(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  it('is identified by a GUID and a version of four numbers that is the package’s', () => {
    expect(only('Id').textContent).toMatch(/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(only('Version').textContent).toBe(`${version}.0`);
  });

  it('opens in Excel only, from ExcelApi 1.14 with a shared runtime', () => {
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
    const sets = all('Set').map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`);
    expect(sets).toEqual(['ExcelApi 1.14', 'SharedRuntime 1.1', 'ExcelApi 1.14', 'SharedRuntime 1.1']);
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
  });

  it('runs its commands in the pane’s own runtime', () => {
    expect(attribute(only('Runtime'), 'lifetime')).toBe('long');
    expect(attribute(only('Runtime'), 'resid')).toBe(attribute(only('FunctionFile'), 'resid'));
    const associated = readFileSync(join(ROOT, 'src/commands/commands.ts'), 'utf8');
    const functions = all('FunctionName').map((element) => element.textContent);
    expect(functions).toHaveLength(2);
    for (const name of functions) expect(associated).toContain(`'${name}'`);
  });

  it('uses https addresses only, all at one place', () => {
    const addresses = [...manifest.querySelectorAll('*')]
      .flatMap((element) => [...element.attributes])
      .filter(({ name, value }) => !name.startsWith('xmlns') && /^\w+:\/\//.test(value))
      .map(({ value }) => new URL(value));
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses.map(({ protocol }) => protocol))).toEqual(new Set(['https:']));
    expect(new Set(addresses.map(({ origin }) => origin)).size).toBe(1);
  });

  it('resolves every resource id, has none twice and none unused', () => {
    const used = [...overrides.querySelectorAll('*')].flatMap((element) => element.getAttribute('resid') ?? []);
    for (const id of used) {
      expect(id.length).toBeLessThanOrEqual(32);
      expect(resourceById.has(id)).toBe(true);
    }
    const declared = [...resources.querySelectorAll('*')].flatMap((element) => element.id || []);
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared.filter((id) => !used.includes(id))).toEqual([]);
  });

  it('keeps texts within the lengths that Excel accepts', () => {
    const lengths: [string, number][] = [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ];
    for (const [group, most] of lengths) {
      for (const element of only(group).querySelectorAll('*')) {
        const text = element.getAttribute('DefaultValue') ?? element.getAttribute('Value') ?? '';
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it('is Danish with English for every text', () => {
    expect(only('DefaultLocale').textContent).toBe('da-DK');
    const texts = [only('DisplayName'), all('Description')[0] ?? root, ...all('String')].filter((e) => e.parentElement !== null);
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      const locales = all('Override', text).map((override) => attribute(override, 'Locale'));
      expect(locales).toEqual(['en-US', 'en-GB']);
    }
  });

  it('has every picture, as a PNG of the size it is said to have', () => {
    const size = (address: string) => {
      const { pathname } = new URL(address);
      const pixels = pngSize(readFileSync(join(ROOT, pathname)));
      return pixels?.width === pixels?.height ? pixels?.width : pixels;
    };
    expect(size(attribute(only('IconUrl'), 'DefaultValue'))).toBe(32);
    expect(size(attribute(only('HighResolutionIconUrl'), 'DefaultValue'))).toBe(64);
    const icons = all('Icon');
    expect(icons).toHaveLength(5);
    for (const icon of icons) {
      const images = all('Image', icon);
      expect(images.map((image) => attribute(image, 'size'))).toEqual(['16', '32', '80']);
      for (const image of images) {
        const file = resourceById.get(attribute(image, 'resid'));
        expect(size(file?.getAttribute('DefaultValue') ?? '')).toBe(Number(attribute(image, 'size')));
      }
    }
  });
});
