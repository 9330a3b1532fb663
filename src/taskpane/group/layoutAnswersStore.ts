/** Answers about files made alike, kept with the overview: read from the open workbook, and written once it is the overview's. */
import { use, useEffect, useMemo } from 'react';
import { canRemember, layoutAnswerEdits, rememberedAnswers, type RememberedAnswers } from '../../group/layoutAnswers';
import { findName } from '../../workbook/compare';
import { SHEET_NAMES } from '../../workbook/edits';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { PaneContext, usePaneState, useSession } from '../ui/session';
import { useGroup } from './context';

/** Names of the overview's tables begin so. */
const TABLES = `${SHEET_NAMES}_Koncern`;
const FIRST_TABLE = `${TABLES}Styrelser`;

export function sheetOfOverview(workbook: WorkbookSnapshot | undefined): string | undefined {
  return workbook && findName(workbook, FIRST_TABLE)?.sheet;
}

export function sheetsOfOverview({ names }: WorkbookSnapshot): readonly string[] {
  return names.flatMap(({ name, sheet }) => (name.startsWith(TABLES) && sheet !== undefined ? [sheet] : []));
}

/** What the open workbook keeps; the tray is told whenever that changes. */
export function useRememberedAnswers(): RememberedAnswers | undefined {
  const { inbox } = useGroup();
  const { checked } = usePaneState();
  const workbook = checked?.workbook;
  const kept = useMemo(() => workbook && rememberedAnswers(workbook), [workbook]);
  useEffect(() => {
    if (kept) inbox.remembered(kept.is === 'kept' ? kept.answers : []);
  }, [inbox, kept]);
  return kept;
}

/** Writes what has been answered or taken back into the open workbook, if that holds the overview or such answers already. */
export function useRememberAnswers(): () => void {
  const session = useSession();
  const { inbox } = useGroup();
  const pane = use(PaneContext);
  return () => {
    const { given, takenBack } = inbox.state().answered;
    const workbook = pane?.store.state().checked?.workbook;
    if (!workbook || (given.length === 0 && takenBack.size === 0) || !holdsOurs(workbook) || !canRemember(workbook)) return;
    void session.remember((now) => layoutAnswerEdits(now, { given, takenBack }));
  };
}

function holdsOurs(workbook: WorkbookSnapshot): boolean {
  if (sheetOfOverview(workbook) !== undefined) return true;
  const kept = rememberedAnswers(workbook);
  return kept.is === 'kept' && kept.answers.length > 0;
}
