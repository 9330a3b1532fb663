/** Somebody begins to edit a cell in the middle of a write: it waits, blames nobody, and then writes all of it. */
import { readFileSync } from 'node:fs';
import { openHeadless, type Headless } from '../../host/node/headless';
import { applyToExcel, readWorkbook } from '../../src/excel';
import { sample } from '../support/sample';
import { failAt } from './support/faults';
import { compute, sheetsOf } from './support/jobs';

let excel: Headless;
afterEach(async () => {
  await excel.settle();
  excel.close();
});

it.each(sample([90], [2, 10, 40, 90, 200, 400]))(
  'waits when a cell is edited at action %i of computing',
  async (n) => {
    excel = await openHeadless(new Uint8Array(readFileSync('examples/status-uo2-2024.xlsx')), { fileName: 'Status.xlsx' });
    const seen = await readWorkbook({ stylesOf: sheetsOf(await readWorkbook()) });
    const fault = failAt(excel, n, 'InvalidOperationInCellEditMode', 'once');
    let told = 0;
    const { notTaken } = await applyToExcel(compute(seen), seen, { attempts: [1, 1, 1], onWaiting: () => (told += 1) });
    expect({ struck: fault.struck(), told, notTaken }).toEqual({ struck: true, told: 1, notTaken: [] });
    fault.end();
  },
  120_000,
);
