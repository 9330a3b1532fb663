/** Workbooks that are something else, and that a careless reader would take for the plan. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Plan } from '../../src/plan/schema';
import { CLEAN } from '../figures/clean';
import { INVENTED, writeSheet } from '../kit/example';
import { DEPARTMENT, GREEN, styleHeader, THIN } from '../kit/styles';
import { newBook } from '../kit/save';
import type { Example } from '../kit/types';

function foreign(name: string, subject: string, write: (book: Workbook, plan: Plan) => void): Example {
  return {
    name: `foreign/${name}`,
    build: (plan) => {
      const book = newBook(subject);
      write(book, plan);
      return { book, expected: { recognised: false } };
    },
  };
}

/** A titled table of anything. */
export function plainTable(
  sheet: Worksheet,
  title: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  sheet.getCell(1, 1).value = title;
  sheet.getCell(1, 1).font = { name: GREEN.font, size: 14, bold: true };
  sheet.getCell(2, 1).value = 'Eksempel: alle tal og navne er opdigtede.';
  sheet.getCell(2, 1).font = { name: GREEN.font, size: 9, italic: true };
  header.forEach((text, index) => {
    const cell = sheet.getCell(4, index + 1);
    cell.value = text;
    styleHeader(cell, GREEN);
    sheet.getColumn(index + 1).width = index === 0 ? 34 : 16;
  });
  rows.forEach((row, at) =>
    row.forEach((value, index) => {
      const cell = sheet.getCell(5 + at, index + 1);
      cell.value = value;
      cell.border = THIN;
      cell.font = { name: GREEN.font, size: 9 };
      if (typeof value === 'number') cell.numFmt = '#,##0';
    }),
  );
}

export const budget = foreign('budget-2024', 'Budgetopfølgning 2024', (book) =>
  plainTable(
    book.addWorksheet('Budget'),
    'Budgetopfølgning 2024, udgiftsopfølgning II',
    ['Område', 'Budget', 'Realiseret', 'Forventet årsresultat', 'Afvigelse', 'Bemærkning'],
    [
      ['1.1 Løn', 184000, 121300, 183200, -800, ''],
      ['1.2 Husleje', 22000, 14700, 22050, 50, ''],
      ['1.3 It-drift', 31000, 19900, 30400, -600, 'Licenser forhandlet'],
      ['1.4 Rejser', 9200, 7100, 10100, 900, 'Flere ledsagede rejser end budgetteret'],
      ['2.1 Tolke', 6400, 4300, 6500, 100, ''],
    ],
  ),
);

export const staff = foreign('medarbejderliste', 'Medarbejdere', (book) =>
  plainTable(
    book.addWorksheet('Medarbejdere'),
    'Medarbejdere pr. 1. august 2024',
    ['Navn', 'Kontor', 'Stilling', 'Timer', 'Status'],
    Array.from({ length: 24 }, (_, index) => [
      `Medarbejder ${index + 1}`,
      ['Hjemrejse', 'Økonomi', 'It', 'Stab'][index % 4] ?? '',
      index % 3 === 0 ? 'Specialkonsulent' : 'Fuldmægtig',
      37,
      index % 7 === 0 ? 'Orlov' : 'Ansat',
    ]),
  ),
);

/** A plan of the same shape and the same columns, but nobody's we know. */
export const otherAgency = foreign('anden-styrelse-2024', 'Mål- og resultatplan 2024', (book) => {
  const sheet = book.addWorksheet('Status UO II');
  plainTable(
    sheet,
    'Status på mål- og resultatplan 2024 – Styrelsen for Skovveje og Stier',
    ['Resultatkrav', 'Nr.', 'Vægt', 'Måltal', 'Realiseret', 'Forventet årsresultat', 'Status'],
    [
      ['Mindst 120 km skovvej er efterset inden udgangen af 2024', '1.1', 30, 120, 84, 125, 'Ikke vurderet'],
      ['Mindst 40 broer på vandrestier er efterset', '1.2', 20, 40, 31, 42, 'Ikke vurderet'],
      [
        'Henvendelser om væltede træer besvares inden 3 dage i 90 pct. af sagerne',
        '1.3',
        20,
        '90 pct.',
        '93 pct.',
        '92 pct.',
        'Opfyldt',
      ],
      ['Ny skiltning er godkendt i 3. kvartal', '1.4', 10, '30.09.2024', '', 'Forventes opfyldt', ''],
      ['Sygefraværet er højst 8 dage pr. medarbejder', '2.1', 20, 8, 6.4, 7.8, 'Opfyldt'],
    ],
  );
  sheet.getCell(3, 1).value = 'Udgiftsopfølgning II, 31. august 2024';
});

/** The same agency's form, a year older: same layout, other year. */
export const lastYear = foreign('hjemrejsestyrelsen-2023', 'Status på mål- og resultatplan 2023', (book, plan) => {
  const yearBefore = (text: string): string => text.replaceAll('2024', '2023');
  writeSheet(book, older(plan, yearBefore), {
    sheet: 'Status UO II',
    theme: DEPARTMENT,
    titles: [
      { text: `Status på mål- og resultatplan 2023 – ${plan.agency.name}`, style: 'title' },
      { text: 'Udgiftsopfølgning II · opgjort pr. 31. august 2023', style: 'subtitle' },
      { text: yearBefore(INVENTED), style: 'notice' },
    ],
    columns: [
      { role: 'id', header: 'Nr.', width: 8 },
      { role: 'area', header: 'Område', width: 18 },
      { role: 'requirement', header: 'Resultatkrav', width: 52 },
      { role: 'weight', header: 'Vægt', width: 8 },
      { role: 'target', header: 'Måltal', width: 12 },
      { role: 'actual', header: 'Realiseret', width: 12 },
      { role: 'forecast', header: 'Forventet årsresultat', width: 13 },
      { role: 'explanation', header: 'Forklaring', width: 40 },
    ],
    goals: 'merged',
    weights: 'merged',
    numbers: 'goal',
    figures: () => Object.fromEntries(Object.entries(CLEAN).map(([unit, { actual = '' }]) => [unit, { actual }])),
  });
});

/** Every text of the plan a year back; numbers and structure stay. */
function older(plan: Plan, yearBefore: (text: string) => string): Plan {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return yearBefore(value);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : change(inner)]));
    }
    return value;
  };
  return change(plan) as Plan;
}
