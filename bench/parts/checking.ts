/** The whole check of a workbook of 5,000 rows, against HyperFormula merely loading the same sheet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { check } from '../../src/check';
import { rulePackSchema } from '../../src/plan/schema';
import { cellAt } from '../../src/workbook/snapshot';
import { examplePlan } from '../../examples/kit/plan';
import { HEADER, ROWS, largePlan, largeWorkbook } from '../large';
import { HERE, installPeers, peer } from '../peers';
import { compared, ms, timed, type Part } from '../types';

export const checking: Part = {
  title: `Kontrol af en projektmappe med ${ROWS.toLocaleString('da-DK')} rækker`,
  async measure() {
    const missing = installPeers();
    if (missing !== undefined) return { missing };
    const plans = join(HERE, '../plans');
    const plan = largePlan(examplePlan(plans));
    const rulePack = v.parse(rulePackSchema, JSON.parse(readFileSync(join(plans, 'rules-2024.json'), 'utf8')));
    const workbook = largeWorkbook(plan);
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const request = { workbook, plans: [plan], rulePacks: [rulePack] };
    const first = check(request);
    if (first.state !== 'checked') throw new Error(`check: ${first.state} ${JSON.stringify(first.recognition).slice(0, 300)}`);
    const bound = first.recognition.tables[0].rows.length;
    if (bound !== ROWS) throw new Error(`check bound ${bound} rows of ${ROWS}`);

    const { HyperFormula } = peer('hyperformula');
    const rows = Array.from({ length: (sheet.used?.bottom ?? 0) + 1 }, (_, row) =>
      HEADER.map((_, column) => {
        const cell = cellAt(sheet, row, column);
        return cell.formula ?? cell.value;
      }),
    );
    const own = await timed(5, () => check(request));
    const theirs = await timed(5, () => HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' }).destroy());
    return compared('kontrol mod indlæsning', ms, [
      ['Målstatus check', own],
      ['HyperFormula indlæser arket', theirs],
    ]);
  },
};
