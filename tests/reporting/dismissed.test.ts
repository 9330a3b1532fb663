import { check } from '../../src/check';
import { dismissEdits, isDismissible, reviveEdits, splitDismissed } from '../../src/reporting/dismissed';
import type { RulePack } from '../../src/plan/schema';
import { validate } from '../../src/validation/validate';
import type { Finding } from '../../src/validation/types';
import { applyEdits } from '../../src/workbook/apply';
import { example } from '../taskpane/memoryPort';
import { contextOf, PLAN_2024, RULES_2024, type Reported } from '../validation/support';

const REPORTED: Reported = { columns: ['actual', 'explanation'], rows: [['1.1.d', '85 pct.', 'Se bilag']] };

function findingsOf(reported: Reported): readonly Finding[] {
  return validate(contextOf(reported), RULES_2024);
}

function numberAsText(findings: readonly Finding[]): Finding {
  const finding = findings.find(({ code }) => code === 'MRP203');
  if (!finding) throw new Error('no MRP203');
  return finding;
}

describe('dismissing a finding', () => {
  const { workbook } = contextOf(REPORTED);
  const findings = findingsOf(REPORTED);
  const finding = numberAsText(findings);

  it('lists it apart with its reason', () => {
    const after = applyEdits(workbook, dismissEdits(workbook, finding, ' Aftalt med departementet '));
    const split = splitDismissed(after, findings, RULES_2024);
    expect(split.dismissed).toEqual([{ finding, reason: 'Aftalt med departementet' }]);
    expect(split.findings).toEqual(findings.filter((other) => other !== finding));
  });

  it('needs a reason', () => {
    expect(dismissEdits(workbook, finding, ' ')).toEqual([]);
  });

  it('no longer holds when the value changes', () => {
    const edits = dismissEdits(workbook, finding, 'Aftalt');
    const changed: Reported = { ...REPORTED, rows: [['1.1.d', '86 pct.', 'Se bilag']] };
    const after = applyEdits(contextOf(changed).workbook, edits);
    expect(splitDismissed(after, findingsOf(changed), RULES_2024).dismissed).toEqual([]);
  });

  it('follows the requirement when rows are inserted above', () => {
    const edits = dismissEdits(workbook, finding, 'Aftalt');
    const moved: Reported = { ...REPORTED, rows: [[undefined, null, null], ...REPORTED.rows] };
    const after = applyEdits(contextOf(moved).workbook, edits);
    expect(splitDismissed(after, findingsOf(moved), RULES_2024).dismissed).toHaveLength(1);
  });

  it('can be taken back', () => {
    const after = applyEdits(workbook, dismissEdits(workbook, finding, 'Aftalt'));
    const back = applyEdits(after, reviveEdits(after, finding));
    expect(splitDismissed(back, findings, RULES_2024).dismissed).toEqual([]);
  });

  it('is for errors only where the rule pack says so', () => {
    const error: Finding = { ...finding, severity: 'error' };
    const pack: RulePack = {
      ...RULES_2024,
      rules: { ...RULES_2024.rules, MRP203: { on: true, severity: 'error', dismissible: true } },
    };
    expect(isDismissible(finding, RULES_2024)).toBe(true);
    expect(isDismissible(error, RULES_2024)).toBe(false);
    expect(isDismissible(error, pack)).toBe(true);
  });

  it('is given back by the check, together with the readiness', () => {
    const before = example('stavefejl-og-formater.xlsx');
    const ask = { plans: [PLAN_2024], rulePacks: [RULES_2024] };
    const first = check({ workbook: before, ...ask });
    if (first.state !== 'checked') throw new Error(first.state);
    const warning = first.findings.find(({ severity }) => severity === 'warning');
    if (!warning) throw new Error('no warning');
    const after = check({ workbook: applyEdits(before, dismissEdits(before, warning, 'Aftalt')), ...ask });
    if (after.state !== 'checked') throw new Error(after.state);
    expect(after.dismissed).toEqual([{ finding: warning, reason: 'Aftalt' }]);
    expect(after.findings).toHaveLength(first.findings.length - 1);
    expect(after.readiness.is).toBe('open');
  });
});
