/** The parts of the .docx files as Python's XML reader sees them, which refuses what is not well-formed. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { annualReport, statusPage } from '../../src/documents';
import { documentFile } from '../../src/documents/documentFile';
import { findPython } from '../support/libreoffice';
import { checkedBook, exampleBook, PLAN, typed, WORDS } from './support';

/** Signs that XML cannot hold, or would take for its own. */
const HOSTILE = '=1+1 <b>&amp; "tekst" \u0007\ud800 ]]>';
const book = typed(exampleBook('aarsrapport-2024'), 'Målrapportering 1. del', 'H19', { value: `'${HOSTILE}` });
const DOCUMENTS = [
  annualReport({ checked: checkedBook(book), plan: PLAN, words: WORDS }),
  statusPage({ checked: checkedBook(exampleBook('status-uo2-2024')), plan: PLAN, words: WORDS }),
];

interface Parts {
  readonly names: readonly string[];
  readonly parsed: number;
  readonly relations: readonly {
    readonly from: string;
    readonly type: string;
    readonly target: string;
    readonly mode: string | null;
  }[];
  readonly named: readonly string[];
  readonly tables: readonly { readonly title: string | null; readonly summary: string | null; readonly headers: number }[];
  readonly language: string;
}

let read: readonly Parts[];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'maalstatus-parts-'));
  try {
    const files = DOCUMENTS.map(({ kind }) => join(folder, `${kind}.docx`));
    for (const [index, document] of DOCUMENTS.entries()) await writeFile(files[index] ?? '', await documentFile(document, WORDS));
    const { stdout } = await promisify(execFile)(await findPython(), [join(__dirname, 'parts.py'), ...files]);
    read = JSON.parse(stdout) as readonly Parts[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describe('the parts of a .docx', () => {
  it('are well-formed XML, whatever somebody typed', () => {
    expect(read.map(({ parsed }) => parsed)).toEqual(read.map(({ names }) => names.length));
    expect(read.every(({ names }) => names.includes('word/document.xml'))).toBe(true);
  });

  it('refer to parts that are there, and to nothing outside the file', () => {
    for (const { names, relations } of read) {
      expect(relations.length).toBeGreaterThan(5);
      for (const { from, type, target, mode } of relations) {
        expect(mode).toBeNull();
        expect(type).toMatch(/^http:\/\/schemas\.openxmlformats\.org\//);
        expect(names).toContain(`${from.replace(/_rels\/[^/]*$/, '')}${target}`);
      }
    }
  });

  it('are each given a type', () => {
    for (const { names, named } of read) {
      const parts = names.filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
      expect([...named].sort()).toEqual(parts.map((name) => `/${name}`).sort());
    }
  });

  it('are in Danish', () => {
    expect(read.map(({ language }) => language)).toEqual(['da-DK', 'da-DK']);
  });

  it('give every table a name and a description, and those with headers a header row', () => {
    const wanted = DOCUMENTS.map(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.is === 'table') return [{ title: block.table.title, summary: block.table.summary, headers: 1 }];
        if (block.is !== 'figures') return [];
        return [{ title: block.figures.map(({ label }) => label).join(', '), summary: block.summary, headers: 0 }];
      }),
    );
    expect(read.map(({ tables }) => tables)).toEqual(wanted);
  });
});

it('A row of a .docx stays on the page of what is said about it', async () => {
  const amendment = { change: 'withdraw', requirement: '2.1', from: '2024-06-01', reason: 'Ny lov', document: 'Brev' } as const;
  const plan = { ...PLAN, amendments: [amendment] };
  const document = annualReport({ checked: checkedBook(exampleBook('aarsrapport-2024'), plan), plan, words: WORDS });
  const xml = strFromU8(unzipSync(await documentFile(document, WORDS))['word/document.xml'] ?? new Uint8Array());
  const rows = xml.split('<w:tr>');
  const note = rows.findIndex((row) => row.includes('Begrundelse: »Ny lov«'));
  expect(note).toBeGreaterThan(0);
  expect(rows[note - 1]).toContain('<w:keepNext');
  expect(rows[note]).not.toContain('<w:keepNext');
});
