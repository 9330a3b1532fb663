import { sheetBook, workbookOf, type CellSpec } from '../support/workbook';
import {
  ACTUAL,
  book,
  found,
  KRAV,
  NR,
  PLAN,
  refused,
  rowsOf,
  sheetRows,
  TARGET,
  textOf,
  UNITS,
  WEIGHT,
  type Column,
} from './layouts';

const lastYear = (text: string): string => text.replaceAll('2024', '2023').replace('150', '120').replace('800', '760');

describe('workbooks that are something else', () => {
  it.each<[string, string, (readonly CellSpec[])[]]>([
    ['nothing', 'emptyWorkbook', []],
    [
      'a letter that mentions the agency',
      'agencyOnly',
      [['Til Hjemrejsestyrelsen'], ['Vedr. mål- og resultatplan 2024'], ['Venlig hilsen']],
    ],
    ['a title without a table', 'agencyOnly', [['Hjemrejsestyrelsen 2024'], ['Mål', 'Status'], ['se bilag', 'følger']]],
    [
      'an address list',
      'tableWithoutRequirements',
      [['Nr.', 'Navn', 'Område', 'Status'], ...many((row) => [row, `Person ${row}`, 'Hjemrejse', 'Aktiv'])],
    ],
    [
      'a budget numbered like the plan',
      'tableWithoutRequirements',
      [
        ['Hjemrejsestyrelsen, budgetopfølgning 2024, UO II'],
        ['Nr.', 'Aktivitet', 'Budget', 'Realiseret', 'Forventet'],
        ...['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4'].map((nr, index) => [
          nr,
          `Udgifter til post ${index}`,
          100,
          90,
          95,
        ]),
      ],
    ],
    [
      'a task list with letters',
      'tableWithoutRequirements',
      [['Nr.', 'Opgave', 'Ansvarlig', 'Resultat'], ...many((row) => [`1.${row}`, `a) Ring til leverandør ${row}`, 'Bo', row])],
    ],
    [
      'notes that quote two requirements',
      'tooFewRequirements',
      [['Nr.', 'Resultatkrav', 'Resultat'], ...UNITS.slice(11, 13).map((unit) => [unit.id, textOf(unit), 'drøftes'])],
    ],
    [
      'the plan itself',
      'actualMissing',
      [['Hjemrejsestyrelsen 2024'], ...rowsOf([NR, ['Område', (unit) => unit.goal.area], KRAV, WEIGHT])],
    ],
  ])('refuses %s: %s', (_, code, rows) => {
    expect(refused(sheetBook(rows)).reason.code).toBe(code);
  });

  it('refuses another agency that shares the common goals word for word', () => {
    const own: Column = [
      'Resultatkrav',
      (unit) =>
        unit.section.shared
          ? textOf(unit)
          : `Udlændingestyrelsen skal behandle ${unit.id.length * 100} sager om opholdstilladelse`,
    ];
    const titles = [['Status på mål- og resultatplan 2024 – Udlændingestyrelsen, UO II']];
    const { reason } = refused(book([...titles, ...rowsOf([NR, own, WEIGHT, ACTUAL])]));
    expect(reason).toMatchObject({ code: 'otherAgency', values: { found: 'Udlændingestyrelsen', agency: 'Hjemrejsestyrelsen' } });
    expect(refused(book(rowsOf([NR, own, WEIGHT, ACTUAL]))).reason.code).toBe('tooFewRequirements');
  });

  it('refuses a small table for each requirement: its figures stand in other rows than the requirement', () => {
    const tables = UNITS.flatMap((unit) => [
      [`${unit.id} ${textOf(unit)}`],
      ['År', 'Måltal', 'Realiseret'],
      [2023, 10, 9],
      [2024, 12, 11],
    ]);
    const year = sheetBook([['Status 2024 – Hjemrejsestyrelsen, UO II'], ...tables]);
    expect(refused(year).reason.code).toBe('tablePerRequirement');
    expect(refused(year, { planId: PLAN.id }).reason.code).toBe('tablePerRequirement');
  });

  it('does not mind the header again above every goal', () => {
    const header = ['Nr.', 'Resultatkrav', 'Måltal', 'Realiseret'];
    const goals = [...new Set(UNITS.map(({ goal }) => goal))].map((goal) => UNITS.filter((unit) => unit.goal === goal));
    const table = goals.flatMap((units) => [header, ...units.map((unit, index) => [unit.id, textOf(unit), index + 1, null])]);
    const recognition = found(sheetBook([['Status 2024 – Hjemrejsestyrelsen, UO II'], ...table]));
    expect(recognition.tables[0].rows.map(({ id }) => id)).toEqual(UNITS.map(({ id }) => id));
  });

  it('names no single plan where the agency is none of several', () => {
    const sister = { ...PLAN, id: 'soester-2024', agency: { name: 'Søsterstyrelsen', aliases: [] } };
    const other = sheetBook([
      ['Mål- og resultatplan 2024, Fjernstyrelsen'],
      ...rowsOf([NR, ['Krav', () => 'Noget andet'], ACTUAL]),
    ]);
    const { code, values } = refused(other, {}, [sister, PLAN]).reason;
    expect({ code, values }).toEqual({ code: 'agencyOfNoPlan', values: { found: 'Fjernstyrelsen', plans: 2 } });
  });

  it('gives the reason of the plan whose agency is named, not of the one that comes nearest', () => {
    const far = { ...PLAN, id: 'soester-2024', agency: { name: 'Søsterstyrelsen', aliases: [] } };
    const notes = sheetBook([['Søsterstyrelsen 2024'], ['Mål', 'Status'], ['se bilag', 'følger']]);
    expect(refused(notes, {}, [PLAN, far]).reason.values.agency).toBe('Søsterstyrelsen');
  });

  it('refuses the agency’s plan of last year, whether the title or only the requirements say so', () => {
    const krav: Column = ['Resultatkrav', (unit) => lastYear(textOf(unit))];
    const table = rowsOf([NR, krav, WEIGHT, ACTUAL]);
    const titled = refused(book([['Status på mål- og resultatplan 2023 – Hjemrejsestyrelsen'], ['UO II'], ...table]));
    expect(titled.reason).toMatchObject({ code: 'otherYear', values: { found: '2023', year: '2024' } });
    expect(refused(book([['Status på mål- og resultatplan – Hjemrejsestyrelsen'], ['UO II'], ...table])).reason).toMatchObject({
      code: 'otherYear',
      values: { found: '2023' },
    });
  });

  it('names the year that the requirements have, also when it is the next', () => {
    const krav: Column = ['Resultatkrav', (unit) => textOf(unit).replaceAll('2024', '2025')];
    const draft = book([['Hjemrejsestyrelsen'], ['Udkast'], ...rowsOf([NR, krav, WEIGHT, ACTUAL])]);
    expect(refused(draft).reason).toMatchObject({ code: 'otherYear', values: { found: '2025', year: '2024' } });
  });

  it('claims no year of a comparison that the titles only mention beside the plan’s own', () => {
    const titles = [['Mål- og resultatplan 2024 – Hjemrejsestyrelsen, UO II'], ['Status 2023 til sammenligning på næste ark']];
    const { claims } = found(book([...titles, ...rowsOf([NR, KRAV, ACTUAL])]));
    expect(claims.filter(({ about }) => about === 'year')).toEqual([expect.objectContaining({ text: '2024' })]);
  });

  it('keeps this year’s plan under a title that was never changed, and claims the year that stands there', () => {
    const titles = [['Status på mål- og resultatplan 2023 – Hjemrejsestyrelsen, UO II']];
    const { claims } = found(book([...titles, ...rowsOf([NR, KRAV, ACTUAL])]));
    expect(claims).toContainEqual({ about: 'year', text: '2023', sheet: 'Ark1', row: 0, column: 0 });
  });

  it('refuses numbers alone that any plan could have, and offers the plan', () => {
    const workbook = book([['UO II'], ...rowsOf([NR, TARGET, ACTUAL])]);
    const { reason, questions } = refused(workbook);
    expect(reason.code).toBe('numbersOnly');
    expect(questions).toMatchObject([{ about: 'plan', options: [{ value: PLAN.id }] }]);
    expect(found(workbook, { planId: PLAN.id }).planEvidence[0]?.code).toBe('planChosen');
  });

  it('takes the sheet the figures are typed in before an overview that fetches them, and the overview when it is alone', () => {
    const fetched: Column = ['Realiseret', (_, index) => ({ value: index, formula: `='UO II'!C${index + 5}` })];
    const overview = { rows: sheetRows([NR, KRAV, fetched]) };
    expect(found(workbookOf({ sheets: { Overblik: overview } })).tables[0].sheet.value).toBe('Overblik');
    const both = workbookOf({ sheets: { Overblik: overview, 'UO II': { rows: sheetRows([NR, KRAV, ACTUAL]) } } });
    expect(found(both).tables[0].sheet).toMatchObject({ value: 'UO II', confidence: 'sure' });
  });

  it('never looks at our own sheets', () => {
    const rows = sheetRows([NR, KRAV, ACTUAL]);
    const ours = workbookOf({
      sheets: { MS_Data: { rows, visibility: 'veryHidden' }, Målstatus: { rows }, Tal: { rows } },
      names: { MS_Ark: 'Tal!A1' },
    });
    expect(refused(ours).reason.code).toBe('emptyWorkbook');
  });

  it('needs a plan', () => {
    expect(refused(book(sheetRows([NR, KRAV, ACTUAL])), {}, []).reason.code).toBe('noPlans');
  });
});

