/** The questions to Excel, put to the stand-in: each answers, and nothing of them stays in the workbook. */
import { bookOf, openHeadless, sheetOf, type Headless } from '../../host/node/headless';
import { PROBES } from '../../src/probe/probes';
import { STRICTEST } from '../../host/model/profile';
import { factsFrom } from '../../src/probe/facts';
import { NoScratch, runProbes } from '../../src/probe/run';
import type { Outcome } from '../../src/probe/types';
import { probeQuestionsDa } from '../../src/texts/da/probe';

let book: Headless;
let outcomes: readonly Outcome[];
const told: Outcome[] = [];

beforeAll(async () => {
  book = await openHeadless(bookOf([sheetOf('Ark1', [['mål', 85]])]));
  outcomes = await runProbes(PROBES, (outcome) => told.push(outcome));
}, 120_000);
afterAll(() => book.close());

const answerOf = (id: string) => {
  const outcome = outcomes.find((one) => one.id === id);
  return outcome && 'answer' in outcome ? outcome.answer : outcome;
};

describe('a profile made from the answers', () => {
  it('has the facts that were answered, and none that were not', () => {
    const facts = factsFrom(outcomes);
    expect(Object.keys(facts).length).toBeGreaterThan(8);
    expect(facts).toMatchObject({ errors: 'da', grid: 'xlsx', mostMergedAreas: 512 });
    // Asked by the same questions, the stand-in is what its profile says.
    const asked = Object.entries(facts).filter(([name]) => name !== 'notUndoable');
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(asked.map(([name]) => [name, Reflect.get(STRICTEST, name)])));
    expect(factsFrom([])).toEqual({});
  });

  it.each([
    [
      'ruleIds',
      {
        before: [
          ['=A1>1', '0'],
          ['=A1>2', '1'],
        ],
        after: [['=A1>2', '0']],
      },
      { conditionalFormatId: 'place' },
    ],
    [
      'ruleIds',
      {
        before: [
          ['=A1>1', 'x'],
          ['=A1>2', 'y'],
        ],
        after: [['=A1>2', 'y']],
      },
      { conditionalFormatId: 'lasting' },
    ],
    ['ruleOrder', ['=A1>1', '=A1>2', '=A1>3'], { newConditionalFormat: 'last' }],
    ['ruleOrder', ['=A1>3', '=A1>2', '=A1>1'], { newConditionalFormat: 'first' }],
    ['numberFormats', { '0.0 %': '0.0\\ %' }, { numberFormats: 'escaped' }],
    ['errors', [['#DIVISION/0!', 'Error']], { errors: 'da' }],
    ['lastCell', 'InvalidArgument', { grid: 'xls' }],
    ['undoVisibility', 'UndoNotSupported', { notUndoable: ['Worksheet.visibility'] }],
    ['undoVisibility', 'ok', {}],
    ['undoFormulas', 'UndoNotSupported', { mostFormulasInGroup: 1500 }],
    ['ownChangeTold', ['changed:ThisLocalAddin', 'formatted'], { ownFormatsTold: true }],
    ['pageSetup', 'GeneralException', { printer: false }],
  ] as const)('%s: %j', (id, answer, fact) => {
    expect(factsFrom([{ id, source: '', answer, ms: 1 }])).toEqual(fact);
  });
});

describe('the questions to Excel', () => {
  it('are asked once each, and told one by one', () => {
    expect(outcomes.map(({ id }) => id).sort()).toEqual(Object.keys(probeQuestionsDa).sort());
    expect(told).toEqual(outcomes);
  });

  it('fail only where the stand-in has no such member', () => {
    const failed = outcomes.flatMap((outcome) => ('error' in outcome ? [`${outcome.id}: ${outcome.error}`] : []));
    expect(failed.filter((one) => !one.endsWith(': ApiNotFound'))).toEqual([]);
  });

  it('leave the workbook as it was', () => {
    expect(book.sheetNames()).toEqual(['Ark1']);
    expect(book.value('Ark1', 'A1')).toBe('mål');
    expect(book.value('Ark1', 'B1')).toBe(85);
  });

  it('tell what the stand-in does', () => {
    expect(answerOf('longText')).toBe(30_000);
    expect(answerOf('errors')).toMatchObject([[expect.stringMatching(/^#DIV/), 'Error'], {}, {}, {}]);
    expect(answerOf('missingSheet')).toBe('ItemNotFound');
    expect(answerOf('lastCell')).toBe('ok');
  });

  it('are not asked where no sheet can be made, and the reason is told', async () => {
    const locked = await openHeadless(bookOf([sheetOf('Ark1', [])]));
    locked.host.state.structureProtected = true;
    await expect(runProbes(PROBES)).rejects.toBeInstanceOf(NoScratch);
    expect(locked.sheetNames()).toEqual(['Ark1']);
    locked.close();
    const taken = await openHeadless(bookOf([sheetOf('Ark1', []), sheetOf('MS_Proeve', [['min']])]));
    await expect(runProbes(PROBES)).rejects.toBeInstanceOf(NoScratch);
    expect(taken.value('MS_Proeve', 'A1')).toBe('min');
    taken.close();
  });
});
