/**
 * The printed plan of 2024 as a Word document with real tables: cells of a goal merged over its two weights, bullets as a list, text before and after.
 * LibreOffice makes it anew, or a PDF of it, so that no file of ours is read by its own maker.
 */
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType, WidthType } from 'docx';
import type { PlanRow, PlanTable } from '../../src/planreading/draftOf';
import { planTextRows } from '../../src/planreading/text/planText';

export const PRINTED_PLAN = readFileSync('tests/fixtures/plans/maal-og-resultatplan-2024.txt', 'utf8');

const WIDTHS = [600, 2700, 2500, 3400, 800];

export async function planDocument(): Promise<Uint8Array> {
  const { tables } = planTextRows(PRINTED_PLAN);
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph(
            'Denne mål- og resultatplan er indgået mellem Udlændinge- og Integrationsministeriets departement og Hjemrejsestyrelsen.',
          ),
          new Paragraph('3.0 Mål og resultatkrav'),
          ...tables.flatMap((table) => [
            new Paragraph(`${table.number} ${table.title.text}`),
            tableOf(table),
            new Paragraph('Baggrund for valg af mål. Formålet med kravene er at understøtte, at fristerne på 30 dage holdes.'),
          ]),
          new Paragraph('5.0 Kontraktperiode og påtegning'),
          new Paragraph('Mål- og resultatplanen er gældende fra 1. januar 2024 til og med 31. december 2024.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function tableOf({ rows }: PlanTable): Table {
  const head = ['', 'Område', 'Mål', 'Resultatkrav', 'Vægt'].map((text, column) => cell([text], column));
  return new Table({
    width: { size: 10000, type: WidthType.DXA },
    columnWidths: WIDTHS,
    rows: [new TableRow({ children: head, tableHeader: true }), ...rows.flatMap(rowsOf)],
  });
}

function rowsOf({ number, area, goal, blocks }: PlanRow): readonly TableRow[] {
  return blocks.map(({ weight, demands }, index) => {
    const merge = blocks.length === 1 ? undefined : index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    const text = 'text' in demands ? demands.text : '';
    return new TableRow({
      children: [
        cell([number], 0, merge),
        cell([area?.text ?? ''], 1, merge),
        cell([goal?.text ?? ''], 2, merge),
        cell(text.split(/ (?=[a-h]\) )/), 3),
        cell([String(weight ?? '').replace('.', ',')], 4),
      ],
    });
  });
}

function cell(
  lines: readonly string[],
  column: number,
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
): TableCell {
  return new TableCell({
    width: { size: WIDTHS[column] ?? 1000, type: WidthType.DXA },
    children: lines.map((text) => new Paragraph(text)),
    ...(verticalMerge === undefined ? {} : { verticalMerge }),
  });
}
