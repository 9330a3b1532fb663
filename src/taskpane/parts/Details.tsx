/** What those who maintain Målstatus need to know of a fault: folded away, and easy to copy. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTexts } from '../ui/texts';
import { VERSION } from '../version';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200 },
  text: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    marginTop: '4px',
    minHeight: '64px',
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function Details({ detail }: { detail: string }) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(area.current?.value ?? '');
      setCopied(true);
    } catch {
      // Office may keep the clipboard to itself; what is marked can be copied with Ctrl+C.
    }
  };
  return (
    <details>
      <summary className={styles.summary}>{say('detailsTitle')}</summary>
      <textarea
        ref={area}
        className={styles.text}
        readOnly
        aria-label={say('detailsTitle')}
        value={[`Målstatus ${VERSION} (${language})`, detail].join('\n')}
      />
      <QuietButton flush onClick={() => void copy()}>
        {say('detailsCopy')}
      </QuietButton>
      <span role="status">{copied ? say('detailsCopied') : ''}</span>
    </details>
  );
}
