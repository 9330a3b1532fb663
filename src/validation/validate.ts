/** All rules of a pack over one report. */
import { unitsOf } from '../plan/units';
import type { RulePack, Severity } from '../plan/schema';
import { finish, type Interruptible } from '../workbook/interruptible';
import * as rules from './rules';
import { maskCpr } from './cpr';
import type { Finding, Observation, Rule, RuleCode, RuleContext } from './types';

export const RULES: readonly Rule[] = Object.values(rules).sort((a, b) => (a.code < b.code ? -1 : 1));

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Findings of the rules that the pack turns on, with the severity it gives them; a rule the pack does not name is off. Most serious first,
 * then what concerns the whole table, then down the sheet. What looks like a CPR number is masked in everything that is said.
 */
export function validate(context: RuleContext, pack: RulePack): Finding[] {
  return finish(validateSteps(context, pack));
}

/** The same, rule by rule. */
export function* validateSteps(context: RuleContext, pack: RulePack): Interruptible<Finding[]> {
  const findings: Finding[] = [];
  const met = new Set<string>();
  for (const rule of RULES) {
    const severity = severityOf(pack, rule.code, context.assessment.final);
    if (severity === undefined) continue;
    yield;
    for (const observation of rule.find(context)) {
      const key = identityOf(rule.code, observation);
      if (met.has(key)) continue;
      met.add(key);
      findings.push({ ...masked(observation), code: rule.code, severity });
    }
  }
  return sorted(findings, context);
}

function severityOf(pack: RulePack, code: RuleCode, final: boolean): Severity | undefined {
  const entry = pack.rules[code];
  if (!entry?.on) return undefined;
  return final ? (entry.finalRound ?? entry.severity) : entry.severity;
}

/** One cell, one kind of fault, one finding: a merged cell belongs to several units. */
function identityOf(code: RuleCode, { unit, cell, values }: Observation): string {
  const address = cell ? `${cell.sheet}\u0000${cell.row}\u0000${cell.column}` : '';
  const several = code === 'MRP101' || code === 'MRP104' || code === 'MRP105' || cell === undefined;
  return [code, address, values['variant'] ?? '', several ? (unit ?? '') : ''].join('\u0000');
}

function masked(observation: Observation): Observation {
  const values = Object.fromEntries(
    Object.entries(observation.values).map(([name, value]) => [name, typeof value === 'string' ? maskCpr(value) : value]),
  );
  const { found } = observation;
  return { ...observation, values, ...(typeof found === 'string' && { found: maskCpr(found) }) };
}

function sorted(findings: readonly Finding[], { plan, workbook }: RuleContext): Finding[] {
  const sheets = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const units = new Map(unitsOf(plan).map((unit, index) => [unit.id, index]));
  const keysOf = ({ severity, cell, code, unit }: Finding): number[] => [
    SEVERITIES.indexOf(severity),
    cell ? (sheets.get(cell.sheet) ?? sheets.size) : -1,
    cell?.row ?? -1,
    cell?.column ?? -1,
    Number(code.slice(3)),
    unit === undefined ? -1 : (units.get(unit) ?? -1),
  ];
  return findings
    .map((finding) => ({ finding, keys: keysOf(finding) }))
    .sort((a, b) => a.keys.map((key, index) => key - (b.keys[index] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ finding }) => finding);
}
