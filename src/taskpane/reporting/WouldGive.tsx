/** The light and status that the answers would give, and how; spoken when they change. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { accountOf } from '../../reporting/account';
import type { Preview } from '../../reporting/preview';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { lightWord, STATUS_WORD } from '../views/lightWords';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  findings: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function WouldGive({ id, preview, touched }: { id: string; preview: Preview; touched: boolean }) {
  const { say, findingSentences } = useTexts();
  const reporting = useReportingTexts();
  const styles = useStyles();
  const { after, findings, then } = preview;
  const account = touched ? accountOf(then, id) : undefined;
  return (
    <div role="status">
      {account && after ? (
        <>
          <div className={styles.preview}>
            <LightMark color={after.light.color} />
            <span>
              {reporting.say('wouldGive')}: {say(lightWord(after.light))} · {say(STATUS_WORD[after.reached.status])}
            </span>
          </div>
          <Quiet>{reporting.line(account.short)}</Quiet>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={`${finding.code}${JSON.stringify(finding.values)}`}>{findingSentences(finding).what}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
