import { leavesOf, type Unit } from '../../src/plan/units';
import { workbookOf, type CellSpec } from '../support/workbook';
import {
  ACTUAL,
  book,
  columns,
  found,
  inOrder,
  KRAV,
  NR,
  PLAN,
  refused,
  rows,
  rowsOf,
  sheetRows,
  TARGET,
  textOf,
  TITLE,
  TITLES,
  UNITS,
  WEIGHT,
  type Column,
} from './layouts';

const BASIC = [NR, KRAV, WEIGHT, TARGET, ACTUAL];

describe('a plain table', () => {
  const recognition = found(book(sheetRows(BASIC)));

  it('binds every column and row for sure and asks nothing', () => {
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1, weight: 2, target: 3, actual: 4 });
    expect(rows(recognition)).toEqual(inOrder(4));
    expect(recognition.questions).toEqual([]);
    expect(recognition.planConfidence).toBe('sure');
    expect(recognition.tables[0].headerTop).toBe(3);
    expect(recognition.tables[0].lastRow).toBe(3 + UNITS.length);
  });

  it('reads agency, year and round from the title, with their cells', () => {
    expect(recognition.round).toMatchObject({ value: { id: 'UO2' }, confidence: 'sure' });
    expect(recognition.asOf.value).toBe('2024-08-31');
    expect(recognition.claims).toEqual([
      { about: 'agency', text: 'Hjemrejsestyrelsen', sheet: 'Ark1', row: 0, column: 0 },
      { about: 'year', text: '2024', sheet: 'Ark1', row: 0, column: 0 },
      { about: 'round', text: 'Udgiftsopfølgning II', sheet: 'Ark1', row: 1, column: 0 },
    ]);
  });
});

describe('where the table stands', () => {
  it.each([0, 1, 5, 9, 14])('finds the header below %d rows of title, logo and legend', (above) => {
    const legend = Array.from({ length: above }, (_, row) =>
      row === 0 ? [TITLE, null, 'UO II'] : ['Gul', 'Udfyldes af styrelsen', row],
    );
    const recognition = found(book([...legend, ...rowsOf(BASIC)], {}, 'HJST 2024 UO II.xlsx'));
    expect(recognition.tables[0].headerBottom).toBe(above);
    expect(rows(recognition)).toEqual(inOrder(above + 1));
  });

  it('finds it beside blank columns and in hidden columns and rows', () => {
    const recognition = found(book(sheetRows(BASIC), { at: 'F7', hiddenColumns: [5, 9], hiddenRows: [12] }));
    expect(columns(recognition)).toMatchObject({ id: 5, actual: 9 });
    expect(rows(recognition)).toEqual(inOrder(10));
  });

  it('takes the numbers under no header as the plan prints them', () => {
    const recognition = found(book(sheetRows([['', NR[1]], ['Område', (unit) => unit.goal.area], KRAV, WEIGHT, ACTUAL])));
    expect(columns(recognition)).toMatchObject({ id: 0, area: 1, requirement: 2, actual: 4 });
  });

  it('does not walk a used range of a million rows', () => {
    const workbook = book(sheetRows(BASIC), { formats: { 'J2:J3000': '0.0' } });
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    const huge = { ...workbook, sheets: [{ ...sheet, used: { top: 0, left: 0, bottom: 1_048_575, right: 16_383 } }] };
    expect(rows(found(huge))).toEqual(inOrder(4));
  });
});

