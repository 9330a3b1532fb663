import { readDocx } from '../../src/plansources/docx/readDocx';
import { planRowsOf } from '../../src/plansources/planRows';
import { draftOf } from '../../src/planreading/draftOf';
import { cell, docxOf, paragraph, row, run, table, texts } from '../support/docx';

const HEAD = texts('', 'Område', 'Mål', 'Resultatkrav', 'Vægt');

function read(parts: Parameters<typeof docxOf>[0]) {
  const answer = readDocx(docxOf(parts), 'plan.docx');
  if (!answer.ok) throw new Error(answer.problem);
  return answer.source;
}

function demandsIn(parts: Parameters<typeof docxOf>[0]) {
  const rows = planRowsOf(read(parts));
  return draftOf(rows).sections.flatMap(({ goals }) =>
    goals.flatMap(({ number, blocks }) =>
      blocks.flatMap(({ weight, requirements }) =>
        requirements.map(({ label, text }) => [number, label, text.text, 'value' in weight ? weight.value : undefined]),
      ),
    ),
  );
}

describe('a table in a Word document', () => {
  it('has its goals merged over the demands of two weights', () => {
    const merged = (text: string, state: string) => cell(paragraph(run(text)), `<w:vMerge${state}/>`);
    const body = table(
      HEAD,
      row(
        merged('1.1', ' w:val="restart"'),
        merged('Tilsyn', ' w:val="restart"'),
        merged('Der føres tilsyn.', ' w:val="restart"'),
        cell(paragraph(run('a) Der gennemføres mindst 40 tilsyn.'))),
        cell(paragraph(run('60'))),
      ),
      row(
        merged('', ''),
        merged('', ''),
        merged('', ''),
        cell(paragraph(run('b) Der afholdes mindst 3 møder.'))),
        cell(paragraph(run('40'))),
      ),
    );
    expect(demandsIn({ body })).toEqual([
      ['1.1', 'a)', 'Der gennemføres mindst 40 tilsyn.', 60],
      ['1.1', 'b)', 'Der afholdes mindst 3 møder.', 40],
    ]);
  });

  it('goes on in a second table without a header, where a page break has cut it', () => {
    const body =
      table(HEAD, texts('1.1', 'Tilsyn', 'Der føres tilsyn.', 'Der gennemføres mindst 40 tilsyn.', '60')) +
      paragraph('') +
      table(texts('1.2', 'Sager', 'Sager afgøres hurtigt.', 'Mindst 90 pct. af sagerne afgøres inden for 30 dage.', '40'));
    expect(demandsIn({ body }).map(([number]) => number)).toEqual(['1.1', '1.2']);
  });

  it('has letters and numbers that Word draws and that stand in no text', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>';
    const item = (text: string) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>');
    const body = table(
      HEAD,
      row(
        ...['1.1', 'Tilsyn', 'Der føres tilsyn.'].map((text) => cell(paragraph(run(text)))),
        cell(item('Der gennemføres mindst 40 tilsyn.') + item('Der afholdes mindst 3 møder.')),
        cell(paragraph(run('100'))),
      ),
    );
    expect(demandsIn({ body, numbering }).map(([, label]) => label)).toEqual(['a)', 'b)']);
  });
});

describe('what people do to a Word document', () => {
  const inTable = (demand: string) =>
    table(
      HEAD,
      row(
        ...['1.1', 'Tilsyn', 'Der føres tilsyn.'].map((text) => cell(paragraph(run(text)))),
        cell(paragraph(demand)),
        cell(paragraph(run('100'))),
      ),
    );
  const first = (demand: string) => demandsIn({ body: inTable(demand) })[0]?.[2];

  it('tracked changes are read as accepted, and told', () => {
    const changed = `${run('Der gennemføres mindst ')}<w:del w:id="1"><w:r><w:delText>40</w:delText></w:r></w:del><w:ins w:id="2">${run('50')}</w:ins>${run(' tilsyn.')}`;
    expect(first(changed)).toBe('Der gennemføres mindst 50 tilsyn.');
    expect(read({ body: inTable(changed) }).told).toEqual([
      { code: 'deletedText', count: 1 },
      { code: 'insertedText', count: 1 },
    ]);
  });

  it('what was moved away is not read twice', () => {
    expect(
      first(`<w:moveFrom w:id="1">${run('Der holdes mindst 3 møder. ')}</w:moveFrom>${run('Der gennemføres mindst 40 tilsyn.')}`),
    ).toBe('Der gennemføres mindst 40 tilsyn.');
  });

  it('the sign of a footnote in the middle of a demand is no number of it', () => {
    const noted = `${run('Der gennemføres mindst 40')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' tilsyn.')}`;
    expect(first(noted)).toBe('Der gennemføres mindst 40 tilsyn.');
    expect(read({ body: inTable(noted) }).told).toEqual([{ code: 'footnotes', count: 1 }]);
  });

  it('hidden text is not read, and told', () => {
    const hidden = run('Der gennemføres mindst 40 tilsyn.') + run(' Internt: regn med 30.', '<w:vanish/>');
    expect(first(hidden)).toBe('Der gennemføres mindst 40 tilsyn.');
    expect(read({ body: inTable(hidden) }).told).toEqual([{ code: 'hiddenText', count: 1 }]);
  });

  it('lists that a tracked change of looks has taken away are none', () => {
    const before = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:pPrChange>';
    const body = table(
      HEAD,
      row(
        ...['1.1', 'Tilsyn', 'Mål'].map((text) => cell(paragraph(run(text)))),
        cell(paragraph(run('Mindst 40 tilsyn.'), before)),
        cell(paragraph(run('100'))),
      ),
    );
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>';
    expect(demandsIn({ body, numbering })[0]?.[2]).toBe('Mindst 40 tilsyn.');
  });
});

describe('a Word document that is made to do harm', () => {
  it.each([
    ['half a document', '<w:p>', 'sourceDamaged'],
    ['elements nested without end', '<w:sdt>'.repeat(300), 'sourceDamaged'],
    ['a table of a million columns', table(row(cell(paragraph(run('x')), '<w:gridSpan w:val="1000000"/>'))), 'sourceTooLarge'],
  ])('%s stops with a reason', (_, body, problem) => {
    expect(readDocx(docxOf({ body }), 'plan.docx')).toEqual({ ok: false, problem });
  });
});
