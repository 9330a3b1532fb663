/** The fields of one requirement, with what they would give before anything is written. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { reportingContext } from '../../reporting/reportingContext';
import { formOf, type Field, type FieldRole, type Form } from '../../reporting/form';
import { previewOf, type EnteredValues, type Preview } from '../../reporting/preview';
import { shownIn } from '../../reporting/shownIn';
import { templateOf } from '../../reporting/explanationTemplate';
import { nameOf } from '../../validation/unitCells';
import { blocksReady } from '../../reporting/readiness';
import { placeholderIn } from '../../validation/rules/MRP311';
import type { Finding, RuleCode, RuleContext } from '../../validation/types';
import type { CellAddress } from '../../workbook/address';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { MainButton } from '../parts/MainButton';
import { QuietButton } from '../parts/QuietButton';
import { EnteredField } from './EnteredField';
import { Overwriting } from './Overwriting';
import { rulePackOf } from './rulePack';
import { WouldGive } from './WouldGive';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    // The bar at the bottom must not cover the field that has the focus.
    '& input, & textarea, & select': { scrollMarginBottom: '160px' },
  },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  main: { flexGrow: 1 },
});

interface FillFormProps {
  readonly id: string;
  readonly context: RuleContext;
  /** The cell whose field is to have the focus. */
  readonly wanted: CellAddress | undefined;
  readonly answers: EnteredValues;
  readonly change: (make: (answers: EnteredValues) => EnteredValues) => void;
  /** Goes to the next missing field; absent when there is none beyond this form's. */
  readonly next: (() => void) | undefined;
}

export function FillForm({ id, context, wanted, answers, change, next }: FillFormProps) {
  const { say } = useReportingTexts();
  const { findingSentences } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy } = usePaneState();
  const fieldId = useId();
  const [asking, setAsking] = useState<(() => void) | 'alone' | undefined>();
  const form = useMemo(() => formOf(context, id), [context, id]);
  const preview = useMemo(() => form && previewOf(context, form, answers, rulePackOf(context.plan)), [context, form, answers]);
  const asItIs = useMemo(() => form && previewOf(context, form, {}, rulePackOf(context.plan)), [context, form]);
  const focused = form && wanted && form.fields.find(({ entry }) => isSame(entry.cell, wanted))?.role;
  useEffect(() => {
    if (focused !== undefined) document.getElementById(`${fieldId}${focused}`)?.focus();
  }, [focused, wanted, fieldId]);
  if (!form || !preview || form.fields.length === 0) return null;

  const template = preview.after && templateOf(form.unit, preview.after, context.assessment.final);
  const explanation = form.fields.find(({ role, blocked }) => role === 'explanation' && !blocked);
  const unexplained = explanation && (answers.explanation ?? shownIn(explanation, form)).trim() === '';
  const blocked = blockedAltogether(form);
  const nothingToWrite = preview.edits.length === 0;
  const working = busy !== undefined && busy !== 'reading';
  const answer = (field: Field, text: string) => {
    setAsking(undefined);
    change((before) => withAnswer(before, field, text, form));
  };
  const faults = faultsOf(preview.findings, form);
  const spoilt = form.fields.filter((field) => spoils(field, { answers, preview, asItIs: asItIs?.findings ?? [], faults }));
  const fillTemplate = (field: Field, text: string) => {
    answer(field, text);
    // After the text stands in the field: what is to be written first is marked, so that typing replaces it.
    requestAnimationFrame(() => markPlaceholder(document.getElementById(`${fieldId}${field.role}`)));
  };
  const write = (): Promise<boolean> =>
    session.fill(
      (workbook, result) => {
        const now = reportingContext(workbook, result);
        const fresh = formOf(now, id);
        return fresh ? previewOf(now, fresh, answers, rulePackOf(now.plan)).edits : [];
      },
      { key: 'noticeFilled', values: { name: nameOf(form.unit) } },
    );
  /** What could not be written stays in the fields. */
  const writeThen = async (then: (() => void) | undefined, sure = false) => {
    if (spoilt.length > 0 && !sure) {
      setAsking(() => then ?? 'alone');
      return;
    }
    setAsking(undefined);
    if (!nothingToWrite && !(await write())) return;
    change((now) => Object.fromEntries(Object.entries(now).filter(([role, text]) => answers[role as FieldRole] !== text)));
    then?.();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const half = [...event.currentTarget.querySelectorAll('input')].find(({ validity }) => validity.badInput);
    if (half) half.focus();
    else if (!nothingToWrite || next) void writeThen(next);
  };
  return (
    <form className={styles.form} aria-label={say('formTitle')} noValidate onSubmit={submit} onKeyDown={submitsText}>
      {blocked ? <Quiet>{say('readOnlyForm', { reason: say(`value.reason.${blocked}`) })}</Quiet> : null}
      {form.fields.map((field) => (
        <EnteredField
          key={field.role}
          id={`${fieldId}${field.role}`}
          field={field}
          value={answers[field.role] ?? shownIn(field, form)}
          problem={preview.problems.find(({ role }) => role === field.role)}
          fault={faultWords(faults.get(field.role), findingSentences)}
          blockedSaid={blocked !== undefined}
          change={(text) => answer(field, text)}
        />
      ))}
      {template && explanation && unexplained ? (
        <QuietButton flush onClick={() => fillTemplate(explanation, say(template))}>
          {say('useTemplate')}
        </QuietButton>
      ) : null}
      {asking === undefined || spoilt.length === 0 ? null : (
        <Overwriting
          form={form}
          spoilt={spoilt}
          answers={answers}
          write={() => void writeThen(asking === 'alone' ? undefined : asking, true)}
          leave={() => {
            for (const field of spoilt) answer(field, shownIn(field, form));
          }}
        />
      )}
      <div className={styles.bar}>
        <WouldGive
          id={id}
          preview={preview}
          touched={Object.keys(answers).length > 0}
          findings={preview.findings.filter((finding) => ![...faults.values()].includes(finding))}
        />
        {blocked ? null : (
          <div className={styles.buttons}>
            {next ? (
              <MainButton rank="form" className={styles.main} type="submit" disabledFocusable={working}>
                {say(nothingToWrite ? 'nextMissing' : 'writeNext')}
              </MainButton>
            ) : null}
            {next ? (
              <Button
                className={styles.main}
                disabledFocusable={working || nothingToWrite}
                onClick={() => void writeThen(undefined)}
              >
                {say('write')}
              </Button>
            ) : (
              <MainButton rank="form" className={styles.main} type="submit" disabledFocusable={working || nothingToWrite}>
                {say('write')}
              </MainButton>
            )}
          </div>
        )}
      </div>
    </form>
  );
}

