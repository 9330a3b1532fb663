import { RULES, validate } from '../../src/validation/validate';
import type { RulePack } from '../../src/plan/schema';
import { unitsOf } from '../../src/plan/units';
import { contextOf, PLAN_2024, RULES_2024, type RowSpec } from './support';

const COLUMNS = ['actual', 'forecast', 'explanation'] as const;

describe('validating a report', () => {
  it('has one rule for each code of the pack, and a pack entry for each rule', () => {
    expect(RULES.map((rule) => rule.code)).toEqual(Object.keys(RULES_2024.rules));
    expect(RULES).toHaveLength(34);
  });

  it('gives findings the severity of the pack, and that of the final round at the årsrapport', () => {
    const rows: RowSpec[] = [['1.1.c', 0.5, 0.5, '']];
    const severityAt = (round: 'UO2' | 'AR') =>
      validate(contextOf({ columns: COLUMNS, rows, round }), RULES_2024).find(({ code }) => code === 'MRP305')?.severity;
    expect(severityAt('UO2')).toBe('warning');
    expect(severityAt('AR')).toBe('error');
  });

  it('leaves out rules that are off or that the pack does not name', () => {
    const context = contextOf({ columns: COLUMNS, rows: [['1.1.c', '85 pct.']] });
    const only = (rules: RulePack['rules']): string[] =>
      validate(context, { ...RULES_2024, rules }).map((finding) => finding.code);
    expect(only({ MRP203: { on: true, severity: 'info' } })).toEqual(['MRP203']);
    expect(only({ MRP203: { on: false, severity: 'info' } })).toEqual([]);
  });

  it('sorts the worst first, then down the sheet, the same every time', () => {
    const context = contextOf({
      columns: COLUMNS,
      rows: [
        ['1.1.c', '85 pct.'],
        ['1.1.b', -1],
        ['1.1.a.1', 'x'],
        ['1.2', 120],
      ],
    });
    const findings = validate(context, RULES_2024);
    const order = ['error', 'warning', 'info'];
    const ranks = findings.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const errors = findings.filter(({ severity, cell }) => severity === 'error' && cell);
    const rows = errors.map(({ cell }) => cell?.row ?? -1);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(validate(context, RULES_2024)).toEqual(findings);
  });

  it('says a fault of a merged cell once', () => {
    const context = contextOf({
      columns: ['actual'],
      rows: [
        ['1.1.c', '85 pct.'],
        ['1.1.d', null],
        ['1.1.e', null],
      ],
      sheet: { merges: ['B2:B4'] },
    });
    expect(validate(context, RULES_2024).filter(({ code }) => code === 'MRP203')).toHaveLength(1);
  });

  it('masks what looks like a CPR number in every finding', () => {
    const context = contextOf({
      columns: ['actual', 'reportedStatus', 'source'],
      rows: [
        ['1.1.c', 'sag 010190-1234', 'afventer 010190-1234', '=010190-1234'],
        ['1.1.b', 101901234],
      ],
      unknownRows: [{ row: 5, text: '010190-1234' }],
    });
    const findings = validate(context, RULES_2024);
    expect(findings.length).toBeGreaterThan(3);
    expect(JSON.stringify(findings)).not.toMatch(/010190-?1234|101901234/);
  });

  it('finds nothing wrong in a report without faults, but the sum of weights and the missing sources', () => {
    const rows: RowSpec[] = unitsOf(PLAN_2024).map((unit): RowSpec => {
      const { measure, id } = unit;
      if (measure.kind === 'composite') return [id];
      const delivered = { value: 45350, format: 'dd-mm-yyyy' };
      if (measure.kind === 'milestone') return [id, measure.due <= '2024-08-31' ? delivered : null, 'opfyldt'];
      if (measure.kind === 'change') return [id, 700, 690, 'Går som ventet', 806];
      if (measure.kind === 'count') return [id, measure.target, measure.target];
      if (measure.kind === 'range') return [id, 4, 4];
      if (measure.kind === 'duration') return [id, measure.target];
      return measure.kind === 'level' ? [id, 3, null, null, null, 3] : [id, 1];
    });
    const context = contextOf({ columns: ['actual', 'forecast', 'explanation', 'baseline', 'target'], rows });
    expect(validate(context, RULES_2024).map(({ code }) => code)).toEqual(['MRP106', 'MRP310']);
  });
});

describe('speed', () => {
  it('grows in step with the number of rows, not with their square', () => {
    const measure = { kind: 'share', target: 0.85 } as const;
    const timeOf = (count: number): number => {
      const ids = Array.from({ length: count }, (_, index) => String(index + 1));
      const goals = ids.map((id) => ({
        id,
        area: id,
        text: id,
        blocks: [{ id, weight: 1, requirements: [{ id, text: id, reported: 'round' as const, measure }] }],
      }));
      const plan = { ...PLAN_2024, sections: [{ id: '3.1', title: 'x', shared: false, goals }] };
      const rows: RowSpec[] = ids.map((id) => [id, '85 pct.', 12, 9, 'delvsit opfyldt', '', 5]);
      const context = contextOf({
        plan,
        columns: ['actual', 'numerator', 'denominator', 'reportedStatus', 'explanation', 'weight'],
        rows,
      });
      const start = performance.now();
      expect(validate(context, RULES_2024).length).toBeGreaterThan(count);
      return performance.now() - start;
    };
    timeOf(200);
    const small = Math.max(timeOf(500), 5);
    const large = timeOf(5000);
    // Ten times the rows: ten times the time, with room for a busy machine; a square would be a hundred.
    expect(large / small).toBeLessThan(45);
  });
});
