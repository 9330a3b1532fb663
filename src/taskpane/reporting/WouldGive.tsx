/** The light and status that the answers would give, and how; spoken when they change. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { accountOf } from '../../reporting/account';
import type { Preview } from '../../reporting/preview';
import type { Finding } from '../../validation/types';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { lightWord, reachedWord } from '../views/lightWords';
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

interface WouldGiveProps {
  readonly id: string;
  readonly preview: Preview;
  readonly touched: boolean;
  /** Those that are not said at a field. */
  readonly findings: readonly Finding[];
}

export function WouldGive({ id, preview, touched, findings }: WouldGiveProps) {
  const { say, findingSentences } = useTexts();
  const reporting = useReportingTexts();
  const styles = useStyles();
  const { after, then } = preview;
  const account = touched ? accountOf(then, id) : undefined;
  return (
    <div role="status">
      {account && after ? (
        <>
          <div className={styles.preview}>
            <LightMark color={after.light.color} />
            <span>
              {reporting.say('wouldGive')}: {say(lightWord(after.light))} · {say(reachedWord(after.light, after.reached.status))}
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
