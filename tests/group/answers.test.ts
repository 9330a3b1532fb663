import fc from 'fast-check';
import {
  ABOUT_LAYOUT,
  canRemember,
  layoutAnswerEdits,
  rememberedAnswers,
  keyOf,
  layoutQuestion,
  withAnswers,
  type LayoutAnswer,
} from '../../src/group/layoutAnswers';
import type { Asked } from '../../src/group/layoutKey';
import { applyEdits } from '../../src/workbook/apply';
import { MEMORY_SHEET, type Edit } from '../../src/workbook/edits';
import { memoryOf } from '../../src/workbook/memory';
import { rememberEdits } from '../../src/workbook/memoryEdits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { workbookOf } from '../support/workbook';

const LAYOUT = '[["status"],["nr."]]';
const NOBODY: ReadonlySet<string> = new Set();
const empty = workbookOf({ sheets: { Ark1: { rows: [['Budget']] } } });

function asked(change: Partial<Asked['question']> = {}, labels: readonly string[] = ['Tal']): Asked {
  return { question: { about: 'column', subject: 'actual', options: [{ value: '7', evidence: [] }], ...change }, labels };
}

function keyFor(layout: string, one: Asked, round: 'UO1' | 'UO2' | 'UO3'): string | undefined {
  const question = layoutQuestion(layout, one, round);
  return question && keyOf(question);
}

const ANSWER: LayoutAnswer = {
  layout: LAYOUT,
  about: 'column',
  subject: 'actual',
  sheet: '',
  round: 'UO2',
  offered: [['7', 'Tal fra os']],
  value: '7',
  seen: { sheet: 'Status', headings: ['Nr.'], more: 0 },
  file: 'a.xlsx',
  on: '2024-09-20',
};

function keeping(workbook: WorkbookSnapshot, given: readonly LayoutAnswer[], takenBack = NOBODY): WorkbookSnapshot {
  return applyEdits(workbook, layoutAnswerEdits(workbook, { given, takenBack }));
}

function answersOf(workbook: WorkbookSnapshot): readonly LayoutAnswer[] {
  const kept = rememberedAnswers(workbook);
  if (kept.is !== 'kept') throw new Error(kept.is);
  return kept.answers;
}

function written(workbook: WorkbookSnapshot, row: number, text: string): WorkbookSnapshot {
  const area = { top: row, left: 0, bottom: row, right: 0 };
  const edit: Edit = { kind: 'setCells', sheet: MEMORY_SHEET, area, rows: [[{ value: text }]] };
  return applyEdits(workbook, [edit]);
}

describe('an answer', () => {
  const key = keyFor(LAYOUT, asked(), 'UO2');

  it('holds for the very same question in a file of the same layout and round', () => {
    const other = asked({ options: [{ value: '7', evidence: [{ code: 'confirmed', values: {} }] }] });
    expect(keyFor(LAYOUT, other, 'UO2')).toBe(key);
  });

  it.each<[string, string | undefined]>([
    ['another round', keyFor(LAYOUT, asked(), 'UO3')],
    ['another layout', keyFor('["x"]', asked(), 'UO2')],
    ['another role', keyFor(LAYOUT, asked({ subject: 'forecast' }), 'UO2')],
    ['another column', keyFor(LAYOUT, asked({ options: [{ value: '8', evidence: [] }] }), 'UO2')],
    ['another text at the same place', keyFor(LAYOUT, asked({}, ['Noter']), 'UO2')],
  ])('does not hold for %s', (_, other) => expect(other).not.toBe(key));

  it('about the round holds whichever round was guessed', () => {
    const round = asked({ about: 'round', subject: '' });
    expect(keyFor(LAYOUT, round, 'UO1')).toBe(keyFor(LAYOUT, round, 'UO3'));
  });

  it('about whose plan it is holds for that file only', () => {
    expect(keyFor(LAYOUT, asked({ about: 'plan', subject: '' }), 'UO2')).toBeUndefined();
  });

  it('given anew takes the place of the one before', () => {
    const again = { ...ANSWER, value: '-1', on: '2024-10-01' };
    expect(withAnswers([ANSWER], [again])).toEqual([again]);
  });
});

