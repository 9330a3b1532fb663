/** A finding set aside with a reason that stays in the workbook. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { dismissEdits } from '../../reporting/dismissed';
import type { Finding } from '../../validation/types';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { MainButton } from '../parts/MainButton';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export default function Dismiss({ finding, cancel }: { finding: Finding; cancel: () => void }) {
  const { findingSentences } = useTexts();
  const { say } = useReportingTexts();
  const styles = useStyles();
  const session = useSession();
  const [reason, setReason] = useState('');
  const save = () =>
    session.fill((workbook) => dismissEdits(workbook, finding, reason), {
      key: 'noticeDismissed',
      values: { title: findingSentences(finding).title },
    });
  return (
    <form
      className={styles.form}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void save();
      }}
    >
      <Field label={say('dismissReason')} hint={say('dismissHint')}>
        <Input autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <MainButton rank="asked" size="small" type="submit" disabledFocusable={reason.trim() === ''}>
          {say('dismissSave')}
        </MainButton>
        <Button size="small" onClick={cancel}>
          {say('dismissCancel')}
        </Button>
      </div>
    </form>
  );
}
