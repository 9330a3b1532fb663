import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/load';
import { answered, openPoints, questionsOf, type PlanDraft } from '../../src/planreading/draft';
import { defaultsFor } from '../../src/planreading/defaults';
import { finish } from '../../src/planreading/finish';
import { encoded } from '../planreading/support/encoded';
import { documentsByLibreOffice } from '../support/libreoffice';
import { planDocument, PRINTED_PLAN } from '../support/planDocument';
import { callPlan } from './planCommand';

const folder = mkdtempSync(join(tmpdir(), 'maalstatus-plans-'));
const shipped = parsePlan(JSON.parse(readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8')));

/** The printed plan as a document with tables and as running text, each saved by LibreOffice. */
beforeAll(async () => {
  const [tables, text] = [join(folder, 'tables.docx'), join(folder, 'text.txt')];
  writeFileSync(tables, await planDocument());
  writeFileSync(text, PRINTED_PLAN);
  for (const format of ['docx', 'pdf'] as const) {
    const [asTables, asText] = await documentsByLibreOffice([tables, text], format);
    writeFileSync(join(folder, `with-tables.${format}`), asTables ?? '');
    writeFileSync(join(folder, `running-text.${format}`), asText ?? '');
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['with-tables.docx', 'running-text.docx', 'with-tables.pdf', 'running-text.pdf'])(
  'the printed plan becomes the plan that ships, with four questions: %s',
  async (name) => {
    if (!shipped.ok) throw new Error('the shipped plan does not load');
    const { exit, out } = await callPlan('read', join(folder, name), '--json');
    expect(exit).toBe(1);
    const draft = JSON.parse(out) as PlanDraft;
    expect(questionsOf(draft)).toHaveLength(4);
    const agreed = openPoints(draft).reduce((rest, { path }) => answered(rest, path, { agrees: true }), draft);
    const end = finish(agreed, defaultsFor(2024));
    if (!end.ok) throw new Error(JSON.stringify(end));
    expect(encoded(end.plan)).toEqual(encoded(shipped.value));
  },
  30_000,
);
