/** Findings under one heading: a severity, a goal, or the sheet from top to bottom. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { Plan } from '../../plan/schema';
import { goalsOf } from '../../plan/units';
import { SeverityMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { Card, Heading, Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { SEVERITY_HELP, SEVERITY_WORD } from '../views/lightWords';
import type { Group, Listed } from './findingList';
import { FindingCard } from './FindingCard';
import { useWhy } from './useWhy';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  groupTitle: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  items: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const PAGE = 40;
/** From so many of one kind on they share a card. */
const MANY = 5;

interface Walked {
  /** The finding the walk stands at. */
  readonly at: string | undefined;
  readonly titleAt: RefObject<HTMLHeadingElement | null>;
}

export function FindingGroup({ group, plan, ...walked }: { group: Group; plan: Plan } & Walked) {
  const { say } = useTexts();
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const title = useId();
  const { by } = group;
  const bySeverity = by !== undefined && 'severity' in by;
  const kinds = useMemo(() => kindsOf(group), [group]);
  const visited = kinds.findIndex((kind) => kind.some(({ key }) => key === walked.at));
  const shown = Math.max(pages, Math.ceil((visited + 1) / PAGE)) * PAGE;
  const rest = kinds.length - shown;
  return (
    <section className={styles.group} aria-labelledby={title}>
      <div>
        <div className={styles.groupTitle}>
          {bySeverity ? <SeverityMark severity={by.severity} size={18} /> : null}
          <Heading id={title}>
            {bySeverity
              ? say(SEVERITY_WORD[by.severity])
              : by
                ? goalName(plan, by.goal, say('wholeReport'))
                : say('downTheSheet')}{' '}
            ({group.listed.length})
          </Heading>
        </div>
        {bySeverity ? <Quiet>{say(SEVERITY_HELP[by.severity])}</Quiet> : null}
      </div>
      <ul className={styles.items}>
        {kinds.slice(0, shown).map((kind) => (
          <li key={kind.length > 1 ? kind[0]?.finding.code : kind[0]?.key}>
            <Kind kind={kind} marked={!bySeverity} {...walked} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <Button onClick={() => setPages(pages + 1)}>{say('showMore', { n: Math.min(rest, PAGE) })}</Button> : null}
    </section>
  );
}

function goalName(plan: Plan, id: string, otherwise: string): string {
  const goal = goalsOf(plan).find((candidate) => candidate.id === id);
  return goal ? `${goal.id} ${goal.area}` : otherwise;
}

/** Findings one by one, except where there are many with the same code: those together, at the place of the first. The sheet's order is left as it is. */
function kindsOf({ by, listed }: Group): readonly (readonly Listed[])[] {
  if (!by) return listed.map((one) => [one]);
  const byCode = new Map<string, Listed[]>();
  for (const one of listed) byCode.set(one.finding.code, [...(byCode.get(one.finding.code) ?? []), one]);
  return [...byCode.values()].flatMap((same) => (same.length < MANY ? same.map((one) => [one]) : [same]));
}

function Kind({ kind, marked, at, titleAt }: { kind: readonly Listed[]; marked: boolean } & Walked) {
  const [first, ...others] = kind;
  const cardOf = ({ key, finding }: Listed) => (
    <FindingCard finding={finding} marked={marked} {...(key === at && { current: titleAt })} />
  );
  if (!first) return null;
  return others.length === 0 ? cardOf(first) : <Many kind={kind} first={first} visited={at} cardOf={cardOf} />;
}

interface ManyProps {
  readonly kind: readonly Listed[];
  readonly first: Listed;
  readonly visited: string | undefined;
  readonly cardOf: (one: Listed) => ReactNode;
}

function Many({ kind, first, visited, cardOf }: ManyProps) {
  const { say, findingSentences } = useTexts();
  const styles = useStyles();
  const [byHand, setByHand] = useState<{ readonly visited: string | undefined; readonly open: boolean }>({
    visited: undefined,
    open: false,
  });
  const list = useId();
  const why = useWhy(first.finding.code);
  // The walk opens the card it comes to; a person can close it again.
  const here = kind.find(({ key }) => key === visited)?.key;
  const open = byHand.visited === here ? byHand.open : here !== undefined || byHand.open;
  const n = kind.length;
  return (
    <Card>
      <h3 className={styles.title}>{say('findingMany', { title: findingSentences(first.finding).title, n })}</h3>
      <div className={styles.buttons}>
        <QuietButton
          flush
          aria-expanded={open}
          {...(open && { 'aria-controls': list })}
          onClick={() => setByHand({ visited: here, open: !open })}
        >
          {say(open ? 'findingHideMany' : 'findingShowMany', { n })}
        </QuietButton>
        {why.button}
      </div>
      {why.answer}
      {open ? (
        <ul className={styles.items} id={list}>
          {kind.map((one) => (
            <li key={one.key}>{cardOf(one)}</li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
