/**
 * From the text of a file to a plan or a rule pack, or to every mistake in it. Nothing half-read ever leaves this file.
 */
import * as v from 'valibot';
import { inconsistenciesOf } from './consistency';
import type { Loaded, PlanProblem, PlanProblemCode } from './problems';
import { planSchema, rulePackSchema, type Plan, type RulePack } from './schema';

/** `text` is JSON (a byte order mark is tolerated). */
export function loadPlan(text: string): Loaded<Plan> {
  return loaded(parseJson(text), parsePlan);
}

export function loadRulePack(text: string): Loaded<RulePack> {
  return loaded(parseJson(text), parseRulePack);
}

/** Checks a value that has already been parsed from JSON, as the bundled plans are. */
export function parsePlan(value: unknown): Loaded<Plan> {
  const shape = parseShape(planSchema, value);
  if (!shape.ok) return shape;
  const problems = inconsistenciesOf(shape.value);
  return problems.length === 0 ? shape : { ok: false, problems };
}

export function parseRulePack(value: unknown): Loaded<RulePack> {
  return parseShape(rulePackSchema, value);
}

function loaded<T>(json: Loaded<unknown>, parse: (value: unknown) => Loaded<T>): Loaded<T> {
  return json.ok ? parse(json.value) : json;
}

function parseJson(text: string): Loaded<unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { ok: true, value };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: '', code: 'notJson', values: lineOf(detail, text) }] };
  }
}

/** The engine names the position in its message; without one the last line is the best place to point at. */
function lineOf(message: string, text: string): { line: number } {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return { line: text.slice(0, position).split('\n').length };
}

function parseShape<TSchema extends v.GenericSchema>(schema: TSchema, value: unknown): Loaded<v.InferOutput<TSchema>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): PlanProblem {
  const path = (issue.path ?? []).reduce(
    (before, item) =>
      typeof item.key === 'number' ? `${before}[${item.key}]` : `${before}${before ? '.' : ''}${String(item.key)}`,
    '',
  );
  return { path, code: codeOf(issue), values: { expected: expectedIn(issue), found: issue.received } };
}

/** Limits are told in words, so their signs go; a form without an example is known by its name. */
function expectedIn(issue: v.BaseIssue<unknown>): string {
  return (issue.expected ?? issue.type).replace(/^[<>]=/, '');
}

const CHECKS: Readonly<Record<string, PlanProblemCode>> = {
  isoDay: 'notADay',
  positive: 'notPositive',
  positiveRatio: 'notAShare',
  between: 'notBetween',
};

const TYPES: Readonly<Record<string, PlanProblemCode>> = {
  picklist: 'notAllowed',
  literal: 'notAllowed',
  variant: 'notAllowed',
  min_length: 'empty',
  min_value: 'tooSmall',
  max_value: 'tooLarge',
  regex: 'wrongForm',
  integer: 'wrongForm',
  finite: 'wrongForm',
};

function codeOf(issue: v.BaseIssue<unknown>): PlanProblemCode {
  if (issue.type === 'check') return CHECKS[issue.message] ?? 'wrongForm';
  if (issue.expected === 'never') return 'unknownField';
  if (issue.received === 'undefined') return 'missingField';
  return TYPES[issue.type] ?? 'wrongType';
}