describe('answers kept with the overview', () => {
  const answer = fc.record<LayoutAnswer>({
    layout: fc.constantFrom(LAYOUT, '[["andet"],[]]', '[["_x0041_"],["=1+1"]]'),
    about: fc.constantFrom(...ABOUT_LAYOUT),
    subject: fc.string(),
    sheet: fc.constantFrom('', 'Koncernfælles mål'),
    round: fc.constantFrom('', 'UO1', 'AR'),
    offered: fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { maxLength: 3 }),
    value: fc.string(),
    seen: fc.constant(ANSWER.seen),
    file: fc.string({ unit: 'grapheme' }),
    on: fc.constant('2024-09-20'),
  });
  const several = fc.uniqueArray(answer, { selector: keyOf, maxLength: 12 });
  const byKey = (all: readonly LayoutAnswer[]) => new Map(all.map((one) => [keyOf(one), one]));

  it('are read back as they were given, one after the other or together', () => {
    fc.assert(
      fc.property(several, fc.nat(12), (all, at) => {
        const workbook = keeping(keeping(empty, all.slice(0, at)), all.slice(at));
        expect(byKey(answersOf(workbook))).toEqual(byKey(all));
      }),
    );
  });

  it('are gone when they are taken back, and only they', () => {
    fc.assert(
      fc.property(several, fc.nat(12), (all, at) => {
        const gone = new Set(all.slice(at).map(keyOf));
        expect(byKey(answersOf(keeping(keeping(empty, all), [], gone)))).toEqual(byKey(all.slice(0, at)));
      }),
    );
  });

  it('stand beside what others have answered meanwhile, and beside whatever else is remembered', () => {
    const theirs = { ...ANSWER, round: 'UO3' as const };
    const workbook = keeping(applyEdits(empty, rememberEdits(empty, { confirmation: { round: 'UO2' } })), [theirs]);
    const both = keeping(workbook, [ANSWER]);
    expect(answersOf(both)).toEqual([theirs, ANSWER]);
    expect(memoryOf(both)?.confirmation).toEqual({ round: 'UO2' });
  });

  it('lie on a sheet that nobody sees', () => {
    expect(keeping(empty, [ANSWER]).sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Ark1', 'visible'],
      [MEMORY_SHEET, 'veryHidden'],
    ]);
  });

  it('that are damaged are not used, and the next answer is written in their stead', () => {
    const damaged = written(keeping(empty, [ANSWER]), 1, ':{"groupAnswers":');
    expect(rememberedAnswers(damaged)).toEqual({ is: 'damaged' });
    expect(canRemember(damaged)).toBe(true);
    expect(answersOf(keeping(damaged, [{ ...ANSWER, value: '-1' }]))).toEqual([{ ...ANSWER, value: '-1' }]);
  });

  it('of a shape that is not ours are damaged, though the memory around them is whole', () => {
    const odd = applyEdits(empty, rememberEdits(empty, { groupAnswers: [{ layout: 1 }], confirmation: { round: 'UO1' } }));
    expect(rememberedAnswers(odd)).toEqual({ is: 'damaged' });
    const mended = keeping(odd, [ANSWER]);
    expect(answersOf(mended)).toEqual([ANSWER]);
    expect(memoryOf(mended)?.confirmation).toEqual({ round: 'UO1' });
  });

  it('of a later version of Målstatus are neither used nor written over', () => {
    const newer = written(keeping(empty, [ANSWER]), 0, 'maalstatus-hukommelse/9 1 2 x');
    expect(rememberedAnswers(newer)).toEqual({ is: 'newer' });
    expect(canRemember(newer)).toBe(false);
    expect(layoutAnswerEdits(newer, { given: [ANSWER], takenBack: NOBODY })).toEqual([]);
  });

  it('cannot be kept where nothing may be written', () => {
    expect(canRemember(empty)).toBe(true);
    expect(canRemember({ ...empty, readOnly: true })).toBe(false);
    expect(canRemember({ ...empty, structureProtected: true })).toBe(false);
  });
});
