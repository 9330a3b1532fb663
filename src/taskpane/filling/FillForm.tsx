/** The fields of one requirement, with what they would give before anything is written. */
import { Button, Field as Labelled, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useState } from 'react';
import { fillingContext } from '../../filling/context';
import { formOf, type Field, type FieldRole } from '../../filling/form';
import { previewOf, type Answers, type Preview } from '../../filling/preview';
import { shownIn } from '../../filling/shown';
import { templateOf } from '../../filling/template';
import { STATUS_WORD as STATUS_TEXT } from '../../report/words';
import { nameOf } from '../../validation/cells';
import type { RuleContext } from '../../validation/types';
import type { CellAddress } from '../../workbook/address';
import { LightMark } from '../look/marks';
import { usePaneState, useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { QuietButton } from '../parts/QuietButton';
import { lightWord, STATUS_WORD } from '../views/words';
import { rulePackOf } from './rulePack';
import { useFillingSpeech } from './words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  preview: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  findings: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface FillFormProps {
  readonly id: string;
  readonly context: RuleContext;
  readonly wanted: CellAddress | undefined;
}

export function FillForm({ id, context, wanted }: FillFormProps) {
  const { say } = useFillingSpeech();
  const styles = useStyles();
  const session = useSession();
  const { busy } = usePaneState();
  const [answers, setAnswers] = useState<Answers>({});
  const fieldId = useId();
  const form = useMemo(() => formOf(context, id), [context, id]);
  const preview = useMemo(() => form && previewOf(context, form, answers, rulePackOf(context.plan)), [context, form, answers]);
  const focused = form && wanted && form.fields.find(({ entry }) => isSame(entry.cell, wanted))?.role;
  useEffect(() => {
    if (focused !== undefined) document.getElementById(`${fieldId}${focused}`)?.focus();
  }, [focused, wanted, fieldId]);
  if (!form || !preview || form.fields.length === 0) return null;

  const template = preview.after && templateOf(form.unit, preview.after, context.assessment.final);
  const explanation = form.fields.find(({ role, blocked }) => role === 'explanation' && !blocked);
  const unexplained = explanation && (answers.explanation ?? shownIn(explanation, form)).trim() === '';
  const touched = Object.keys(answers).length > 0;
  const answer = (role: FieldRole, text: string) => setAnswers((before) => ({ ...before, [role]: text }));
  const write = async () => {
    await session.fill(
      (workbook, result) => {
        const now = fillingContext(workbook, result);
        const fresh = formOf(now, id);
        return fresh ? previewOf(now, fresh, answers, rulePackOf(now.plan)).edits : [];
      },
      { key: 'noticeFilled', values: { name: nameOf(form.unit) } },
    );
    setAnswers({});
  };
  return (
    <form
      className={styles.form}
      aria-label={say('formTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (preview.edits.length > 0) void write();
      }}
    >
      {form.fields.map((field) => (
        <Entered
          key={field.role}
          id={`${fieldId}${field.role}`}
          field={field}
          value={answers[field.role] ?? shownIn(field, form)}
          problem={preview.problems.find(({ role }) => role === field.role)}
          change={(text) => answer(field.role, text)}
        />
      ))}
      {template && unexplained ? (
        <QuietButton flush onClick={() => answer('explanation', say(template))}>
          {say('useTemplate')}
        </QuietButton>
      ) : null}
      <WouldGive preview={preview} touched={touched} />
      <Button
        appearance="primary"
        type="submit"
        disabledFocusable={preview.edits.length === 0 || (busy !== undefined && busy !== 'reading')}
      >
        {say('write')}
      </Button>
    </form>
  );
}

interface EnteredProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly problem: Preview['problems'][number] | undefined;
  readonly change: (text: string) => void;
}

function Entered({ id, field, value, problem, change }: EnteredProps) {
  const { say, sentence } = useFillingSpeech();
  const { language } = useSpeech();
  const { expects, header, blocked, sharedWith } = field;
  const why = blocked && sentence('problem', { code: 'blocked', values: { reason: blocked } });
  const hint = why ?? (sharedWith.length > 0 ? say('fieldShared', { units: sharedWith.join(', ') }) : undefined);
  const hinted = hint === undefined ? {} : { hint };
  const label =
    expects.is === 'share'
      ? say('fieldShare', { header })
      : expects.is === 'number' && expects.unit !== ''
        ? say('fieldUnit', { header, unit: expects.unit })
        : expects.is === 'day'
          ? say('fieldDate', { header })
          : header;
  const common = { id, value, disabled: blocked !== undefined };
  const warned = problem ? { validationState: 'warning' as const, validationMessage: sentence('problem', problem) } : {};
  const isDay = expects.is === 'day' && /^(\d{4}-\d{2}-\d{2})?$/.test(value);
  return (
    <Labelled label={label} {...hinted} {...warned}>
      {expects.is === 'word' ? (
        <Select {...common} onChange={(_, data) => change(data.value)}>
          <option value="">{say('statusChoose')}</option>
          {wordsWith(value, language).map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Select>
      ) : expects.is === 'text' && field.role === 'explanation' ? (
        <Textarea {...common} resize="vertical" onChange={(_, data) => change(data.value)} />
      ) : (
        <Input
          {...common}
          type={isDay ? 'date' : 'text'}
          inputMode={expects.is === 'number' || expects.is === 'share' ? 'decimal' : 'text'}
          onChange={(_, data) => change(data.value)}
        />
      )}
    </Labelled>
  );
}

/** The light and status the answers would give; spoken when they change. */
function WouldGive({ preview: { after, findings }, touched }: { preview: Preview; touched: boolean }) {
  const { say, findingSentences } = useSpeech();
  const filling = useFillingSpeech();
  const styles = useStyles();
  return (
    <div role="status">
      {touched && after ? (
        <>
          <div className={styles.preview}>
            <LightMark color={after.light.color} />
            <span>
              {filling.say('wouldGive')}: {say(lightWord(after.light))} · {say(STATUS_WORD[after.reached.status])}
            </span>
          </div>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={`${finding.code}${JSON.stringify(finding.values)}`}>{findingSentences(finding).what}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** What stands there already stays a choice, also when it is no word of ours. */
function wordsWith(value: string, language: 'da' | 'en'): readonly string[] {
  const words: readonly string[] = Object.values(STATUS_TEXT[language]);
  return value === '' || words.includes(value) ? words : [value, ...words];
}

function isSame(first: CellAddress, second: CellAddress): boolean {
  return first.sheet === second.sheet && first.row === second.row && first.column === second.column;
}
