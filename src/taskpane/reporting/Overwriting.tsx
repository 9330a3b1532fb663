/** Asked before something that cannot be used replaces a figure that counts. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Field, Form } from '../../reporting/form';
import type { EnteredValues } from '../../reporting/preview';
import { shownIn } from '../../reporting/shownIn';
import { Bar } from '../parts/Bar';
import { MainButton } from '../parts/MainButton';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '6px' } });

interface OverwritingProps {
  readonly form: Form;
  readonly spoilt: readonly Field[];
  readonly answers: EnteredValues;
  readonly write: () => void;
  /** What stands in the sheet comes back into the fields. */
  readonly leave: () => void;
}

export function Overwriting({ form, spoilt, answers, write, leave }: OverwritingProps) {
  const { say } = useReportingTexts();
  const styles = useStyles();
  return (
    <div role="alert">
      <Bar
        intent="warning"
        actions={
          <div className={styles.buttons}>
            <MainButton rank="asked" onClick={leave}>
              {say('spoilLeave', { old: spoilt.map((field) => shownIn(field, form)).join(', ') })}
            </MainButton>
            <Button onClick={write}>{say('spoilWrite')}</Button>
          </div>
        }
      >
        {spoilt
          .map((field) => say('spoil', { header: field.header, typed: answers[field.role] ?? '', old: shownIn(field, form) }))
          .join(' ')}
      </Bar>
    </div>
  );
}
