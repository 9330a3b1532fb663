/** What is wrong: chosen, in order, walked through, and mended many at a time. Many of one kind fold into one card, so that an empty form is not a wall of errors. */
import { makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Assessment } from '../../assessment/types';
import { goalsOf } from '../../plan/units';
import { belongings } from '../../validation/offices';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { GoodMark } from '../ui/icons';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Card, Heading, Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { progressOf } from '../views/progress';
import { EVERYTHING, chosenGroups, listed, stepFrom, type Choice, type Listed, type ListPosition } from './findingList';
import { FindingGroup } from './FindingGroup';
import { ManyFixes } from './ManyFixes';
import { Walk } from './Walk';

const Filters = lazy(() => import('./Filters'));

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '16px' },
  empty: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
});

/** How the list is looked at; kept by the pane while other views are open. */
export interface ListView {
  readonly choice: Choice;
  readonly at: ListPosition | undefined;
}

export const AT_THE_START: ListView = { choice: EVERYTHING, at: undefined };

interface FindingsProps {
  readonly workbook: WorkbookSnapshot;
  readonly result: CheckedResult;
  readonly listView: ListView;
  readonly setListView: (listView: ListView) => void;
}

export function Findings({ workbook, result, listView, setListView }: FindingsProps) {
  const styles = useStyles();
  const { say } = useTexts();
  const session = useSession();
  const { wanted } = usePaneState();
  const { findings, report, assessment, recognition } = result;
  const { choice, at } = listView;
  const filters = useId();
  const [filtering, setFiltering] = useState(false);
  const belonging = useMemo(() => belongings(recognition.plan, report), [recognition.plan, report]);
  const all = useMemo(() => listed(findings, belonging), [findings, belonging]);
  const groups = useMemo(() => {
    const sheets = workbook.sheets.map(({ name }) => name);
    const goals = goalsOf(recognition.plan).map(({ id }) => id);
    return chosenGroups(all, choice, sheets, goals);
  }, [all, choice, workbook, recognition.plan]);
  const order = useMemo(() => groups.flatMap((group) => group.listed), [groups]);
  const keys = useMemo(() => order.map(({ key }) => key), [order]);

  const title = useRef<HTMLHeadingElement | null>(null);
  /** Another number: the finding the walk stands at is to have the focus. */
  const [focusing, setFocusing] = useState(0);
  useLayoutEffect(() => {
    if (focusing > 0) title.current?.focus();
  }, [focusing]);

  const arrive = (to: ListPosition | undefined, among: readonly Listed[], chosen = choice) => {
    setListView({ choice: chosen, at: to });
    setFocusing((count) => count + 1);
    const cell = to && among[to.index]?.finding.cell;
    if (cell) void session.goTo(cell);
  };
  const walk = (by: 1 | -1) => arrive(stepFrom(keys, at, by), order);
  const fromStart = () => {
    const first = chosenGroups(all, EVERYTHING, [], []).flatMap((group) => group.listed);
    arrive(
      stepFrom(
        first.map(({ key }) => key),
        undefined,
        1,
      ),
      first,
      EVERYTHING,
    );
  };
  const latest = useRef(fromStart);
  useEffect(() => {
    latest.current = fromStart;
  });
  useEffect(() => {
    if (wanted?.is === 'firstFinding') latest.current();
  }, [wanted]);

  const list = useFocusKept(keys);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOf(event);
    if (by === undefined) return;
    event.preventDefault();
    walk(by);
  };
  if (findings.length === 0)
    return (
      <div ref={list} tabIndex={-1}>
        <NothingFound assessment={assessment} />
      </div>
    );
  const chosen = order.map(({ finding }) => finding);
  return (
    <div className={styles.list} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
      <Walk
        at={at ? keys.indexOf(at.key) : -1}
        shown={order.length}
        of={all.length}
        filtering={filtering}
        filters={filters}
        toggle={() => setFiltering(!filtering)}
        walk={walk}
      />
      {filtering ? (
        <Suspense>
          <Filters
            id={filters}
            all={all}
            plan={recognition.plan}
            belonging={belonging}
            choice={choice}
            choose={(next) => setListView({ choice: next, at: undefined })}
          />
        </Suspense>
      ) : null}
      {order.length === 0 ? (
        <Card>
          <Quiet>{say('filtersNone')}</Quiet>
          <QuietButton flush onClick={() => setListView({ choice: { ...EVERYTHING, order: choice.order }, at: undefined })}>
            {say('filtersReset')}
          </QuietButton>
        </Card>
      ) : null}
      <ManyFixes findings={chosen} workbook={workbook} />
      {groups.map((group) => (
        <FindingGroup key={JSON.stringify(group.by ?? '')} group={group} plan={recognition.plan} at={at?.key} titleAt={title} />
      ))}
    </div>
  );
}

/** F8 and Alt with the arrows, as Excel's own panes go from one to the next; not in a list box, where Alt and the arrow opens it. */
function stepOf({ key, altKey, shiftKey, target }: KeyboardEvent): 1 | -1 | undefined {
  if (key === 'F8') return shiftKey ? -1 : 1;
  if (!altKey || (target instanceof Element && target.matches('select, input, textarea'))) return undefined;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
}

/** A finding that is solved takes its buttons along; the focus then goes to the one that took its place instead of falling out of the pane. */
function useFocusKept(keys: readonly string[]) {
  const list = useRef<HTMLDivElement | null>(null);
  const focusedIndex = useRef<number | undefined>(undefined);
  useEffect(() => {
    const noticed = ({ target }: FocusEvent) => {
      const inside = target instanceof Element && (list.current?.contains(target) ?? false);
      focusedIndex.current = inside ? cardsIn(list.current).findIndex((card) => card.contains(target)) : undefined;
    };
    document.addEventListener('focusin', noticed);
    return () => document.removeEventListener('focusin', noticed);
  }, []);
  useLayoutEffect(() => {
    // Never out of the sheet: only where the pane had the focus and has lost it.
    if (focusedIndex.current === undefined || !document.hasFocus() || document.activeElement !== document.body) return;
    const cards = cardsIn(list.current);
    const card = cards[Math.min(Math.max(focusedIndex.current, 0), cards.length - 1)];
    (card?.querySelector<HTMLElement>('h3') ?? list.current)?.focus({ preventScroll: true });
  }, [keys]);
  return list;
}

function cardsIn(list: HTMLElement | null): readonly Element[] {
  return [...(list?.querySelectorAll('[data-finding]') ?? [])];
}

function NothingFound({ assessment }: { assessment: Assessment }) {
  const { say } = useTexts();
  const styles = useStyles();
  const { due, filled } = progressOf(assessment);
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
