import * as fc from 'fast-check';
import { filesDa } from '../../src/texts/da/files';
import { filesEn } from '../../src/texts/en/files';
import { fill } from '../../src/texts/fill';
import { LIMITS, problemKey, problemValues, readXlsx, type FileProblem, type ProblemKey } from '../../src/xlsx';
import { book, bookParts, compoundFile, MAIN, relation, relations, sheetBook, withDeclaredSize, zipped } from '../support/ooxml';

function problemOf(bytes: Uint8Array): FileProblem | undefined {
  const result = readXlsx(bytes, 'fil.xlsx');
  return result.ok ? undefined : result.problem;
}

const codeOf = (bytes: Uint8Array): string | undefined => {
  const problem = problemOf(bytes);
  return problem && problemKey(problem);
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const SHEET = 'xl/worksheets/sheet1.xml';
const ordinary = sheetBook(
  `<sheetData>${Array.from({ length: 300 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${Math.sin(row)}</v></c></row>`).join('')}</sheetData>`,
);

describe('files that are no workbook', () => {
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text with the name of a workbook', text('Mål;Vægt\n1.1;20'), 'not-a-zip'],
    ['a page saved as .xls', text('<html><table></table></html>'), 'not-a-zip'],
    ['a zip without anything in it', zipped(new Map()), 'not-a-workbook'],
    ['another zip', zipped(new Map([['brev.txt', text('hej')]])), 'not-a-workbook'],
    ['a password-protected workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a labelled workbook', compoundFile('\u0006DataSpaces', 'EncryptedPackage'), 'encrypted'],
    ['an old .xls', compoundFile('Workbook', '\u0005SummaryInformation'), 'legacy-xls'],
    ['a still older .xls', compoundFile('Book'), 'legacy-xls'],
    ['the oldest .xls', new Uint8Array([9, 8, 8, 0, 0, 5, 5, 0, 1, 2]), 'legacy-xls'],
    ['another compound file', compoundFile('WordDocument'), 'not-a-workbook'],
    [
      'a letter from Word',
      zipped(
        new Map([
          ['_rels/.rels', text(relations(relation('r', 'officeDocument', 'word/document.xml')))],
          ['word/document.xml', text('<document/>')],
        ]),
      ),
      'not-a-workbook',
    ],
    [
      'a binary workbook',
      zipped(
        new Map([
          ['_rels/.rels', text(relations(relation('r', 'officeDocument', 'xl/workbook.bin')))],
          ['xl/workbook.bin', text('x')],
        ]),
      ),
      'xlsb',
    ],
    [
      'a workbook of LibreOffice',
      zipped(
        new Map([
          ['mimetype', text('application/vnd.oasis.opendocument.spreadsheet')],
          ['content.xml', text('<x/>')],
        ]),
      ),
      'ods',
    ],
    ['a workbook without sheets', book({ sheets: [] }), 'no-sheets'],
  ])('says what %s is', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe('damaged files', () => {
  it('reads no file that was cut off', () => {
    for (let end = 1; end < ordinary.length; end += 37) expect(problemOf(ordinary.subarray(0, end))).toBeDefined();
  });

  it('finds a single flipped bit by the checksum', () => {
    const part = new TextDecoder('latin1').decode(ordinary).indexOf(SHEET) + SHEET.length;
    for (let bit = 0; bit < 64; bit++) {
      const flipped = ordinary.slice();
      const place = part + 100 + bit * 7;
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (bit % 8));
      expect(codeOf(flipped)).toBe('corrupt');
    }
  });

  it('always answers, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(ordinary.length - 1), fc.nat(255)), { maxLength: 30 }), (changes) => {
        const bytes = ordinary.slice();
        for (const [place, byte] of changes) bytes[place] = byte;
        const result = readXlsx(bytes, 'fil.xlsx');
        return result.ok ? result.workbook.sheets.length > 0 : result.problem.file === 'fil.xlsx';
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, string]>([
    ['a tag that is never closed', '<sheetData><row r="1"><c r="A1"><v>1</v>'],
    ['a closing tag too many', '<sheetData/></worksheet></x><y>'],
    ['an attribute without a value', '<sheetData><row r></row></sheetData>'],
    ['an unknown entity', '<sheetData><row r="1"><c r="A1" t="str"><v>&h;</v></c></row></sheetData>'],
    ['a text that is not in the list of texts', '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'],
    ['a cell that says it stands in another row', '<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>'],
    ['a cell outside the sheet', '<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>'],
    ['a shared formula that is nowhere', '<sheetData><row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row></sheetData>'],
  ])('says that %s is damage, and in which part', (_, xml) => {
    expect(problemOf(sheetBook(xml))).toEqual({ code: 'corrupt', file: 'fil.xlsx', part: SHEET });
  });

  it('says that a workbook whose sheet is missing is damaged', () => {
    const parts = bookParts({});
    parts.delete(SHEET);
    expect(problemOf(zipped(parts))).toMatchObject({ code: 'corrupt', part: SHEET });
  });

  it('refuses document types, so that no entity can multiply', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(codeOf(sheetBook(bomb))).toBe('dtd-not-allowed');
  });
});

describe('files that are too large', () => {
  const started = (): (() => number) => {
    const begin = process.cpuUsage();
    return () => {
      const { user, system } = process.cpuUsage(begin);
      return (user + system) / 1000;
    };
  };

  it('refuses a file above the limit before it looks inside', () => {
    expect(problemOf(new Uint8Array(LIMITS.input + 1))).toMatchObject({
      code: 'too-large',
      limit: 'input',
      allowed: LIMITS.input,
    });
  });

  it('refuses a part that says it is huge without unpacking it', () => {
    const elapsed = started();
    expect(codeOf(withDeclaredSize(ordinary, SHEET, 400_000_000))).toBe('too-large-entry');
    expect(elapsed()).toBeLessThan(2000);
  });

  it('stops a part that unpacks to more than it says', () => {
    const padded = sheetBook(`<sheetData/>${' '.repeat(30_000_000)}`);
    const elapsed = started();
    expect(codeOf(withDeclaredSize(padded, SHEET, 5000))).toBe('corrupt');
    expect(elapsed()).toBeLessThan(5000);
  });

  it('stops parts that are too much together', () => {
    // Every sheet of the list is the same large part, which costs the file nothing and a reader everything.
    const count = 9;
    const parts = bookParts({ sheets: Array.from({ length: count }, (_, at) => ({ name: `Ark${at}`, xml: '<sheetData/>' })) });
    parts.set(SHEET, text(`<worksheet xmlns="${MAIN}"><sheetData/>${' '.repeat(30_000_000)}</worksheet>`));
    const list = Array.from({ length: count }, (_, at) => relation(`s${at}`, 'worksheet', 'worksheets/sheet1.xml'));
    parts.set('xl/_rels/workbook.xml.rels', text(relations(...list)));
    expect(codeOf(zipped(parts))).toBe('too-large-total');
  });

  it('counts sheets, parts, cells, merges and written out formulas', () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, (_, at) => ({ name: `Ark${at}`, xml: '<sheetData/>' }));
    expect(codeOf(book({ sheets }))).toBe('too-large-sheets');
    expect(
      codeOf(
        sheetBook(
          `<sheetData><row>${'<c/>'.repeat(16_384)}</row>${`<row>${'<c/>'.repeat(16_384)}</row>`.repeat(92)}</sheetData>`,
        ),
      ),
    ).toBe('too-large-cells');
    expect(
      codeOf(sheetBook(`<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(LIMITS.merges + 1)}</mergeCells>`)),
    ).toBe('too-large-merges');
    const followers = '<row><c><f t="shared" si="0"/></c></row>'.repeat(20_000);
    expect(
      codeOf(sheetBook(`<sheetData><row><c><f t="shared" si="0">"${'x'.repeat(8000)}"</f></c></row>${followers}</sheetData>`)),
    ).toBe('too-large-formulas');
  });

  it('counts shared texts', () => {
    expect(codeOf(book({ strings: '<si/>'.repeat(LIMITS.strings + 1) }))).toBe('too-large-strings');
  });

  it('is not kept busy by areas or columns that lie on top of each other', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5000);
    expect(codeOf(sheetBook(`<sheetData>${row}</sheetData><mergeCells>${merges}</mergeCells>`))).toBeUndefined();
    expect(codeOf(sheetBook(`<sheetData>${row.repeat(100)}</sheetData><mergeCells>${merges}</mergeCells>`))).toBeUndefined();
    expect(codeOf(sheetBook(`<cols>${'<col min="1" max="16384" style="0"/>'.repeat(500)}</cols><sheetData/>`))).toBe('corrupt');
  });

  it('reads a sheet that only claims to be large', () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const unlocked = '<cellXfs><xf numFmtId="0"><protection locked="0"/></xf></cellXfs>';
    const elapsed = started();
    for (const xml of [
      '<dimension ref="A1:XFD1048576"/><sheetData/>',
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${last}</sheetData>`,
      `<cols><col min="1" max="16384" style="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${last}</sheetData><sheetProtection sheet="1"/>`,
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      '<sheetData/><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
    ]) {
      expect(problemOf(sheetBook(xml, { styles: unlocked }))).toBeUndefined();
    }
    expect(elapsed()).toBeLessThan(20000);
  });

  it('cuts a text to what a cell of Excel can hold', () => {
    const result = readXlsx(
      sheetBook(`<sheetData><row><c t="str"><v>${'x'.repeat(100_000)}</v></c></row></sheetData>`),
      'fil.xlsx',
    );
    expect(result.ok && [...(result.workbook.sheets[0]?.cells.values() ?? [])].map((cell) => String(cell.value).length)).toEqual([
      32_767,
    ]);
  });
});

describe('the sentences', () => {
  const sentences: Record<ProblemKey, string> = filesDa;

  it('say in both languages what is wrong, in which file and what to do', () => {
    for (const key of Object.keys(sentences) as ProblemKey[]) {
      for (const [texts, language] of [
        [filesDa, 'da'],
        [filesEn, 'en'],
      ] as const) {
        const sentence = fill(texts[key], { file: 'fil.xlsx', part: 'p', allowed: 5 }, language);
        expect(sentence).toContain('fil.xlsx');
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence.split(/[.:] /).length).toBeGreaterThan(1);
      }
    }
  });

  it('name the limit as people do', () => {
    const problem = problemOf(new Uint8Array(LIMITS.input + 1));
    expect(problem && fill(sentences[problemKey(problem)], problemValues(problem), 'da')).toContain('mere end 30 MB');
  });
});
