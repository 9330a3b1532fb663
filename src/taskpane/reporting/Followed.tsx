/** The requirement whose row is marked; a sub-goal stands inside its requirement, with the others beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { accountOf, type Account } from '../../reporting/account';
import type { UnitAssessment } from '../../assessment/types';
import type { RuleContext } from '../../validation/types';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { Card, Heading, Quiet } from '../parts/Card';
import { lightWord, reachedWord, STATUS_WORD } from '../views/lightWords';
import { Facts } from './Facts';
import { Reckoning } from './Reckoning';
import { UnitList } from './UnitList';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '10px',
    minWidth: 0,
  },
  status: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '2px 6px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface FollowedProps {
  readonly id: string;
  readonly context: RuleContext;
  readonly show: (id: string) => void;
  readonly children: ReactNode;
}

export function Followed({ id, context, show, children }: FollowedProps) {
  const reporting = useReportingTexts();
  const styles = useStyles();
  const account = accountOf(context, id);
  const whole = account && accountOf(context, account.unit.requirement.id);
  if (!account || !whole) return null;
  const { unit } = account;
  const parts =
    whole.parts.length === 0 ? null : <UnitList label={reporting.say('partsTitle')} units={whole.parts} shown={id} show={show} />;
  if (unit.level === 'requirement') {
    return (
      <Card label={account.name}>
        <Heading>{account.name}</Heading>
        <p className={styles.text}>{unit.requirement.text}</p>
        <CurrentResult account={account} context={context} />
        {parts}
        {children}
      </Card>
    );
  }
  return (
    <Card label={whole.name}>
      <Heading>{whole.name}</Heading>
      <Quiet>{unit.requirement.text}</Quiet>
      {parts}
      <section className={styles.part} aria-label={account.name}>
        <Heading>{account.name}</Heading>
        <p className={styles.text}>{unit.subGoal.text}</p>
        <CurrentResult account={account} context={context} />
        {children}
      </section>
    </Card>
  );
}

/** What was agreed, how it stands, and why. */
function CurrentResult({ account, context }: { account: Account; context: RuleContext }) {
  const { say } = useTexts();
  const reporting = useReportingTexts();
  const styles = useStyles();
  const { assessed, short } = account;
  return (
    <>
      <Facts account={account} context={context} />
      <div>
        <div className={styles.status}>
          <LightMark color={assessed.light.color} />
          <span className={styles.strong}>
            {say(lightWord(assessed.light))} · {say(reachedWord(assessed.light, assessed.reached.status))}
          </span>
          {assessed.reached.degree === null ? null : (
            <span>{reporting.say('degreeIs', { degree: assessed.reached.degree })}</span>
          )}
        </div>
        <Quiet>{reporting.line(short)}</Quiet>
      </div>
      {context.assessment.final ? null : <Expected assessed={assessed} />}
      <Reckoning account={account} />
    </>
  );
}

function Expected({ assessed: { expected, expectedLight } }: { assessed: UnitAssessment }) {
  const { say } = useTexts();
  const reporting = useReportingTexts();
  const styles = useStyles();
  return (
    <div className={styles.status}>
      <span>{reporting.say('factExpected')}:</span>
      <LightMark color={expectedLight.color} size={14} />
      <span>
        {say(lightWord(expectedLight))} · {say(STATUS_WORD[expected.status])}
      </span>
    </div>
  );
}
