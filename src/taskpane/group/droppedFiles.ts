/** Files that a person has chosen, or dropped with the folders they lie in. They are only listed here; a worker reads them. */
import type { Chosen } from './inbox';

/** What of a folder is worth reading, or worth being told that it cannot be read. Excel's lock files ("~$…") are not. */
const OF_A_FOLDER = /(?:^|\/)(?!~\$)[^/]*\.(?:xls[xmb]?|ods|json)$/i;
/** Folders in folders deeper than this are not looked into. */
const DEEPEST = 8;

export function chosenFiles(files: Iterable<File>): readonly Chosen[] {
  const all = [...files].map((file): Chosen => ({ file, path: file.webkitRelativePath || file.name }));
  return all.filter(isWanted);
}

/** What of a `DataTransfer` is needed. */
interface Dropped {
  readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>;
  readonly files: Iterable<File>;
}

/** Must be called while the event is handled: the browser forgets what was dropped right after. */
export async function droppedFiles({ items, files }: Dropped): Promise<readonly Chosen[]> {
  const entries = [...items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  if (!entries.some((entry) => entry?.isDirectory)) return chosenFiles(files);
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesOf(entry, DEEPEST)] : [])));
  return found.flat().filter(isWanted);
}

/** A file picked by itself is always taken: it gets its row, and its sentence. */
function isWanted({ path }: Chosen): boolean {
  return !path.includes('/') || OF_A_FOLDER.test(path);
}

async function filesOf(entry: FileSystemEntry, depth: number): Promise<readonly Chosen[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((found) => entry.file(found, () => found(undefined)));
    return file ? [{ file, path: entry.fullPath.replace(/^\//, '') }] : [];
  }
  if (!isFolder(entry) || depth === 0) return [];
  const inside = await entriesOf(entry.createReader());
  return (await Promise.all(inside.map((one) => filesOf(one, depth - 1)))).flat();
}

/** A folder gives its entries a hundred at a time, and none when there are no more. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((found) => reader.readEntries(found, () => found([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