/** Enter is a new line in a text of several; with Ctrl it writes, as it does elsewhere. */
function submitsText(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.ctrlKey && event.target instanceof HTMLTextAreaElement) event.currentTarget.requestSubmit();
}

/** An answer that says what stands in the cell already is none. */
function withAnswer(before: EnteredValues, field: Field, text: string, form: Form): EnteredValues {
  if (text !== shownIn(field, form)) return { ...before, [field.role]: text };
  return Object.fromEntries(Object.entries(before).filter(([role]) => role !== field.role));
}

/** Why no field can be written, when it is the same for all. */
function blockedAltogether({ fields }: Form): Field['blocked'] {
  const [first] = fields;
  return first && fields.every(({ blocked }) => blocked === first.blocked) ? first.blocked : undefined;
}

function isSame(first: CellAddress, second: CellAddress): boolean {
  return first.sheet === second.sheet && first.row === second.row && first.column === second.column;
}

/** What is missing is asked for by its empty field; everything else that is wrong with a value is said where the value stands. */
const ASKED_FOR: ReadonlySet<RuleCode> = new Set<RuleCode>(['MRP201', 'MRP211', 'MRP305', 'MRP308', 'MRP310']);

/** The gravest finding at each field. */
function faultsOf(findings: readonly Finding[], { fields }: Form): ReadonlyMap<FieldRole, Finding> {
  const faults = new Map<FieldRole, Finding>();
  for (const { role, entry } of fields) {
    const here = findings.filter(({ cell, code, severity }) => {
      return cell !== undefined && severity !== 'info' && !ASKED_FOR.has(code) && isSame(cell, entry.cell);
    });
    const worst = here.find(({ severity }) => severity === 'error') ?? here[0];
    if (worst) faults.set(role, worst);
  }
  return faults;
}

function faultWords(finding: Finding | undefined, sentences: (finding: Finding) => { readonly what: string }) {
  if (!finding) return undefined;
  const severity = blocksReady(finding) ? ('error' as const) : ('warning' as const);
  return { severity, words: sentences(finding).what };
}

interface Spoiling {
  readonly answers: EnteredValues;
  readonly preview: Preview;
  /** What is found about the requirement as it stands in the sheet. */
  readonly asItIs: readonly Finding[];
  readonly faults: ReadonlyMap<FieldRole, Finding>;
}

/** Would a figure that counts be replaced by something that does not? */
function spoils({ role, entry, figure }: Field, { answers, preview, asItIs, faults }: Spoiling): boolean {
  const typed = answers[role];
  if (typed === undefined || typed.trim() === '' || entry.content.is === 'empty') return false;
  if (!figure && role !== 'forecast') return false;
  const fault = faults.get(role);
  const unusable = preview.problems.some((problem) => problem.role === role) || (fault !== undefined && blocksReady(fault));
  return unusable && !asItIs.some((finding) => finding.cell && isSame(finding.cell, entry.cell) && blocksReady(finding));
}

function markPlaceholder(field: HTMLElement | null): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const at = placeholderIn(field.value);
  field.focus();
  if (at) field.setSelectionRange(at.from, at.to);
}
