import { strToU8, zipSync } from 'fflate';
import { readSource } from '../../src/plansources/readSource';
import { planRowsOf } from '../../src/plansources/planRows';

const noPdf = () => Promise.reject(new Error('no PDF was meant'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codes = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...codes(text).flatMap((code) => [code & 255, code >> 8])]);

async function rowsOf(source: Uint8Array) {
  const read = await readSource(source, 'plan', noPdf);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return planRowsOf(read.source).tables.flatMap(({ rows }) =>
    rows.flatMap(({ number, area, blocks }) =>
      blocks.flatMap(({ weight, demands }) =>
        ('text' in demands ? [demands] : demands.map(({ text }) => text)).map(({ text }) => [number, area?.text, text, weight]),
      ),
    ),
  );
}

const EXPECTED = [
  ['1.1', 'Tilsyn', 'Der gennemføres mindst 40 tilsyn.', 60],
  ['1.2', 'Sager', 'Mindst 90 pct. af sagerne afgøres inden for 30 dage.', 40],
];

describe('what was copied', () => {
  it('from Word comes as a table of a page, with spans and broken lines', async () => {
    const html = `<html><body><p>Fjordstyrelsen</p><table><tr><th>Nr.<th>Område<th>Mål<th>Resultatkrav<th>Vægt</tr>
      <tr><td colspan=5><b>2.1 Faglige mål</b></td></tr>
      <tr><td>1.1</td><td>Tilsyn</td><td>Der føres tilsyn.</td><td><p>Der gennem-<br>føres mindst
        40&nbsp;tilsyn.</p></td><td>60 %</td></tr>
      <tr><td>1.2</td><td>Sager</td><td>Sager afgøres.</td><td>Mindst 90 pct. af sagerne <del>behandles</del> afgøres inden for 30 dage.</td><td>40 %</td></tr></table>`;
    expect(await rowsOf(bytes(html))).toEqual(EXPECTED);
  });

  it('from a sheet comes with tabs between the cells', async () => {
    const text = [
      ['Nr.', 'Område', 'Mål', 'Resultatkrav', 'Vægt'],
      ['1.1', 'Tilsyn', 'Der føres tilsyn.', '"Der gennemføres\nmindst 40 tilsyn."', '60'],
      ['1.2', 'Sager', 'Sager afgøres.', 'Mindst 90 pct. af sagerne afgøres inden for 30 dage.', '40'],
    ];
    expect(await rowsOf(bytes(text.map((row) => row.join('\t')).join('\r\n')))).toEqual(EXPECTED);
  });

  it('as plain text may be in UTF-16 or as older Windows saves it', async () => {
    const text = [
      '2.1 Faglige mål',
      'Område Mål Resultatkrav Vægt',
      '1.1 Tilsyn Der føres tilsyn.',
      'Der gennemføres mindst 40 tilsyn.',
      '60',
    ].join('\n');
    const old = Uint8Array.from(codes(text));
    expect(await rowsOf(utf16(text))).toEqual(EXPECTED.slice(0, 1));
    expect(await rowsOf(old)).toEqual(EXPECTED.slice(0, 1));
  });

  it('runs nothing and survives any nesting', async () => {
    const read = await readSource(bytes(`<html><script>throw 1</script>${'<div>'.repeat(5000)}`), 'plan', noPdf);
    expect(read).toEqual({ ok: false, problem: 'sourceDamaged' });
  });
});

describe('a file that is no source says so', () => {
  const compound = (name: string): Uint8Array => {
    const file = new Uint8Array(2048);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    codes(name).forEach((code, at) => (file[1024 + 2 * at] = code));
    return file;
  };

  it.each([
    ['nothing', new Uint8Array(), 'sourceEmpty'],
    ['white space', bytes(' \n '), 'sourceEmpty'],
    ['a password', compound('EncryptedPackage'), 'sourceEncrypted'],
    ['old Word', compound('WordDocument'), 'sourceOldWord'],
    ['OpenDocument', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'sourceOpenDocument'],
    ['RTF', bytes('{\\rtf1 plan}'), 'sourceRtf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'sourceUnknown'],
    ['a zip that is cut', zipSync({ 'word/document.xml': strToU8('x'.repeat(500)) }).subarray(0, 60), 'sourceDamaged'],
  ])('%s', async (_, file, problem) => {
    expect(await readSource(file, 'plan', noPdf)).toEqual({ ok: false, problem });
  });

  it('a PDF that cannot be opened', async () => {
    expect(await readSource(bytes('%PDF-1.7 broken'), 'plan.pdf', noPdf)).toEqual({ ok: false, problem: 'sourceDamaged' });
  });
});
