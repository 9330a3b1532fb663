/** What is wrong, the worst first. Many findings of one kind fold into one card, so that an empty form is not a wall of errors. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { Assessment } from '../../assessment/types';
import type { Severity } from '../../plan/schema';
import type { Finding } from '../../validation/types';
import { showAddress } from '../../workbook/address';
import { GoodMark, SeverityMark } from '../look/marks';
import { useSpeech } from '../look/speech';
import { progressOf } from '../views/progress';
import { SEVERITY_HELP, SEVERITY_WORD } from '../views/words';
import { Card, Heading, Quiet } from './Card';
import { FindingCard } from './FindingCard';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '16px' },
  group: { display: 'flex', flexDirection: 'column', gap: '8px' },
  groupTitle: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  items: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  why: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px' },
});

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const PAGE = 40;
/** From so many of one kind on they share a card. */
const MANY = 5;

export function Findings({ findings, assessment }: { findings: readonly Finding[]; assessment: Assessment | undefined }) {
  const styles = useStyles();
  if (findings.length === 0) return <NothingFound assessment={assessment} />;
  return (
    <div className={styles.list}>
      {ORDER.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length === 0 ? null : <Group key={severity} severity={severity} findings={group} />;
      })}
    </div>
  );
}

function NothingFound({ assessment }: { assessment: Assessment | undefined }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { due, filled } = assessment ? progressOf(assessment) : { due: 0, filled: 0 };
  return (
    <Card>
      <div className={styles.empty}>
        <GoodMark size={32} />
        <div>
          <Heading>{say('findingsNone')}</Heading>
          <Quiet>{due > filled ? say('findingsNoneYet', { missing: due - filled }) : say('findingsNoneExplains')}</Quiet>
        </div>
      </div>
    </Card>
  );
}

function Group({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const title = useId();
  const kinds = useMemo(() => kindsOf(findings), [findings]);
  const rest = kinds.length - shown;
  return (
    <section className={styles.group} aria-labelledby={title}>
      <div>
        <div className={styles.groupTitle}>
          <SeverityMark severity={severity} size={18} />
          <Heading id={title}>
            {say(SEVERITY_WORD[severity])} ({findings.length})
          </Heading>
        </div>
        <Quiet>{say(SEVERITY_HELP[severity])}</Quiet>
      </div>
      <ul className={styles.items}>
        {kinds.slice(0, shown).map((kind) => (
          <li key={kind.map(keyOf).join()}>
            <Kind findings={kind} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <Button onClick={() => setShown(shown + PAGE)}>{say('showMore', { n: Math.min(rest, PAGE) })}</Button> : null}
    </section>
  );
}

function keyOf({ code, unit, cell, values }: Finding): string {
  return [code, unit ?? '', cell ? showAddress(cell) : '', JSON.stringify(values)].join('|');
}

/** Findings one by one, except where there are many with the same code: those together, at the place of the first. */
function kindsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  return [...byCode.values()].flatMap((same) => (same.length < MANY ? same.map((finding) => [finding]) : [same]));
}

function Kind({ findings }: { findings: readonly Finding[] }) {
  const { say, findingSentences } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const list = useId();
  const [first, ...others] = findings;
  if (!first) return null;
  if (others.length === 0) return <FindingCard finding={first} />;
  const n = findings.length;
  const { title, why } = findingSentences(first);
  return (
    <Card>
      <h3 className={styles.title}>{say('findingMany', { title, n })}</h3>
      <Quiet>{why}</Quiet>
      <QuietButton flush aria-expanded={open} {...(open && { 'aria-controls': list })} onClick={() => setOpen(!open)}>
        {say(open ? 'findingHideMany' : 'findingShowMany', { n })}
      </QuietButton>
      {open ? (
        <ul className={styles.items} id={list}>
          {findings.map((finding) => (
            <li key={keyOf(finding)}>
              <FindingCard finding={finding} />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
