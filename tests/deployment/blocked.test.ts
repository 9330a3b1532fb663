/**
 * @jest-environment jsdom
 *
 * The page's first script, as it is built: what it says where the pane itself cannot run. There is no Internet Explorer to try it in, so it
 * is parsed as that would and run without what that lacks.
 */
import { parse } from 'acorn';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { es5 } from '../../scripts/build/blockedScript.mjs';

const DIST = join(__dirname, '../../dist');
const page = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
const [, name = ''] = /<script src="([^"]*blocked[^"]*)"/.exec(page) ?? [];
const script = readFileSync(join(DIST, name), 'utf8');

const withoutScripts = page.replace(/<script[^>]*><\/script>|<link rel="preload"[^>]*>/g, '');
const shown = () => ['pane', 'blocked', 'unfetched'].filter((id) => document.getElementById(id)?.hidden === false);

// jsdom has no such attribute of scripts, and goes nowhere.
Object.defineProperty(HTMLScriptElement.prototype, 'noModule', { configurable: true, value: false });
let went: string[] = [];

/** Runs it in the page with what this engine lacks taken away meanwhile. */
function run(source: string, lacking: readonly (readonly [object, string])[] = []): void {
  document.documentElement.innerHTML = withoutScripts;
  const taken = lacking.map(([owner, member]) => [owner, member, Object.getOwnPropertyDescriptor(owner, member)] as const);
  for (const [owner, member] of taken) Reflect.deleteProperty(owner, member);
  try {
    const element = document.createElement('script');
    element.textContent = source.replace('location.replace(', 'window.leadTo(');
    document.head.append(element);
  } finally {
    for (const [owner, member, descriptor] of taken) if (descriptor) Object.defineProperty(owner, member, descriptor);
  }
}

beforeEach(() => {
  went = [];
  Reflect.set(window, 'leadTo', (address: string) => went.push(address));
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

describe('the page’s first script', () => {
  it('is ES5, as are no others of the page', () => {
    expect(() => parse(script, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    const others = readdirSync(join(DIST, name, '..')).filter((file) => file.startsWith('taskpane.'));
    expect(others).toHaveLength(1);
    for (const file of others)
      expect(() => parse(readFileSync(join(DIST, name, '..', file), 'utf8'), { ecmaVersion: 5 })).toThrow(SyntaxError);
  });

  it('stands before every other, and is not put off', () => {
    const scripts = [...page.matchAll(/<script [^>]*>/g)].map(([tag]) => tag);
    expect(scripts[0]).toContain('blocked');
    expect(scripts[0]).not.toMatch(/defer|async|module/);
  });

  it.each([
    ['promises', [[window, 'Promise']]],
    ['modules', [[HTMLScriptElement.prototype, 'noModule']]],
    ['the newest methods of lists', [[Array.prototype, 'toSpliced']]],
  ] as const)('leads to the page that says so where Excel’s browser has no %s', (_, lacking) => {
    run(script, lacking);
    expect(went).toEqual(['support.html#outdated']);
  });

  it('leads to words that stand there, in both languages', () => {
    const support = new DOMParser().parseFromString(readFileSync(join(DIST, 'support.html'), 'utf8'), 'text/html');
    const words = support.getElementById('outdated')?.textContent;
    expect(words).toMatch(/WebView2[\s\S]*Excel shows the pane with Internet Explorer/);
    expect(support.querySelector('script')).toBeNull();
  });

  it('says nothing where the pane can run and office.js comes', () => {
    run(script);
    Reflect.set(window, 'Office', {});
    jest.advanceTimersByTime(60_000);
    Reflect.deleteProperty(window, 'Office');
    expect(shown()).toEqual(['pane']);
    expect(went).toEqual([]);
  });

  it('says that Microsoft’s script is blocked when it does not come', () => {
    run(script);
    jest.advanceTimersByTime(60_000);
    expect(shown()).toEqual(['blocked']);
  });

  it('may import nothing, because it stands alone', () => {
    expect(() => es5("import { a } from './a';", { minify: false })).toThrow(/may import nothing/);
  });
});
