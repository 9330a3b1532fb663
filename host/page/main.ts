/** The page of the stand-in: spreadsheet left, the add-in's pane right, and a bar to open, save and provoke. */
import { createHost, type Host } from '../model/host';
import { personOf, readerOf } from '../model/person';
import { UnreadableFile } from '../xlsx/package';
import { readXlsx, type ReadBook } from '../xlsx/read';
import { writeXlsx } from '../xlsx/write';
import { chosenProfile, onFacts } from './facts';
import { refitRows } from './fitRows';
import { FIRST_CELL, openGrid, type Grid } from './grid';
import { openPane, type Pane } from './pane';
import { exposeTestApi, type ExcelKind } from './testApi';
import { onResize, onTheme } from './surroundings';
import { hostWords } from './words';

interface Opened {
  readonly file: string;
  readonly grid: Grid;
  readonly host: Host;
  readonly pane: Pane;
  readonly read: ReadBook;
  readonly numbers: Map<string, number>;
  readonly stopFitting: () => void;
}

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

const areas = { grid: element('grid', HTMLElement), pane: element('pane', HTMLElement) };
const status = element('status', HTMLElement);
const picker = element('example', HTMLSelectElement);
const moods = {
  editing: element('mood-editing', HTMLInputElement),
  readOnly: element('mood-read-only', HTMLInputElement),
  protectSheet: element('mood-sheet', HTMLInputElement),
  protectStructure: element('mood-structure', HTMLInputElement),
};

const words = hostWords(window.location.search);

/** The page of the add-in to show: the built pane, or any other that the address asks for. */
const addin = new URLSearchParams(window.location.search).get('addin') ?? 'pane/taskpane.html';

const WHY = { locked: 'locked', structure: 'structureRefused', sheet: 'sheetRefused' } as const;

/** Of which Excel the next workbook is opened in. */
let excel: ExcelKind = {};
let opened: Opened | undefined;
let dark = false;

function say(text: string): void {
  status.textContent = text;
}

async function open(bytes: Uint8Array, file: string): Promise<void> {
  say(words.text('opening', { file }));
  const read = await readXlsx(bytes, file);
  opened?.pane.close();
  await opened?.host.session.end();
  opened?.stopFitting();
  opened?.grid.engine.dispose();
  opened = undefined;
  areas.grid.replaceChildren();
  const grid = openGrid(areas.grid, read.seed, {
    dark,
    editing: (on) => {
      host.state.editing = on;
      moods.editing.checked = on;
    },
    structureProtected: () => host.state.structureProtected,
    refused: (refusal) => {
      say(words.text(WHY[refusal.why], { cell: refusal.why === 'locked' ? refusal.cell : '' }));
    },
  });
  const { engine } = grid;
  const early: { pane?: Pane } = {};
  const host = createHost(
    engine,
    {
      fileName: file,
      readOnly: moods.readOnly.checked,
      profile: { ...chosenProfile(), ...excel.facts },
      undoEmptied: () => grid.emptyUndo(),
      structureProtected: read.parts.structureProtected,
      date1904: read.parts.date1904,
    },
    (text) => early.pane?.send(text),
  );
  host.session.slowness = excel.slowness ?? 0;
  await engine.recalculate();
  const pane = openPane(areas.pane, {
    url: addin,
    title: words.text('pane'),
    document: {
      url: `https://example.org/${encodeURIComponent(file)}`,
      get readOnly() {
        return host.state.readOnly;
      },
      settings: new Map(),
      excelApi: host.state.profile.excelApi,
    },
    receive: (text) => void host.session.receive(text),
    undoGroup: (on) => {
      if (on) host.undo.open();
      else host.undo.close();
    },
  });
  early.pane = pane;
  const numbers = new Map(engine.sheetIds().map((id, position) => [id, read.sheetIds[position] ?? 0]));
  opened = { file, grid, host, pane, read, numbers, stopFitting: refitRows(engine) };
  engine.select(engine.active().sheet, FIRST_CELL);
  engine.listen(() => showMoods());
  showMoods();
  say(words.text('opened', { file }));
}

function current(): Opened {
  if (!opened) throw new Error('No workbook is open');
  return opened;
}

async function openExample(file: string): Promise<void> {
  const answer = await fetch(`examples/${encodeURIComponent(file)}`);
  if (!answer.ok) {
    say(words.text('noSuchExample', { file }));
    return;
  }
  await open(new Uint8Array(await answer.arrayBuffer()), file);
}

async function openOwn(file: File): Promise<void> {
  try {
    await open(new Uint8Array(await file.arrayBuffer()), file.name);
    picker.value = '';
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    say(words.text(error.reason, { file: file.name }));
  }
}

async function save(): Promise<Uint8Array> {
  const { grid, host, read, numbers } = current();
  await grid.engine.settle();
  return writeXlsx(grid.engine, read, numbers, host.state.structureProtected);
}

async function download(): Promise<void> {
  const { file } = current();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(await save())]));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  say(words.text('saved', { file }));
}

function showMoods(): void {
  if (!opened) return;
  const { host, grid } = opened;
  moods.editing.checked = host.state.editing;
  moods.readOnly.checked = host.state.readOnly;
  moods.protectStructure.checked = host.state.structureProtected;
  moods.protectSheet.checked = grid.engine.extras(grid.engine.active().sheet).protection !== undefined;
}

moods.editing.addEventListener('change', () => personOf(current().host).edit(moods.editing.checked));
moods.readOnly.addEventListener('change', () => {
  current().host.state.readOnly = moods.readOnly.checked;
});
moods.protectStructure.addEventListener('change', () =>
  personOf(current().host).protectStructure(moods.protectStructure.checked),
);
moods.protectSheet.addEventListener('change', () => {
  const { host, grid } = current();
  host.protect(grid.engine.active().sheet, moods.protectSheet.checked);
});
onFacts((profile) => {
  if (opened) opened.host.state.profile = { ...profile, ...excel.facts };
});
picker.addEventListener('change', () => {
  if (picker.value !== '') void openExample(picker.value);
});
element('file', HTMLInputElement).addEventListener('change', (event) => {
  const [file] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : [];
  if (file) void openOwn(file);
});
element('open', HTMLButtonElement).addEventListener('click', () => element('file', HTMLInputElement).click());
element('save', HTMLButtonElement).addEventListener('click', () => void download());
onTheme(element('dark', HTMLInputElement), (now) => {
  dark = now;
  opened?.grid.setDark(now);
});
onResize(element('splitter', HTMLElement), areas.pane);

const asked = new URLSearchParams(location.search).get('book');
const first =
  [...picker.options].find((option) => option.value === asked) ?? [...picker.options].find((option) => option.value !== '');
exposeTestApi({
  current: () => ({ ...current(), reader: readerOf(current().grid.engine), person: personOf(current().host) }),
  open,
  openExample,
  save,
  standIn: (kind) => {
    excel = kind;
  },
  ready: first
    ? Promise.resolve().then(() => {
        picker.value = first.value;
        return openExample(first.value);
      })
    : Promise.resolve(),
});
