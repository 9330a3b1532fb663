/** "Klar til aflevering": who has marked it, what has changed since, and marking it when no errors are left. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { readyEdits } from '../../filling/ready';
import { sayFilling } from '../../texts/filling';
import { a1 } from '../../workbook/address';
import type { CheckedResult } from '../domain';
import { useSession } from '../look/session';
import { useSpeech } from '../look/speech';
import { Card, Heading, Quiet } from '../parts/Card';
import { today, useFillingSpeech } from './words';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '8px' } });

export function Ready({ result: { findings, readiness } }: { result: CheckedResult }) {
  const { language } = useSpeech();
  const { say } = useFillingSpeech();
  const styles = useStyles();
  const session = useSession();
  const [by, setBy] = useState('');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const mark = () => {
    const on = today();
    const visible = sayFilling(language, 'ready.visible', { by: by.trim(), on });
    void session.fill((workbook, result) => readyEdits(workbook, result, { by, on, visible }), {
      key: 'noticeReady',
      values: {},
    });
  };
  return (
    <Card label={say('readyTitle')}>
      <Heading>{say('readyTitle')}</Heading>
      {readiness.is === 'ready' ? <Quiet>{say('readyIs', { by: readiness.mark.by, on: readiness.mark.on })}</Quiet> : null}
      {readiness.is === 'changed' ? (
        <Quiet>
          {say('readyChanged', {
            by: readiness.mark.by,
            on: readiness.mark.on,
            cells: readiness.cells.length,
            where: readiness.cells.map(({ unit, cell }) => (cell ? a1(cell.row, cell.column) : unit)).join(', '),
          })}
        </Quiet>
      ) : null}
      {errors > 0 ? <Quiet>{say('readyErrors', { errors })}</Quiet> : null}
      {errors > 0 || readiness.is === 'ready' ? null : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (by.trim() !== '') mark();
          }}
        >
          <Field label={say('readyName')}>
            <Input value={by} autoComplete="name" onChange={(_, { value }) => setBy(value)} />
          </Field>
          <Button appearance="primary" type="submit" disabledFocusable={by.trim() === ''}>
            {say(readiness.is === 'changed' ? 'readyAgain' : 'readyMark')}
          </Button>
        </form>
      )}
    </Card>
  );
}
