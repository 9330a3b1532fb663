/** "Ikke relevant": a finding set aside with a reason that stays in the workbook. Nothing where the finding must be solved. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { dismissEdits, isDismissible } from '../../filling/dismissed';
import type { Finding } from '../../validation/types';
import { usePaneState, useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { QuietButton } from '../parts/QuietButton';
import { rulePackOf } from './rulePack';
import { useFillingSpeech } from './words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export default function Dismiss({ finding }: { finding: Finding }) {
  const { findingSentences } = useSpeech();
  const { say } = useFillingSpeech();
  const styles = useStyles();
  const session = useSession();
  const { checked } = usePaneState();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const opener = useId();
  const [cancelled, setCancelled] = useState(0);
  useEffect(() => {
    if (cancelled > 0) document.getElementById(opener)?.focus();
  }, [cancelled, opener]);
  const cancel = () => {
    setReason(undefined);
    setCancelled(cancelled + 1);
  };
  if (checked?.result.state !== 'checked' || checked.workbook.readOnly) return null;
  if (!isDismissible(finding, rulePackOf(checked.result.recognition.plan))) return null;
  if (reason === undefined)
    return (
      <QuietButton flush id={opener} onClick={() => setReason('')}>
        {say('dismiss')}
      </QuietButton>
    );
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
        <Button size="small" appearance="primary" type="submit" disabledFocusable={reason.trim() === ''}>
          {say('dismissSave')}
        </Button>
        <Button size="small" onClick={cancel}>
          {say('dismissCancel')}
        </Button>
      </div>
    </form>
  );
}
