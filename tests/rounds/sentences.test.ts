import { roundSentence, type RoundProblem } from '../../src/rounds/roundSentences';
import { roundsDa } from '../../src/texts/da/rounds';
import { roundsEn } from '../../src/texts/en/rounds';
import { fill } from '../../src/texts/fill';
import { PLAN } from '../recognition/layouts';

const cell = { sheet: 'Målstatus historik', row: 9, column: 5 };
/** With seconds, as the pane's own clock gives it. */
const at = '2024-09-05T14:30:59';
/** One of every kind; a code that is added without a sample here does not compile. */
const PROBLEMS: { readonly [C in RoundProblem['code']]: Extract<RoundProblem, { code: C }> } = {
  historyRowEdited: { code: 'historyRowEdited', round: 'UO2', at, unit: '1.1.a', cell },
  historyRowsDiffer: { code: 'historyRowsDiffer', round: 'UO2', at, expected: 42, found: 41, cell },
  historyRoundGone: { code: 'historyRoundGone', round: 'UO2', cell },
  historyFreezingLost: { code: 'historyFreezingLost', round: 'UO2' },
  historySealBroken: { code: 'historySealBroken', cell },
  historyForeignRow: { code: 'historyForeignRow', cell },
  historySheetGone: { code: 'historySheetGone' },
  historyHeaderGone: { code: 'historyHeaderGone', cell },
  historyOutOfOrder: { code: 'historyOutOfOrder', round: 'UO2', at, before: 'UO1', beforeAt: at },
  historyRoundMissing: { code: 'historyRoundMissing', round: 'UO1', later: 'UO2' },
  historyFrozenByTwo: { code: 'historyFrozenByTwo', round: 'UO2', by: 'Bo', at, otherBy: 'Anna', otherAt: at },
  historyOtherPlan: { code: 'historyOtherPlan', plan: 'x-2023', wanted: 'x-2024', cell },
  freezeUnconfirmed: { code: 'freezeUnconfirmed' },
  freezeReadOnly: { code: 'freezeReadOnly' },
  freezeStructureProtected: { code: 'freezeStructureProtected' },
  freezeSheetProtected: { code: 'freezeSheetProtected', sheet: 'Målstatus historik' },
  freezeNoName: { code: 'freezeNoName' },
  freezeBadMoment: { code: 'freezeBadMoment', found: 'i går' },
  freezeSameMoment: { code: 'freezeSameMoment', round: 'UO2', by: 'Bo', at },
  freezeHistoryUnreadable: { code: 'freezeHistoryUnreadable', sheet: 'Målstatus historik' },
  reasonRowEdited: { code: 'reasonRowEdited', unit: '1.2', cell },
  reasonSheetGone: { code: 'reasonSheetGone' },
  reasonHeaderGone: { code: 'reasonHeaderGone', cell },
  reasonReadOnly: { code: 'reasonReadOnly' },
  reasonStructureProtected: { code: 'reasonStructureProtected' },
  reasonSheetProtected: { code: 'reasonSheetProtected', sheet: 'Målstatus begrundelser' },
  reasonUnreadable: { code: 'reasonUnreadable', sheet: 'Målstatus begrundelser' },
  amendmentAfterYear: { code: 'amendmentAfterYear', refused: true, unit: '1.2', from: '2025-02-01', limit: '2024-12-31' },
  amendmentBeforeYear: { code: 'amendmentBeforeYear', refused: true, unit: '1.2', from: '2023-02-01', limit: '2024-01-01' },
  amendmentUnknownUnit: { code: 'amendmentUnknownUnit', refused: true, unit: '9.9', from: '2024-02-01' },
  amendmentAfterFulfilled: {
    code: 'amendmentAfterFulfilled',
    refused: false,
    unit: '1.2',
    from: '2024-10-01',
    round: 'UO2',
    asOf: '2024-08-31',
  },
};

describe('Sentences about rounds', () => {
  it.each(Object.values(PROBLEMS))('have every value in both languages: $code', (problem) => {
    const { code, values } = roundSentence(problem, PLAN);
    for (const [language, sentences] of [['da', roundsDa] as const, ['en', roundsEn] as const]) {
      const sentence = fill(sentences[code], values, language);
      expect(sentence).not.toMatch(/[{}]|undefined|UO[123]/);
      // How a moment is to be typed is shown as it is typed.
      if (code !== 'freezeBadMoment') expect(sentence).not.toMatch(/\dT\d|\d{4}-\d{2}-/);
    }
  });

  it('name cell, round and moment as a person does', () => {
    const { code, values } = roundSentence(PROBLEMS.historyRowEdited, PLAN);
    expect(fill(roundsDa[code], values, 'da')).toMatch(
      /^'?Målstatus historik'?!F10: Rækken for .+ \(nr\. 1\.1\.a, låst 5\.9\.2024 kl\. 14\.30\) er rettet/,
    );
    expect(roundSentence({ ...PROBLEMS.historyRowEdited, unit: '' }, PLAN).code).toBe('historyScoreEdited');
  });
});
