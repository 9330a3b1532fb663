/** Who has handed in: a line in short, a row for every agency, and what a person decides about round, day and which file counts. */
import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { handedInWords, isIncomplete } from '../../group/handedIn';
import type { RosterEntry, RosterState } from '../../group/roster';
import { usePaneState } from '../ui/session';
import { GoodMark, LightMark, SeverityMark } from '../ui/icons';
import { Card, Heading } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { useGroup, useInbox } from './context';
import { InsertOverview } from './InsertOverview';
import { roundsOfPlans } from '../../plan/rounds';
import { countStates, type GroupView } from './groupView';
import { Row } from './Row';
import { useGroupTexts, type GroupTexts } from './groupTexts';

const useStyles = makeStyles({
  summary: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  field: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  plain: { margin: 0, overflowWrap: 'anywhere' },
  choice: { padding: '4px 0 8px 24px', minWidth: 0 },
  /** As wide as there is room, not as its longest option. */
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

const ORDER: readonly RosterState[] = ['handedIn', 'late', 'unconfirmed', 'wrongRound', 'wrongYear', 'notHandedIn'];

export function Roster({ view }: { view: GroupView }) {
  const texts = useGroupTexts();
  const { tell } = texts;
  const styles = useStyles();
  const { roster } = view;
  return (
    <>
      <Card label={tell('overviewTitle')}>
        <Heading>{tell('overviewTitle')}</Heading>
        <p className={styles.summary}>{summaryLine(view, texts)}</p>
        {view.plansMissing ? null : <When view={view} />}
        {roster && roster.entries.length > 0 ? <InsertOverview view={view} roster={roster} /> : null}
      </Card>
      {roster && !view.plansMissing ? (
        <Card label={tell('agenciesTitle')}>
          <Heading>{tell('agenciesTitle')}</Heading>
          <ul className={styles.list}>
            {[...roster.entries].sort(byName).map((entry) => (
              <li key={entry.plan}>
                <Agency entry={entry} view={view} />
              </li>
            ))}
          </ul>
          <OffList agencies={view.offList} />
        </Card>
      ) : null}
    </>
  );
}

function byName(first: RosterEntry, second: RosterEntry): number {
  return first.agency.localeCompare(second.agency, 'da');
}

function summaryLine({ roster, plansMissing }: GroupView, { tell }: GroupTexts): string {
  if (plansMissing) return tell('summaryNoPlan');
  if (!roster) return tell('summaryNone');
  if (roster.entries.length === 0) return tell('summaryNobody');
  const counts = countStates(roster);
  const parts = ORDER.flatMap((state) => (counts[state] > 0 ? [tell(`sum_${state}`, { n: counts[state] })] : []));
  return tell('summary', { n: roster.entries.length, parts: parts.join(', ') });
}

function When({ view: { roster, usual } }: { view: GroupView }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const { round, day } = useInbox();
  const { plans } = usePaneState();
  const rounds = roundsOfPlans(plans);
  const byFiles = rounds.find(({ id }) => id === usual);
  return (
    <div className={styles.fields}>
      <Field className={styles.field} label={tell('round')}>
        <Select
          className={styles.select}
          value={round ?? ''}
          onChange={(_, { value }) => inbox.decide({ round: rounds.find(({ id }) => id === value)?.id })}
        >
          <option value="">{byFiles ? tell('roundByFiles', { round: byFiles.name }) : tell('roundNone')}</option>
          {rounds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={tell('day')}>
        <Input
          type="date"
          value={day ?? roster?.today ?? ''}
          onChange={(_, { value }) => inbox.decide({ day: value === '' ? undefined : value })}
        />
      </Field>
    </div>
  );
}

function StateMark({ state, incomplete }: { state: RosterState; incomplete: boolean }) {
  if (incomplete) return <SeverityMark severity="error" />;
  if (state === 'handedIn') return <GoodMark />;
  if (state === 'notHandedIn') return <LightMark color="grey" />;
  return <SeverityMark severity={state === 'late' || state === 'unconfirmed' ? 'warning' : 'error'} />;
}

function Agency({ entry, view }: { entry: RosterEntry; view: GroupView }) {
  const texts = useGroupTexts();
  const { tell, overview } = texts;
  const styles = useStyles();
  const { inbox } = useGroup();
  const { plan, agency, state, deadline, daysLate, others } = entry;
  const used = entry.submission === null ? undefined : view.submissions[entry.submission];
  const elsewhere = entry.elsewhere.flatMap((index) => view.submissions[index] ?? []);
  const late = daysLate === 0 ? [] : [tell(used ? 'lateBy' : 'overdueBy', { n: daysLate })];
  return (
    <>
      <Row
        mark={<StateMark state={state} incomplete={isIncomplete(used)} />}
        title={agency}
        line={[handedInWords(entry, used, overview), ...late].join(' · ')}
        value={undefined}
      >
        {deadline === null ? null : <p className={styles.plain}>{tell('due', { day: deadline })}</p>}
        {used ? <p className={styles.plain}>{tell('countsFile', { file: used.file })}</p> : null}
        {elsewhere.length > 0 ? (
          <p className={styles.plain}>
            {tell('elsewhere', {
              files: elsewhere
                .map((submission) =>
                  'location' in submission
                    ? tell('elsewhereRound', {
                        file: submission.file,
                        round: submission.location.roundName,
                        year: String(submission.location.year),
                      })
                    : submission.file,
                )
                .join(', '),
            })}
          </p>
        ) : null}
        <QuietButton flush aria-label={tell('leaveOutLabel', { agency })} onClick={() => inbox.leaveOut(plan, true)}>
          {tell('leaveOut')}
        </QuietButton>
      </Row>
      {others.length > 0 ? <Several entry={entry} view={view} /> : null}
    </>
  );
}

/** Handed in more than once: the newest is proposed, a person chooses. */
function Several({ entry: { plan, agency, submission, others }, view }: { entry: RosterEntry; view: GroupView }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  const all = [...(submission === null ? [] : [submission]), ...others].sort((first, second) => first - second);
  const idOf = (index: number) => view.positions[index] ?? -1;
  return (
    <Field className={styles.choice} label={tell('whichCounts', { agency })} hint={tell('several', { n: all.length })}>
      <Select
        className={styles.select}
        value={String(idOf(submission ?? -1))}
        onChange={(_, { value }) => inbox.choose(plan, Number(value))}
      >
        {all.map((index) => {
          const one = view.submissions[index];
          const label = one?.savedOn ? tell('fileSaved', { file: one.file, day: one.savedOn }) : (one?.file ?? '');
          return (
            <option key={index} value={String(idOf(index))}>
              {label}
            </option>
          );
        })}
      </Select>
    </Field>
  );
}

function OffList({ agencies }: { agencies: GroupView['offList'] }) {
  const { tell } = useGroupTexts();
  const styles = useStyles();
  const { inbox } = useGroup();
  if (agencies.length === 0) return null;
  return (
    <details>
      <summary>{tell('offList', { n: agencies.length })}</summary>
      <ul className={styles.list}>
        {agencies.map(({ plan, agency }) => (
          <li key={plan}>
            {agency}{' '}
            <QuietButton aria-label={tell('putOnLabel', { agency })} onClick={() => inbox.leaveOut(plan, false)}>
              {tell('putOn')}
            </QuietButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