describe('several plans', () => {
  const next = { ...PLAN, id: 'hjemrejsestyrelsen-2025', year: 2025, period: { from: '2025-01-01', to: '2025-12-31' } };
  const another = { ...PLAN, id: 'udlaendingestyrelsen-2024', agency: { name: 'Udlændingestyrelsen', aliases: [] } };
  const rows = rowsOf([NR, KRAV, ACTUAL]);

  it('chooses by year and agency, in whatever order the plans come', () => {
    const workbook = book(sheetRows([NR, KRAV, ACTUAL]));
    for (const plans of [
      [PLAN, next, another],
      [another, next, PLAN],
    ]) {
      const recognition = found(workbook, {}, plans);
      expect(recognition.plan.id).toBe(PLAN.id);
      expect(recognition.planConfidence).toBe('sure');
    }
  });

  it('asks where nothing in the workbook tells two plans apart', () => {
    const twin = { ...PLAN, id: 'twin' };
    const recognition = found(book([['UO II'], ...rows]), {}, [PLAN, twin]);
    expect(recognition.planConfidence).toBe('guessed');
    expect(recognition.questions).toMatchObject([{ about: 'plan', options: [{ value: PLAN.id }, { value: 'twin' }] }]);
    const chosen = found(book([['UO II'], ...rows]), { confirmation: { planId: 'twin' } }, [PLAN, twin]);
    expect([chosen.plan.id, chosen.questions]).toEqual(['twin', []]);
  });
});

function many(row: (index: number) => CellSpec[]): CellSpec[][] {
  return Array.from({ length: 30 }, (_, index) => row(index + 1));
}
