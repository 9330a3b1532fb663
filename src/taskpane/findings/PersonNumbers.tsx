/** What looks like the number of a person is said above everything else: it must not leave the house with the workbook. */
import { makeStyles } from '@fluentui/react-components';
import type { Finding } from '../../validation/types';
import { useSession } from '../ui/session';
import { Bar } from '../parts/Bar';
import { QuietButton } from '../parts/QuietButton';
import { cellName } from '../views/cellName';
import { useSolvingTexts } from './solvingTexts';

const useStyles = makeStyles({ cells: { display: 'flex', flexWrap: 'wrap', gap: '0 8px' } });

/** More than these are found in the list below. */
const SHOWN = 3;

export function PersonNumbers({ findings }: { findings: readonly Finding[] }) {
  const { say } = useSolvingTexts();
  const styles = useStyles();
  const session = useSession();
  const cells = findings.flatMap(({ cell }) => (cell ? [cell] : []));
  return (
    <Bar
      intent="error"
      title={say('cprTitle')}
      actions={
        <div className={styles.cells}>
          {cells.slice(0, SHOWN).map((cell) => (
            <QuietButton key={cellName(cell)} flush onClick={() => void session.goTo(cell)}>
              {say('cprGoTo', { cell: cellName(cell) })}
            </QuietButton>
          ))}
        </div>
      }
    >
      {say('cprText', { n: findings.length })}
    </Bar>
  );
}