describe('headers', () => {
  it.each([
    ['Realisert', 'Mål tal', 'Vægtt', 'Resultatkarv'],
    ['Resultat pr. 31.8.2024', 'MÅLTAL (pct.)', 'Vægt i pct.', 'Resultat-\nkrav'],
    ['Realiseret\når til dato', 'Maaltal', 'Vægtning', 'Succeskriterium'],
    ['Årets resultat', 'Aftalt måltal', 'Vægt*', 'Målepunkt'],
    ['Actual', 'Target', 'Weight', 'Requirement'],
  ])('reads %s, %s, %s and %s', (actual, target, weight, requirement) => {
    const recognition = found(
      book(sheetRows([NR, [requirement, KRAV[1]], [weight, WEIGHT[1]], [target, TARGET[1]], [actual, ACTUAL[1]]])),
    );
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1, weight: 2, target: 3, actual: 4 });
    expect(recognition.questions).toEqual([]);
  });

  it.each(['Realiseret 2023', 'Resultat sidste år', 'Budget 2024', 'Realiseret, forrige periode'])(
    'does not take "%s" for the figures of the round',
    (header) => {
      const recognition = found(book(sheetRows([NR, KRAV, [header, () => 7], ACTUAL])));
      expect(columns(recognition)).toEqual({ id: 0, requirement: 1, actual: 3 });
    },
  );

  it('asks when two headers are alike and chooses none', () => {
    const recognition = found(book(sheetRows([NR, KRAV, ACTUAL, ACTUAL])));
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1 });
    expect(recognition.questions).toMatchObject([
      { about: 'column', subject: 'actual', options: [{ value: '2' }, { value: '3' }] },
    ]);
  });

  it('guesses the only column of figures under an unknown header, and asks', () => {
    const recognition = found(book(sheetRows([NR, KRAV, ['Xyz', (_, index) => index]])));
    expect(columns(recognition)).toEqual({ id: 0, requirement: 1, actual: '2?' });
    expect(recognition.questions).toMatchObject([{ about: 'column', subject: 'actual' }]);
  });

  it('says so where no column can hold the figures, and proposes none whose heading says another role', () => {
    const { reason, questions } = refused(book(sheetRows([NR, KRAV, WEIGHT, ['Noter', () => 'ok']])));
    expect(reason.code).toBe('actualMissing');
    expect(questions).toMatchObject([{ about: 'column', subject: 'actual', options: [{ value: '3' }] }]);
  });

  it('knows what the words under a group mean', () => {
    const cells = rowsOf([
      NR,
      KRAV,
      ACTUAL,
      ['Status', () => null],
      ['Begrundelse', () => null],
      ['Navn', () => null],
      ['Dato', () => null],
    ]);
    const recognition = found(book([...TITLES, ['', '', '', 'Ændret status'], ...cells], { merges: ['D4:G4'] }));
    expect(recognition.tables[0]).toMatchObject({ headerTop: 3, headerBottom: 4 });
    expect(columns(recognition)).toEqual({
      id: 0,
      requirement: 1,
      actual: 2,
      overrideStatus: 3,
      overrideReason: 4,
      overrideBy: 5,
      overrideOn: 6,
    });
  });
});

describe('columns of several meanings', () => {
  const status = (cell: (unit: Unit) => CellSpec): Column => ['Status', cell];

  it('reads "Mål" by what stands under it', () => {
    const asText = found(book(sheetRows([NR, ['Mål', (unit) => unit.goal.text], KRAV, ACTUAL])));
    const asNumber = found(book(sheetRows([NR, KRAV, ['Mål', TARGET[1]], ACTUAL])));
    const asId = found(book(sheetRows([['Mål', NR[1]], KRAV, ACTUAL])));
    expect(columns(asText)).toMatchObject({ goal: 1, requirement: 2 });
    expect(columns(asNumber)).toMatchObject({ target: 2, requirement: 1 });
    expect(columns(asId)).toMatchObject({ id: 0 });
  });

  it('leaves an empty status to the agency', () => {
    expect(columns(found(book(sheetRows([NR, KRAV, ACTUAL, status(() => null)]))))).toMatchObject({ reportedStatus: 3 });
  });

  it('takes a whole set of empty columns for results', () => {
    const empty = (header: string): Column => [header, () => null];
    const set = [empty('Opfyldelse'), empty('Status'), empty('Trafiklys'), empty('Point')];
    expect(columns(found(book(sheetRows([NR, KRAV, WEIGHT, ACTUAL, ...set]))))).toMatchObject({
      resultDegree: 4,
      resultStatus: 5,
      resultLight: 6,
      resultPoints: 7,
    });
  });

  it('tells a typed status from the one we computed beside it', () => {
    const ours = status(() => ({ value: 'Opfyldt', formula: '=IF(E5>=MS_Opfyldt,1,0)' }));
    const recognition = found(book(sheetRows([NR, KRAV, ACTUAL, status(() => 'Opfyldt'), ours])));
    expect(columns(recognition)).toMatchObject({ reportedStatus: 3, resultStatus: 4 });
    expect(recognition.questions).toEqual([]);
  });

  it('finds our columns by their names, wherever they have been moved', () => {
    const moved: Column = ['Et nyt navn', () => 'overskrevet'];
    const workbook = workbookOf({
      sheets: { Ark1: { rows: sheetRows([NR, KRAV, ACTUAL, moved]) } },
      names: { MS_Kolonne_Status: 'Ark1!D4:D29' },
    });
    expect(columns(found(workbook))).toMatchObject({ resultStatus: 3 });
  });
});

