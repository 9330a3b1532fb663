import { check } from '../../src/check';
import { dismissEdits, isDismissible, reviveEdits, splitDismissed } from '../../src/reporting/dismissed';
import type { RulePack } from '../../src/plan/schema';
import { validate } from '../../src/validation/validate';
import type { Finding } from '../../src/validation/types';
import { applyEdits } from '../../src/workbook/apply';
import { example } from '../taskpane/memoryPort';
import { contextOf, PLAN_2024, RULES_2024, type Reported } from '../validation/support';

const REPORTED: Reported = { columns: ['actual', 'numerator', 'denominator'], rows: [['1.1.c', 0.5, 80, 100]] };

function findingsOf(reported: Reported): readonly Finding[] {
  return validate(contextOf(reported), RULES_2024);
}

function shareInDoubt(findings: readonly Finding[]): Finding {
  const finding = findings.find(({ code }) => code === 'MRP307');
  if (!finding) throw new Error('no MRP307');
  return finding;
}

describe('dismissing a finding', () => {
  const { workbook } = contextOf(REPORTED);
  const findings = findingsOf(REPORTED);
  const finding = shareInDoubt(findings);

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
    const changed: Reported = { ...REPORTED, rows: [['1.1.c', 0.6, 80, 100]] };
    const after = applyEdits(contextOf(changed).workbook, edits);
    expect(splitDismissed(after, findingsOf(changed), RULES_2024).dismissed).toEqual([]);
  });

  it('follows the requirement when rows are inserted above', () => {
    const edits = dismissEdits(workbook, finding, 'Aftalt');
    const moved: Reported = { ...REPORTED, rows: [[undefined, null, null, null], ...REPORTED.rows] };
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
      rules: { ...RULES_2024.rules, MRP307: { on: true, severity: 'error', dismissible: true } },
    };
    expect(isDismissible(finding, RULES_2024)).toBe(true);
    expect(isDismissible(error, RULES_2024)).toBe(false);
    expect(isDismissible(error, pack)).toBe(true);
  });

  it('is for no pack to allow where a figure would not count', () => {
    const pack: RulePack = {
      ...RULES_2024,
      rules: { ...RULES_2024.rules, MRP203: { on: true, severity: 'warning', dismissible: true } },
    };
    const asText: Finding = { ...finding, code: 'MRP203', severity: 'warning' };
    expect(isDismissible(asText, pack)).toBe(false);
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
