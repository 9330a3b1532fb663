/** One requirement: the demand in full, its status with how it came about, and the form. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { accountOf, type Account } from '../../filling/account';
import type { Step } from '../../filling/step';
import type { RuleContext } from '../../validation/types';
import { seen } from '../../validation/seen';
import type { CellAddress } from '../../workbook/address';
import { LightMark } from '../look/marks';
import { useSpeech } from '../look/speech';
import { Card, Heading, Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { lightWord, ROLE_WORD, STATUS_WORD } from '../views/words';
import { FillForm } from './FillForm';
import { useFillingSpeech } from './words';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  status: { display: 'flex', alignItems: 'center', gap: '6px', fontWeight: tokens.fontWeightSemibold },
  steps: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '2px' },
});

interface FollowedProps {
  readonly id: string;
  readonly context: RuleContext;
  /** The cell whose field is to have the focus. */
  readonly wanted: CellAddress | undefined;
}

export function Followed({ id, context, wanted }: FollowedProps) {
  const { say, language } = useSpeech();
  const filling = useFillingSpeech();
  const styles = useStyles();
  const account = accountOf(context, id);
  if (!account) return null;
  const { unit, assessed, name } = account;
  const target = context.report.current.units.get(id)?.entries.target;
  const found = target && seen(target.raw);
  const { office } = unit.requirement;
  return (
    <Card label={name}>
      <Heading>{name}</Heading>
      {unit.level === 'subGoal' ? (
        <Quiet>{filling.say('partOf', { name: [unit.goal.id, unit.requirement.label ?? ''].join(' ').trim() })}</Quiet>
      ) : null}
      <p className={styles.text}>{unit.level === 'subGoal' ? unit.subGoal.text : unit.requirement.text}</p>
      <Quiet>
        {[
          found === undefined || found === '' ? '' : filling.say('target', { found }),
          filling.say('weight', { weight: unit.block.weight }),
          unit.measure.kind === 'milestone' ? filling.say('due', { day: unit.measure.due }) : '',
          office === undefined ? '' : filling.say('office', { office }),
        ]
          .filter((line) => line !== '')
          .join(' · ')}
      </Quiet>
      <div className={styles.status}>
        <LightMark color={assessed.light.color} />
        <span>
          {say(lightWord(assessed.light))} · {say(STATUS_WORD[assessed.reached.status])}
        </span>
      </div>
      <Reckoning account={account} language={language} />
      <FillForm key={id} id={id} context={context} wanted={wanted} />
    </Card>
  );
}

function Reckoning({ account, language }: { account: Account; language: 'da' | 'en' }) {
  const { say } = useSpeech();
  const filling = useFillingSpeech();
  const [open, setOpen] = useState(false);
  const place = useId();
  const { reached, light, expected, points, earlier, parts } = account;
  return (
    <>
      <QuietButton flush aria-expanded={open} aria-controls={place} onClick={() => setOpen(!open)}>
        {filling.say('accountTitle')}
      </QuietButton>
      <div id={place} hidden={!open} lang={language}>
        <Steps steps={[...reached, ...light, ...expected, ...points]} />
        {parts.map((part) => (
          <div key={part.name}>
            <Quiet>{part.name}</Quiet>
            <Steps steps={[...part.reached, ...part.light]} />
          </div>
        ))}
        {earlier.length === 0 ? null : <Quiet>{filling.say('earlierTitle')}</Quiet>}
        {earlier.map(({ round, role, shown }) => (
          <Quiet key={`${round} ${role}`}>{filling.say('earlierLine', { round, role: say(ROLE_WORD[role]), shown })}</Quiet>
        ))}
      </div>
    </>
  );
}

function Steps({ steps }: { steps: readonly Step[] }) {
  const { sentence } = useFillingSpeech();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.code}>{sentence('step', step)}</li>
      ))}
    </ol>
  );
}