describe('rows', () => {
  const merged = (): { rows: CellSpec[][]; merges: string[] } => {
    const table = rowsOf([
      ['Nr.', (unit) => unit.goal.id],
      ['Område', (unit) => unit.goal.area],
      ['Resultatkrav', labelled],
      ACTUAL,
    ]);
    const merges: string[] = [];
    PLAN.sections
      .flatMap(({ goals }) => goals)
      .forEach((goal) => {
        const own = UNITS.flatMap((unit, index) => (unit.goal === goal ? [index + 5] : []));
        const [first = 0] = own;
        const last = own.at(-1) ?? first;
        if (last > first) for (const column of ['A', 'B']) merges.push(`${column}${first}:${column}${last}`);
        for (const row of own.slice(1)) for (const column of [0, 1]) (table[row - 4] ?? [])[column] = null;
      });
    return { rows: table, merges };
  };
  const labelled = (unit: Unit): string => {
    const { label } = unit.level === 'subGoal' ? unit.subGoal : unit.requirement;
    const before =
      unit.level === 'subGoal' && unit.goal.id === '1.1' ? `${label ?? ''}) ` : label === undefined ? '' : `${label} `;
    return before + textOf(unit);
  };

  it('follows a goal merged over many rows, and one carried down without a merge', () => {
    const { rows: cells, merges } = merged();
    expect(rows(found(book([...TITLES, ...cells], { merges })))).toEqual(inOrder(4));
    expect(rows(found(book([...TITLES, ...cells])))).toEqual(inOrder(4));
  });

  it('knows the requirements by their wording alone', () => {
    const leaves = leavesOf(PLAN);
    const recognition = found(book([...TITLES, ...rowsOf([KRAV, ACTUAL], leaves)]));
    expect(rows(recognition)).toEqual(inOrder(4, leaves));
  });

  it('knows them through hyphens at line ends, double spaces, quotes and slips', () => {
    const leaves = leavesOf(PLAN);
    const typed = (unit: Unit) =>
      textOf(unit)
        .replace(/udsendelse/g, 'udsen-\ndelse')
        .replace(/ /g, '  ')
        .replace(/asylansøgere/g, 'asylansøgre')
        .replace('”', '"');
    expect(rows(found(book([...TITLES, ...rowsOf([['Resultatkrav', typed], ACTUAL], leaves)])))).toEqual(inOrder(4, leaves));
  });

  it('knows them by number alone when the agency is named', () => {
    expect(rows(found(book(sheetRows([NR, ACTUAL]))))).toEqual(inOrder(4));
  });

  it('reads 1.1 typed as a number, and 1 January, which Danish Excel makes of it', () => {
    const goals = UNITS.filter(({ id, goal }) => id === goal.id);
    const asNumber: Column = ['Nr.', (unit) => Number(unit.id)];
    const firstOfMonth = [0, 31, 60, 91];
    const dayOf = (id: string) => {
      const [day, month] = id.split('.').map(Number);
      return 45291 + (day ?? 0) + (firstOfMonth[(month ?? 1) - 1] ?? 0);
    };
    const asDay: Column = ['Nr.', ({ id }) => ({ value: dayOf(id), format: 'd-mmm' })];
    const others = leavesOf(PLAN).filter(({ goal }) => goal.id === '1.1');
    for (const column of [asNumber, asDay]) {
      const cells = [...rowsOf([column, KRAV, ACTUAL], goals), ...rowsOf([NR, KRAV, ACTUAL], others).slice(1)];
      expect(rows(found(book([...TITLES, ...cells])))).toMatchObject({ '1.2': 4, '1.3': 5, '2.1': 7, '2.4': 10 });
    }
  });

  it('takes headings, sections and sums for none', () => {
    const [header = [], ...cells] = rowsOf(BASIC);
    const withOthers = [
      header,
      ['3.1 Faglige mål'],
      ['1.1', 'Hjemrejseindsats'],
      ...cells.slice(0, 11),
      ['I alt', null, 25],
      ['Koncernfælles mål'],
      ...cells.slice(11),
      ['Total', null, 65, null, 12],
      [],
      ['Forklaring: opfyldt betyder, at målet er nået', null, null, null, 3],
    ];
    const recognition = found(book([...TITLES, ...withOthers]));
    const firstHalf = inOrder(6, UNITS.slice(0, 11));
    expect(rows(recognition)).toEqual({ ...firstHalf, ...inOrder(19, UNITS.slice(11)) });
    expect(recognition.tables[0].unknownRows).toEqual([]);
    expect(recognition.tables[0].repeatedRows).toEqual([]);
    expect(recognition.tables[0].lastRow).toBe(19 + UNITS.length - 11);
  });

  it('points out a row the plan does not have, and one that stands twice', () => {
    const cells = sheetRows(BASIC);
    const again = cells[8] ?? [];
    const recognition = found(book([...cells, ['1.5', 'Styrelsen skal bygge en bro over Storebælt', 3, 1, 1], again]));
    expect(recognition.tables[0].unknownRows).toEqual([
      { row: cells.length, text: 'Styrelsen skal bygge en bro over Storebælt' },
    ]);
    expect(recognition.tables[0].repeatedRows).toEqual([{ id: '1.1.b', row: cells.length + 1 }]);
    expect(rows(recognition)).toEqual(inOrder(4));
  });

  it('asks about a row whose number and wording are of different requirements', () => {
    const cells = sheetRows(BASIC).map((row) => [...row]);
    const [first, second] = [cells[9], cells[10]];
    if (!first || !second) throw new Error('no rows');
    [first[0], second[0]] = [second[0], first[0]];
    const recognition = found(book(cells));
    expect(rows(recognition)).toMatchObject({ '1.1.c': '9?', '1.1.d': '10?' });
    expect(recognition.questions).toMatchObject([
      { about: 'row', subject: '1.1.c', options: [{ rows: { '1.1.c': 9, '1.1.d': 10 } }, { rows: { '1.1.c': 10, '1.1.d': 9 } }] },
    ]);
  });

  it('reads the percent scale from each target cell', () => {
    const target: Column = [
      'Måltal',
      ({ id }) => (id === '1.1.c' ? 85 : id === '1.1.d' ? 0.9 : id === '1.1.e' ? '95 pct.' : id === '1.1.a.1' ? 150 : null),
    ];
    const scales = new Map(
      found(book(sheetRows([NR, KRAV, target, ACTUAL]))).tables[0].rows.map(({ id, percentScale }) => [id, percentScale]),
    );
    expect([scales.get('1.1.c'), scales.get('1.1.d'), scales.get('1.1.e'), scales.get('1.1.a.1')]).toEqual([100, 1, 1, 1]);
  });
});
