/** Which workbook, plan, round and day the pane is talking about. The top right corner stays free: Excel puts its own button there. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { recognisedOf } from '../engineTypes';
import { Term } from '../help/Term';
import { useTexts } from '../ui/texts';
import type { Checked } from '../store';
import { QuietButton } from './QuietButton';

const RoundChoice = lazy(() => import('./RoundChoice'));

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  agency: {
    margin: 0,
    paddingRight: '32px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  round: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px' },
  change: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
});

export function Header({ checked }: { checked: Checked }) {
  const recognition = recognisedOf(checked.result);
  const { say } = useTexts();
  const styles = useStyles();
  const [choosing, setChoosing] = useState(false);
  const file = checked.workbook.file === '' ? say('workbookUnnamed') : checked.workbook.file;
  if (!recognition) {
    return (
      <header className={styles.header}>
        <h1 className={styles.agency}>{file}</h1>
      </header>
    );
  }
  const { plan, round, asOf } = recognition;
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.agency}>{plan.agency.name}</h1>
        <p className={styles.line}>
          {say('planOf', { year: String(plan.year) })} · {file}
        </p>
        <div className={styles.round}>
          <Term of="asOf" word={say('asOfLabel')}>
            <span>{say('roundOn', { round: round.value.name, day: asOf.value })}</span>
          </Term>
          <QuietButton flush aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {say('changeRound')}
          </QuietButton>
        </div>
      </header>
      <Suspense>{choosing ? <RoundChoice recognition={recognition} done={() => setChoosing(false)} /> : null}</Suspense>
    </>
  );
}
