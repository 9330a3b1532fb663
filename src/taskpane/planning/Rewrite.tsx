/** A person says the demand more clearly, in plain words; it is read anew, and the plan's own wording stays what it is. */
import { Button, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { describeMeasure } from '../../planreading/describe';
import type { DraftPath, PlanDraft } from '../../planreading/draft';
import { readDemand } from '../../planreading/readDemand';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { demandAt } from './demandAt';
import { usePlanningTexts } from './planningTexts';
import { usePlanning } from './usePlanning';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function Rewrite({ path, draft }: { path: DraftPath; draft: PlanDraft }) {
  const { tell, read } = usePlanningTexts();
  const styles = useStyles();
  const planning = usePlanning();
  const [text, setText] = useState<string>();
  if (text === undefined) {
    return (
      <QuietButton flush onClick={() => setText(demandAt(draft, path)?.requirement.text.text ?? '')}>
        {tell('rewrite')}
      </QuietButton>
    );
  }
  const { year } = draft;
  const answer = readDemand(text, year.state === 'open' ? {} : { year: year.value });
  const isClear = answer.measure !== null && answer.confidence === 'sure';
  return (
    <div className={styles.form}>
      <Field label={tell('rewriteLabel')} hint={tell('rewriteHint')}>
        <Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <div role="status">
        <Quiet>
          {answer.measure && isClear
            ? tell('rewriteUse', { measure: describeMeasure(answer.measure, read) })
            : tell('rewriteUnclear', { question: answer.ask.map((code) => read(code)).join(' ') || read('openPoint') })}
        </Quiet>
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!isClear}
          onClick={() => {
            if (answer.measure) planning.answer([path], { value: answer.measure });
            setText(undefined);
          }}
        >
          {tell('valueUse')}
        </Button>
        <Button size="small" onClick={() => setText(undefined)}>
          {tell('cancel')}
        </Button>
      </div>
    </div>
  );
}
