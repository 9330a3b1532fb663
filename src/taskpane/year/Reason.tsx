/** Why a locked figure was changed: as it stands, or a place to write it. */
import { Button, Field, Input, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { REASONS_SHEET } from '../../workbook/edits';
import type { RoundId } from '../../plan/schema';
import { reasonsTableOf } from '../../rounds/reasonsSheet';
import type { LateChange, ReasonRefusal } from '../../rounds/yearTypes';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useSession } from '../ui/session';
import type { Inserted } from '../insertion';
import { Bar } from '../parts/Bar';
import { Quiet } from '../parts/Card';
import { cellName } from '../views/cellName';
import type { YearTab } from './yearTabState';
import { commentEdits, keptReason, reasonTarget, type Given, type LateUnit } from './lateChanges';
import { useYearTexts } from './yearTexts';
import type { OpenYear } from './openYear';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'stretch' },
  save: { alignSelf: 'flex-start' },
});

interface ReasonProps {
  readonly round: RoundId;
  readonly unit: LateUnit;
  readonly here: OpenYear;
  readonly tab: YearTab;
}

export function ReasonOf({ round, unit, here, tab }: ReasonProps) {
  const { say } = useYearTexts();
  const { reason } = unit;
  switch (reason.is) {
    case 'notNeeded':
    case 'given':
      return <GivenReason reason={reason} />;
    case 'asked': {
      if (here.workbook.readOnly) return <Quiet>{say('lateReadOnly')}</Quiet>;
      const target = reasonTarget(here.workbook, here.result.report, round, unit.unit);
      const { before, open } = reason;
      if (target.is === 'comment') {
        return <CommentForm key={before} round={round} unit={unit.unit} before={before} cell={cellName(target.cell)} />;
      }
      const blocked = target.blocked && cellName(target.blocked);
      return <SheetForm here={here} tab={tab} open={open} blocked={blocked} />;
    }
  }
}

/** As it stands, without a way to write it: of a version that has been locked over again. */
export function GivenReason({ reason }: Pick<LateUnit, 'reason'>) {
  const { say } = useYearTexts();
  if (reason.is === 'notNeeded') return null;
  if (reason.is === 'asked') return <Quiet>{say('lateRevisedNone')}</Quiet>;
  return reason.reasons.map((given) => <Written key={`${given.text} ${given.where}`} given={given} />);
}

function Written({ given }: { given: Given }) {
  const { say, moment } = useYearTexts();
  if (given.where === 'comment') return <Quiet>{say('lateReason', { reason: given.text })}</Quiet>;
  return <Quiet>{say('lateReasonBy', { reason: given.text, by: given.by, at: moment(given.at) })}</Quiet>;
}

interface CommentFormProps {
  readonly round: RoundId;
  readonly unit: string;
  readonly before: string;
  readonly cell: string;
}

/** The comment beside the figure, where the department reads it. */
function CommentForm({ round, unit, before, cell }: CommentFormProps) {
  const { say } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const [text, setText] = useState(before);
  const same = text.trim() === '' || text.trim() === before.trim();
  const save = () =>
    session.fill(
      (workbook, result) => {
        const now = reasonTarget(workbook, result.report, round, unit);
        return now.is === 'comment' ? commentEdits(now.cell, text) : [];
      },
      { key: 'noticeReasonKept', values: { cell } },
    );
  return (
    <form className={styles.form} onSubmit={submits(() => !same && void save())}>
      <Quiet>{say(before === '' ? 'lateReasonNone' : 'lateReasonOld')}</Quiet>
      <Field label={say('lateReasonField')} hint={say('lateReasonWhere', { cell })}>
        <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button className={styles.save} size="small" type="submit" disabledFocusable={same}>
        {say('lateReasonSave')}
      </Button>
    </form>
  );
}

interface SheetFormProps {
  readonly here: OpenYear;
  readonly tab: YearTab;
  readonly open: readonly LateChange[];
  readonly blocked: string | undefined;
}

/** Where the table has no place for it: on a sheet of ours, with name and day. */
function SheetForm({ here, tab, open, blocked }: SheetFormProps) {
  const { say, problem, words } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<ReasonRefusal | undefined>(undefined);
  const { name, update } = tab;
  const sheet = here.year.reasons.sheet ?? REASONS_SHEET;
  const missing = text.trim() === '' || name.trim() === '';
  const save = () => {
    setRefused(undefined);
    void session.insert({
      busy: 'inserting',
      sheets: sheetOfReasons,
      make: (workbook, now): Inserted => {
        if (now.state !== 'checked') return NOTHING;
        const kept = keptReason(workbook, now, { here, seen: open, text, by: name, words });
        setRefused(kept.refused);
        return { ...NOTHING, edits: kept.edits, done: { key: 'noticeReasonOnSheet', values: { sheet: kept.sheet } } };
      },
      done: { key: 'noticeReasonOnSheet', values: { sheet } },
    });
  };
  return (
    <form className={styles.form} onSubmit={submits(() => !missing && save())}>
      <Quiet>
        {say('lateReasonNone')}{' '}
        {blocked === undefined ? say('lateReasonSheet', { sheet }) : say('lateReasonSheetBlocked', { sheet, cell: blocked })}
      </Quiet>
      <Field label={say('lateReasonField')}>
        <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field label={say('lateReasonName')}>
        <Input value={name} autoComplete="name" onChange={(_, { value }) => update({ name: value })} />
      </Field>
      <Button className={styles.save} size="small" type="submit" disabledFocusable={missing}>
        {say('lateReasonSave')}
      </Button>
      <div role="alert">{refused ? <Bar intent="error">{problem(refused, here.plan)}</Bar> : null}</div>
    </form>
  );
}

const NOTHING: Inserted = { edits: [], notes: [], nothing: { intent: 'warning', key: 'noticeNotWritten' } };

function sheetOfReasons(workbook: WorkbookSnapshot): readonly string[] {
  const target = reasonsTableOf(workbook);
  return typeof target === 'object' && 'sheet' in target ? [target.sheet.name] : [];
}

function submits(save: () => void) {
  return (event: { readonly preventDefault: () => void }) => {
    event.preventDefault();
    save();
  };
}
