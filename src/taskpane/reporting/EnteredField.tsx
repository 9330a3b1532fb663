/** One field of the form: a number with its unit, a date picker, words to choose from, or text. It warns and never refuses. */
import { Field as Labelled, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Field } from '../../reporting/form';
import type { TypingProblem } from '../../reporting/readTyped';
import { STATUS_WORD } from '../../report/statusWords';
import type { Language } from '../../texts/language';
import { useTexts } from '../ui/texts';
import { QuietButton } from '../parts/QuietButton';
import { useReportingTexts } from './reportingTexts';

interface EnteredFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly problem: TypingProblem | undefined;
  /** What is wrong with the value, typed or standing in the cell, in words. */
  readonly fault: { readonly severity: 'error' | 'warning'; readonly words: string } | undefined;
  /** Is it said once for all fields why nothing can be written? */
  readonly blockedSaid: boolean;
  readonly change: (text: string) => void;
}

/** An empty field or a day: what a date picker can show. */
const DAY = /^(\d{4}-\d{2}-\d{2})?$/;

export function EnteredField({ id, field, value, problem, fault, blockedSaid, change }: EnteredFieldProps) {
  const { say, sentence } = useReportingTexts();
  const { language } = useTexts();
  const [inWords, setInWords] = useState(false);
  const [halfDay, setHalfDay] = useState(false);
  const { role, expects, blocked } = field;
  const picksDay = expects.is === 'day' && !inWords && DAY.test(value);
  const warning = picksDay && halfDay ? { code: 'dayIncomplete', values: {} } : problem;
  const warned = warning
    ? { validationState: 'warning' as const, validationMessage: sentence('problem', warning) }
    : fault && { validationState: fault.severity, validationMessage: fault.words };
  const hint = hintOf(field, blockedSaid, { say, sentence });
  const shown = { id, value };
  const text = { ...shown, readOnly: blocked !== undefined };
  return (
    <>
      <Labelled label={labelOf(field, say)} {...(hint === '' ? {} : { hint })} {...warned}>
        {expects.is === 'word' ? (
          <Select {...shown} disabled={blocked !== undefined} onChange={(_, data) => change(data.value)}>
            <option value="">{say('statusChoose')}</option>
            {wordsWith(value, language).map((word) => (
              <option key={word}>{word}</option>
            ))}
          </Select>
        ) : expects.is === 'text' && role === 'explanation' ? (
          <Textarea {...text} rows={4} resize="vertical" onChange={(_, data) => change(data.value)} />
        ) : picksDay ? (
          <Input
            {...text}
            type="date"
            // A year of four digits, so that typing goes on in the next part by itself.
            max="9999-12-31"
            onChange={(_, data) => {
              setHalfDay(false);
              change(data.value);
            }}
            onBlur={({ currentTarget }) => setHalfDay(currentTarget.validity.badInput)}
          />
        ) : (
          <Input
            {...text}
            type="text"
            inputMode={expects.is === 'number' || expects.is === 'share' ? 'decimal' : 'text'}
            onChange={(_, data) => change(data.value)}
          />
        )}
      </Labelled>
      {expects.is === 'day' && blocked === undefined && DAY.test(value) ? (
        <QuietButton
          flush
          aria-label={`${say(inWords ? 'asDate' : 'asWords')}: ${field.header}`}
          onClick={() => {
            setInWords(!inWords);
            setHalfDay(false);
          }}
        >
          {say(inWords ? 'asDate' : 'asWords')}
        </QuietButton>
      ) : null}
    </>
  );
}

type Texts = Pick<ReturnType<typeof useReportingTexts>, 'say' | 'sentence'>;

function labelOf({ expects, header }: Field, say: Texts['say']): string {
  if (expects.is === 'share') return say('fieldShare', { header });
  if (expects.is === 'day') return say('fieldDate', { header });
  return expects.is === 'number' && expects.unit !== '' ? say('fieldUnit', { header, unit: expects.unit }) : header;
}

function hintOf({ blocked, hint, sharedWith }: Field, blockedSaid: boolean, { say, sentence }: Texts): string {
  if (blocked !== undefined) {
    return blockedSaid ? '' : sentence('problem', { code: 'blocked', values: { reason: blocked } });
  }
  return [hint ? sentence('hint', hint) : '', sharedWith.length > 0 ? say('fieldShared', { units: sharedWith.join(', ') }) : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** What stands there already stays a choice, also when it is no word of ours. */
function wordsWith(value: string, language: Language): readonly string[] {
  const words: readonly string[] = Object.values(STATUS_WORD[language]);
  return value === '' || words.includes(value) ? words : [value, ...words];
}
