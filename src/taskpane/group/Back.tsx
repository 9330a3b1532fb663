/** Back to the agency: what was found, as a text for a mail and as a list. */
import { freeSheetName } from '../../drawing/freeSheetName';
import { Button, Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { findingsListEdits, mailOf } from '../../group/returnMail';
import type { Checked } from '../../group/types';
import type { Edit } from '../../workbook/edits';
import { copyOut } from '../copyOut';
import { download } from '../download';
import { usePaneState, useSession } from '../ui/session';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { LIST_TYPE, listFile } from './listFile';
import { useGroupTexts } from './groupTexts';

const useStyles = makeStyles({
  back: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: { '& textarea': { minHeight: '180px' } },
});

/** What became of the last press. */
type Told = 'copied' | 'copyBlocked' | 'listSaved';

export default function Back({ submission }: { submission: Checked }) {
  const { tell, words, findingSentences } = useGroupTexts();
  const styles = useStyles();
  const session = useSession();
  const { checked, busy } = usePaneState();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<Told>();
  const whole = useRef<HTMLDivElement>(null);
  if (!open) {
    return (
      <QuietButton flush aria-expanded={false} onClick={() => setOpen(true)}>
        {tell('backOpen')}
      </QuietButton>
    );
  }
  const { subject, body } = mailOf(submission, words, findingSentences);
  const { agency, round, year } = submission.location;
  const file = `${words.say('sheetFindings')} ${agency} ${round} ${String(year)}.xlsx`;
  const copy = () => {
    const field = whole.current?.querySelector('textarea');
    if (field) setTold(copyOut(field, { text: body }) ? 'copied' : 'copyBlocked');
  };
  const list = () => findingsListEdits(submission, words, findingSentences);
  const insert = () => {
    let sheet = '';
    void session.insert({
      busy: 'inserting',
      sheets: () => [],
      make: (workbook) => {
        sheet = freeSheetName(workbook, words.say('sheetFindings'));
        return { edits: list().map((edit) => onSheet(edit, sheet)), notes: [], done: { key: 'noticeList', values: { sheet } } };
      },
      done: { key: 'noticeList', values: { sheet } },
    });
  };
  return (
    <div ref={whole} className={styles.back} role="group" aria-label={tell('backTitle')}>
      <Field label={tell('mailSubject')}>
        <Input readOnly value={subject} />
      </Field>
      <Field label={tell('mailBody', { agency })}>
        <Textarea className={styles.text} readOnly resize="vertical" value={body} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={copy}>
          {tell('copy')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            download(new Uint8Array(listFile(list())), file, LIST_TYPE);
            setTold('listSaved');
          }}
        >
          {tell('listSave')}
        </Button>
        <Button size="small" disabledFocusable={!checked || checked.workbook.readOnly || busy === 'inserting'} onClick={insert}>
          {tell('listInsert')}
        </Button>
        <QuietButton onClick={() => setOpen(false)}>{tell('backClose')}</QuietButton>
      </div>
      <div role="status">{told ? <Quiet>{tell(told, { file })}</Quiet> : null}</div>
    </div>
  );
}

function onSheet(edit: Edit, sheet: string): Edit {
  return 'sheet' in edit ? { ...edit, sheet } : edit;
}
