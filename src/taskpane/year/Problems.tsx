/** What is wrong with the history: what has been edited or deleted, and what is odd about its order. Nothing of it is mended by itself. */
import { makeStyles } from '@fluentui/react-components';
import type { HistoryProblem } from '../../rounds/types';
import type { ReasonProblem } from '../../rounds/yearTypes';
import { useSession } from '../ui/session';
import { Bar } from '../parts/Bar';
import { QuietButton } from '../parts/QuietButton';
import { cellName } from '../views/cellName';
import { useYearTexts } from './yearTexts';
import type { OpenYear } from './openYear';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

const NO_DAMAGE: ReadonlySet<HistoryProblem['code']> = new Set([
  'historyOutOfOrder',
  'historyRoundMissing',
  'historyFrozenByTwo',
  'historyOtherPlan',
]);
const MOST = 12;

export function Problems({ here }: { here: OpenYear }) {
  const { say } = useYearTexts();
  const { problems } = here.year.history;
  const damage = problems.filter(({ code }) => !NO_DAMAGE.has(code));
  const odd = [...problems.filter(({ code }) => NO_DAMAGE.has(code)), ...here.year.reasons.problems];
  return (
    <>
      {damage.length > 0 ? (
        <Bar intent="error" title={say('damageTitle')}>
          {say('damageKept')}
          <List problems={damage} here={here} />
        </Bar>
      ) : null}
      {odd.length > 0 ? (
        <Bar intent="warning" title={say('noteTitle')}>
          <List problems={odd} here={here} />
        </Bar>
      ) : null}
    </>
  );
}

function List({ problems, here }: { problems: readonly (HistoryProblem | ReasonProblem)[]; here: OpenYear }) {
  const { say, problem: sentence } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  return (
    <ul className={styles.list}>
      {problems.slice(0, MOST).map((problem) => (
        <li key={JSON.stringify(problem)}>
          {sentence(problem, here.plan)}
          {'cell' in problem ? (
            <QuietButton
              aria-label={say('goToLabel', { cell: cellName(problem.cell) })}
              onClick={() => void session.goTo(problem.cell)}
            >
              {say('goTo')}
            </QuietButton>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
