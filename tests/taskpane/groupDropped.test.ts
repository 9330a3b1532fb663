/** @jest-environment jsdom */
import { chosenFiles, droppedFiles } from '../../src/taskpane/group/droppedFiles';

/** A folder gives at most so many entries at a time, as Chromium's does. */
const AT_A_TIME = 100;

interface Tree {
  readonly [name: string]: Tree | 'file' | 'gone';
}

const FILESYSTEM: FileSystem = {
  name: 'dropped',
  get root(): FileSystemDirectoryEntry {
    throw new Error('nobody asks for it');
  },
};

function entryOf(name: string, node: Tree | 'file' | 'gone', above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  const known = { name, fullPath, filesystem: FILESYSTEM, getParent: () => undefined };
  if (typeof node === 'string') {
    const file: FileSystemFileEntry = {
      ...known,
      isFile: true,
      isDirectory: false,
      file: (found, failed) =>
        node === 'file' ? found(new File([], name)) : failed?.(new DOMException('gone', 'NotFoundError')),
    };
    return file;
  }
  const directory: FileSystemDirectoryEntry = {
    ...known,
    isFile: false,
    isDirectory: true,
    getFile: () => undefined,
    getDirectory: () => undefined,
    createReader: () => {
      const left = Object.entries(node).map(([inside, below]) => entryOf(inside, below, fullPath));
      return { readEntries: (found) => found(left.splice(0, AT_A_TIME)) };
    },
  };
  return directory;
}

async function pathsOf(tree: Tree): Promise<readonly string[]> {
  const items = Object.entries(tree).map(([name, node]) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(name, node) }));
  const dropped = await droppedFiles({ items, files: [] });
  return dropped.map(({ path }) => path);
}

function nested(depth: number): Tree {
  return depth === 0 ? { 'status.xlsx': 'file' } : { mappe: nested(depth - 1) };
}

describe('what is dropped', () => {
  it('is every workbook and plan of the folders, however many, by the path in them', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${at}.xlsx`, 'file' as const]));
    const paths = await pathsOf({ Bakke: { ...many, Planer: { 'plan.json': 'file' } } });
    expect(paths).toHaveLength(251);
    expect(new Set(paths).size).toBe(251);
    expect(paths).toEqual(expect.arrayContaining(['Bakke/0.xlsx', 'Bakke/249.xlsx', 'Bakke/Planer/plan.json']));
  });

  it('leaves out of a folder what is no workbook, and Excel’s lock files, but not a file that was picked by itself', async () => {
    const folder = {
      'a.xlsx': 'file',
      '~$a.xlsx': 'file',
      'brev.docx': 'file',
      'gammel.xls': 'file',
      '.DS_Store': 'file',
    } as const;
    await expect(pathsOf({ Bakke: folder, 'noter.txt': 'file' })).resolves.toEqual([
      'Bakke/a.xlsx',
      'Bakke/gammel.xls',
      'noter.txt',
    ]);
  });

  it('goes on past a file that is gone, and stops at folders deeper than anybody keeps them', async () => {
    await expect(pathsOf({ Bakke: { 'a.xlsx': 'gone', 'b.xlsx': 'file' } })).resolves.toEqual(['Bakke/b.xlsx']);
    await expect(pathsOf({ top: nested(6) })).resolves.toHaveLength(1);
    await expect(pathsOf({ top: nested(30) })).resolves.toEqual([]);
  });

  it('is the files as they are where no folder is among them, or where the browser knows no entries', async () => {
    const file = new File([], 'a.xlsx');
    const unknown = { kind: 'file', webkitGetAsEntry: () => null };
    await expect(droppedFiles({ items: [unknown], files: [file] })).resolves.toEqual([{ file, path: 'a.xlsx' }]);
    const text = { kind: 'string', webkitGetAsEntry: () => null };
    await expect(droppedFiles({ items: [text], files: [] })).resolves.toEqual([]);
  });

  it('or chosen file by file is taken whatever it is called, so that each gets its sentence', () => {
    expect(chosenFiles([new File([], 'brev.docx')]).map(({ path }) => path)).toEqual(['brev.docx']);
  });
});
