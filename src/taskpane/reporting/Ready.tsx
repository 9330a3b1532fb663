/** "Klar til aflevering": who has marked it, what has changed since, and marking it when no errors are left. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { blocksReady, LONGEST_NAME, readyEdits } from '../../reporting/readiness';
import { readyTexts } from '../../texts/reporting';
import { a1 } from '../../workbook/address';
import type { CheckedResult } from '../engineTypes';
import { Term } from '../help/Term';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card, Heading, Quiet } from '../parts/Card';
import { MainButton } from '../parts/MainButton';
import { useReadyWanted } from './useReadyWanted';
import { today } from '../views/today';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  said: { ':focus': { outlineStyle: 'none' } },
});

interface ReadyProps {
  readonly result: CheckedResult;
  /** Names of requirements with something in the fields that is not in the sheet. */
  readonly unwritten: readonly string[];
}

export function Ready({ result: { findings, readiness, recognition }, unwritten }: ReadyProps) {
  const { language } = useTexts();
  const { say } = useReportingTexts();
  const styles = useStyles();
  const session = useSession();
  const { checked } = usePaneState();
  const said = useRef<HTMLDivElement>(null);
  const [by, setBy] = useState('');
  const nameId = useReadyWanted();
  const errors = findings.filter(blocksReady).length;
  const tooLong = by.trim().length > LONGEST_NAME;
  const refused = by.trim() === '' || tooLong;
  const mark = async () => {
    const on = today();
    const { ready: visible, marked } = readyTexts(language, { by: by.trim(), on });
    const stands = await session.fill((workbook, result) => readyEdits(workbook, result, { by, on, visible, marked }), {
      key: 'noticeReady',
      values: {},
    });
    // The form is gone when it is marked: the focus goes to what is said instead.
    if (stands) said.current?.focus();
  };
  return (
    <Card label={say('readyTitle')}>
      <Term of="ready" word={say('readyTitle')}>
        <Heading>{say('readyTitle')}</Heading>
      </Term>
      <div ref={said} tabIndex={-1} className={styles.said}>
        {readiness.is === 'ready' ? (
          <>
            <Quiet>{say('readyIs', { by: readiness.mark.by, on: readiness.mark.on })}</Quiet>
            <Quiet>{say('readyThen', { due: recognition.round.value.due })}</Quiet>
          </>
        ) : null}
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
      </div>
      {errors > 0 ? (
        <Button onClick={() => session.turnTo('findings', { is: 'firstFinding' })}>{say('readySeeErrors')}</Button>
      ) : null}
      {errors > 0 || readiness.is === 'ready' || checked?.workbook.readOnly === true ? null : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (!refused) void mark();
          }}
        >
          {unwritten.length === 0 ? null : <Quiet>{say('readyUnwritten', { names: unwritten.join(', ') })}</Quiet>}
          <Field
            label={say('readyName')}
            {...(tooLong && {
              validationState: 'warning' as const,
              validationMessage: say('readyNameLong', { most: LONGEST_NAME }),
            })}
          >
            <Input id={nameId} value={by} autoComplete="name" onChange={(_, { value }) => setBy(value)} />
          </Field>
          <Quiet>{say('readyExplains')}</Quiet>
          <MainButton rank="handIn" type="submit" disabledFocusable={refused}>
            {say(readiness.is === 'changed' ? 'readyAgain' : 'readyMark')}
          </MainButton>
        </form>
      )}
    </Card>
  );
}
