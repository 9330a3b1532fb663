/**
 * Unmodified office.js in Node. Its Excel part is a script for a page: it gets the few objects of a page that it looks for, runs inside a
 * function so that nothing of it leaks, and is handed the same bridge that it would find in a native host.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { covers } from '../model/profile';

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Hands a message of the host to office.js. */
  deliver(text: string): void;
}

const SUPPORTED = { SharedRuntime: '1.1', RibbonApi: '1.2', DialogApi: '1.2', RichApiRuntime: '1.2' } as const;

let source: string | undefined;

function script(): string {
  const require = createRequire(import.meta.url);
  return (source ??= readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), 'utf8'));
}

function isSupported(set: string, version: string | number | undefined, excelApi: string): boolean {
  const sets = { ...SUPPORTED, ExcelApi: excelApi };
  const has = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  return has !== undefined && covers(has, String(version ?? '1.0'));
}

/** What `document.settings` of the add-in does, kept in memory. */
function settings(store: Map<string, unknown>): object {
  const done = (callback: unknown): void => {
    if (typeof callback === 'function') Reflect.apply(callback, undefined, [{ status: 'succeeded', value: undefined }]);
  };
  return {
    get: (name: string) => store.get(name) ?? null,
    set: (name: string, value: unknown) => void store.set(name, value),
    remove: (name: string) => void store.delete(name),
    saveAsync: (first: unknown, second: unknown) => done(typeof first === 'function' ? first : second),
    refreshAsync: done,
  };
}

/** What office.js itself does not tell its host. */
export interface Surroundings {
  /** Of ExcelApi. */
  readonly excelApi: () => string;
  /** The newest office.js tells an undo group with the request; the one on the registry does not know it, so it is told here. */
  readonly undoGroup: (open: boolean) => void;
}

export function loadOffice(send: (text: string) => void, store: Map<string, unknown>, around: Surroundings): OfficeRuntime {
  const nothing = (): void => undefined;
  const window: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    addEventListener: nothing,
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing, cookie: '' },
    navigator: { userAgent: '' },
    location: { href: 'https://localhost/', search: '', host: 'localhost', origin: 'https://localhost', protocol: 'https:' },
    sessionStorage: { getItem: () => null, setItem: nothing },
    localStorage: { getItem: () => null, setItem: nothing },
    Headers: undefined,
    Request: undefined,
    Response: undefined,
    fetch: undefined,
    Excel: undefined,
    Office: undefined,
    OfficeExtension: undefined,
    OfficeRuntime: undefined,
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  // The script's own top-level names are properties of its window, as in a page, and not of Node's global object.
  const scope = new Proxy(window, {
    has: (target, name) => typeof name === 'string' && (name in target || !(name in globalThis)),
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a script for a page, not a module, run unmodified
  const run: unknown = new Function('scope', `with (scope) {${script()}\n}`);
  if (typeof run !== 'function') throw new Error('office.js cannot be run');
  Reflect.apply(run, window, [scope]);
  const loaded = { Excel: window['Excel'], Office: window['Office'], OfficeExtension: window['OfficeExtension'] } as Omit<
    OfficeRuntime,
    'deliver'
  > & { readonly OfficeExtension: { readonly HostBridge: { init(bridge: Bridge): void } } };
  const bridge: Bridge = { onMessageFromHost: null, sendMessageToHost: send };
  const requirements = {
    isSetSupported: (set: string, version?: string | number) => isSupported(set, version, around.excelApi()),
  };
  const context = {
    requirements,
    host: 'Excel',
    platform: 'Mac',
    displayLanguage: 'da-DK',
    contentLanguage: 'da-DK',
    diagnostics: { host: 'Excel', platform: 'Mac', version: '16.90.0.0' },
    document: { settings: settings(store), mode: 'readWrite', url: '' },
  };
  // The loader office.js provides this in a page; only the Excel part is loaded here.
  const hostInfo = {
    hostType: 'excel',
    hostPlatform: 'mac',
    hostSpecificFileVersion: '16.01',
    hostLocale: 'da-DK',
    isDialog: false,
  };
  Object.assign(window['OSF'] as object, {
    _OfficeAppFactory: { getContext: () => context, getHostInfo: () => hostInfo, getId: () => '' },
  });
  Object.assign(loaded.Office, {
    onReady: (callback?: (info: object) => unknown) => {
      const info = { host: 'Excel', platform: 'Mac' };
      return Promise.resolve(callback?.(info)).then(() => info);
    },
  });
  loaded.OfficeExtension.HostBridge.init(bridge);
  groupUndo(loaded.Excel, around);
  return { ...loaded, deliver: (text) => bridge.onMessageFromHost?.(text) };
}

type Run = (...given: readonly unknown[]) => Promise<unknown>;

function groupUndo(excel: typeof Excel, { excelApi, undoGroup }: Surroundings): void {
  const run: unknown = excel.run;
  if (typeof run !== 'function') throw new Error('office.js has no Excel.run');
  const grouped: Run = async (...given) => {
    const [options] = given;
    const isGroup = typeof options === 'object' && options !== null && Reflect.get(options, 'mergeUndoGroup') === true;
    if (!isGroup || !covers(excelApi(), '1.20')) return Reflect.apply(run, excel, given) as Promise<unknown>;
    undoGroup(true);
    try {
      return await (Reflect.apply(run, excel, given) as Promise<unknown>);
    } finally {
      undoGroup(false);
    }
  };
  Object.assign(excel, { run: grouped });
}
