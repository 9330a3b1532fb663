import { readdirSync, readFileSync } from 'node:fs';
import { parsePlan } from '../../src/plan/load';
import { answered, openPoints, questionsOf, type PlanDraft } from '../../src/planreading/draft';
import { defaultsFor } from '../../src/planreading/defaults';
import { draftOf } from '../../src/planreading/draftOf';
import { finish } from '../../src/planreading/finish';
import { planRowsOf } from '../../src/plansources/planRows';
import { workbookSource } from '../../src/plansources/workbook';
import { readXlsx } from '../../src/xlsx';
import { encoded } from '../planreading/support/encoded';

const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.xlsx'));
const shipped = parsePlan(JSON.parse(readFileSync('plans/hjemrejsestyrelsen-2024.json', 'utf8')));

function rowsIn(file: string) {
  const read = readXlsx(readFileSync(file), file);
  if (!read.ok) throw new Error(`${file} cannot be read`);
  return planRowsOf(workbookSource(read.workbook));
}

/** Everything that is asked answered as it is proposed; the agency that only has its letters by its name. */
function finished(draft: PlanDraft) {
  const agreed = openPoints(draft).reduce(
    (rest, { path }) => answered(rest, path, path === 'agency' ? { value: 'Hjemrejsestyrelsen' } : { agrees: true }),
    draft,
  );
  const end = finish(agreed, defaultsFor(2024));
  if (!end.ok) throw new Error(JSON.stringify(end));
  return end.plan;
}

/** Goals with their weights and demands; what a sheet has no column for is not compared, nor are labels of parts that have none. */
function goalsOf(plan: Parameters<typeof encoded>[0]) {
  return encoded(plan).flatMap(({ goals }) =>
    goals.map((goal) => ({
      id: goal.id,
      blocks: goal.blocks.map((block) => ({
        ...block,
        requirements: block.requirements.map(({ parts, ...rest }) => ({
          ...rest,
          parts: parts.map(({ id, measure }) => ({ id, measure })),
        })),
      })),
    })),
  );
}

describe.each(EXAMPLES)('a workbook read without knowing the plan: %s', (name) => {
  const rows = rowsIn(`examples/${name}`);
  const draft = draftOf(rows);

  it('asks at most four questions', () => {
    expect(questionsOf(draft).length).toBeLessThanOrEqual(4);
  });

  it('becomes the plan that ships, demand by demand', () => {
    if (!shipped.ok) throw new Error('the shipped plan does not load');
    const wanted = goalsOf(shipped.value);
    // Example figures with mistakes on purpose: 2.3 weighs 4 there.
    if (name === 'status-uo2-2024.xlsx')
      for (const goal of wanted) for (const block of goal.blocks) if (block.id === '2.3') Object.assign(block, { weight: 4 });
    expect(goalsOf(finished(draft))).toEqual(wanted);
    expect(rows.year).toBe(2024);
  });
});

describe('what a workbook says and does not say', () => {
  it('takes the sections that stand across the table', () => {
    expect(
      draftOf(rowsIn('examples/flettede-maal.xlsx')).sections.map(({ number, title, shared }) => [number, title.text, shared]),
    ).toEqual([
      ['3.1', 'Faglige mål', expect.objectContaining({ value: false })],
      ['3.2', 'Koncernfælles mål', expect.objectContaining({ value: true })],
    ]);
  });

  it('reads goals that stand on a sheet for each round once, and tells it', () => {
    expect(rowsIn('examples/ark-per-runde.xlsx').told).toEqual([{ code: 'repeatedRows', count: 8 }]);
  });

  it('asks which number is meant where the words and the column beside them disagree', () => {
    const draft = draftOf(rowsIn('examples/status-uo2-2024.xlsx'));
    expect(draft.contradictions).toContainEqual(expect.objectContaining({ is: 'numbersDisagree', requirement: '1.1.g' }));
    expect(openPoints(draft)).toContainEqual(
      expect.objectContaining({ path: 'requirements.1.1.g.measure', ask: ['contradiction'] }),
    );
  });

  it('names the cell that a demand was read from', () => {
    const [section] = draftOf(rowsIn('examples/flettede-maal.xlsx')).sections;
    expect(section?.goals[1]?.blocks[0]?.requirements[0]?.text.at).toBe('Afrapportering!D18');
  });

  it.each(['budget-2024', 'medarbejderliste'])('finds no plan in %s', (name) => {
    expect(rowsIn(`examples/foreign/${name}.xlsx`).tables).toEqual([]);
  });
});
