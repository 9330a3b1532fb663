/**
 * Where a file does not appear: its content to be copied instead. Nothing tells the pane whether a download was taken – Excel on Mac drops
 * it without a word – so the second way stands beside the first, and claims nothing.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { copyOut, putInto, type Clip } from '../copyOut';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { useYearTexts } from './yearTexts';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'stretch' },
  copy: { alignSelf: 'flex-start' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    height: '120px',
    resize: 'vertical',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface SecondWayProps {
  readonly file: string;
  /** Where the copy is to be pasted. */
  readonly into: 'word' | 'text';
  readonly content: () => Clip;
}

export function SecondWay({ file, into, content }: SecondWayProps) {
  const { say } = useYearTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <QuietButton flush aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('fileNotCome')}
      </QuietButton>
      {open ? <Copying file={file} into={into} content={content} /> : null}
    </>
  );
}

function Copying({ file, into, content }: SecondWayProps) {
  const { say } = useYearTexts();
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<'copied' | 'marked' | undefined>(undefined);
  const [clip] = useState(content);
  const copy = () => {
    if (field.current) setTold(copyOut(field.current, clip) ? 'copied' : 'marked');
  };
  return (
    <div className={styles.body}>
      <Quiet>{say(into === 'word' ? 'copyToWord' : 'copyToText', { file })}</Quiet>
      <Button className={styles.copy} size="small" onClick={copy}>
        {say('copyPress')}
      </Button>
      <textarea
        ref={field}
        className={styles.text}
        readOnly
        aria-label={say('copyField', { file })}
        value={clip.text}
        onCopy={(event) => {
          // What is marked in part is copied as it is marked.
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          if (selectionStart === 0 && selectionEnd === value.length)
            putInto(event.clipboardData, clip, () => event.preventDefault());
        }}
      />
      <div role="status">{told ? <Quiet>{say(told === 'copied' ? 'copyDone' : 'copyMarked')}</Quiet> : null}</div>
    </div>
  );
}
