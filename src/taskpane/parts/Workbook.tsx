/** How the workbook was read, with the evidence, and the place to correct it. Loaded when its tab is first opened. */
import { Button, Select, Field, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { sheetsOf } from '../../recognition/tables';
import {
  COLUMN_ROLES,
  type ColumnBinding,
  type ColumnRole,
  type Considered,
  type Evidence,
  type Recognised,
  type TableBinding,
} from '../../recognition/types';
import { goalsOf, unitsOf } from '../../plan/units';
import type { Plan } from '../../plan/schema';
import { columnName } from '../../workbook/address';
import { showNumber } from '../../texts/fill';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { answerByPointing } from '../views/answers';
import { pointSentence } from '../views/questionTexts';
import { ROLE_WORD } from '../views/roles';
import { Card, Heading, Quiet } from './Card';
import { PlanFile } from './PlanFile';
import { Pointing } from './Pointing';
import { QuietButton } from './QuietButton';
import { useRecognitionTexts } from './recognitionTexts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '12px' },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '4px 12px' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  columns: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  column: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', justifyContent: 'space-between' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  change: { flexShrink: 0 },
  notes: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  start: { alignSelf: 'flex-start' },
});

export default function Workbook({ recognition, plans }: { recognition: Recognised; plans: readonly Plan[] }) {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      <ReadingOf recognition={recognition} />
      {recognition.tables.map((table) => (
        <Columns key={table.sheet.value} table={table} sheets={sheetsOf(recognition.tables)} />
      ))}
      <PlanCard plan={recognition.plan} plans={plans} evidence={recognition.planEvidence} />
    </div>
  );
}

function ReadingOf({ recognition }: { recognition: Recognised }) {
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const { tables, plan, earlier } = recognition;
  const found = new Set(tables.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const units = new Set(unitsOf(plan).map(({ id }) => id));
  return (
    <Card>
      <Heading>{say('workbookTitle')}</Heading>
      <dl className={styles.facts}>
        {tables.map(({ sheet, headerTop, headerBottom }) => (
          <Fragment key={sheet.value}>
            <dt className={styles.term}>{say('workbookSheet')}</dt>
            <dd className={styles.value}>
              {sheet.value}
              <Because evidence={sheet.evidence} />
            </dd>
            <dt className={styles.term}>{say('workbookHeader')}</dt>
            <dd className={styles.value}>{say('workbookHeaderRows', { rows: rowsShown(headerTop, headerBottom) })}</dd>
          </Fragment>
        ))}
        <dt className={styles.term}>{say('workbookRows')}</dt>
        <dd className={styles.value}>
          {say('workbookRowsFound', { found: [...units].filter((id) => found.has(id)).length, of: units.size })}
        </dd>
        {earlier.length === 0 ? null : (
          <>
            <dt className={styles.term}>{say('workbookEarlier')}</dt>
            <dd className={styles.value}>
              {earlier.map(([{ round }]) => plan.rounds.find(({ id }) => id === round)?.name ?? round).join(', ')}
            </dd>
          </>
        )}
      </dl>
      <Button className={styles.start} size="small" onClick={() => void session.forgetAnswers()}>
        {say('answersReset')}
      </Button>
    </Card>
  );
}

function rowsShown(top: number, bottom: number): string {
  return top === bottom ? String(top + 1) : `${String(top + 1)}–${String(bottom + 1)}`;
}

/** The reasons in a row. */
function Because({ evidence }: { evidence: readonly Evidence[] }) {
  const { because } = useRecognitionTexts();
  return <Quiet>{evidence.map(because).join(' ')}</Quiet>;
}

/** Roles that a report can be filled in with; the rest are shown on request. */
const USUAL: readonly ColumnRole[] = ['requirement', 'weight', 'target', 'actual', 'forecast', 'explanation'];

/** Of one table; `sheets`: those of all tables of the round. */
function Columns({ table, sheets }: { table: TableBinding; sheets: readonly string[] }) {
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { columns, considered = [] } = table;
  const sheet = sheets.length > 1 ? table.sheet.value : undefined;
  const shown = COLUMN_ROLES.filter((role) => all || USUAL.includes(role) || columns.some((column) => column.role === role));
  return (
    <Card>
      <Heading>{sheet === undefined ? say('workbookColumns') : say('workbookColumnsOn', { sheet })}</Heading>
      <ul className={styles.columns}>
        {shown.map((role) => (
          <li key={role} className={styles.column}>
            <Column
              role={role}
              binding={columns.find((column) => column.role === role)}
              considered={considered.filter((one) => one.role === role)}
              sheet={sheet}
              sheets={sheets}
            />
          </li>
        ))}
      </ul>
      {all ? null : (
        <QuietButton flush onClick={() => setAll(true)}>
          {say('columnsMore')}
        </QuietButton>
      )}
    </Card>
  );
}

interface ColumnProps {
  readonly role: ColumnRole;
  readonly binding: ColumnBinding | undefined;
  /** Every column that was weighed for the role. */
  readonly considered: readonly Considered[];
  /** Said only where there are several tables. */
  readonly sheet: string | undefined;
  readonly sheets: readonly string[];
}

function Column({ role, binding, considered, sheet, sheets }: ColumnProps) {
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const [pointing, setPointing] = useState(false);
  const word = say(ROLE_WORD[role]);
  const change =
    sheet === undefined ? say('columnChangeLabel', { role: word }) : say('columnChangeLabelOn', { role: word, sheet });
  const isChosen = binding?.evidence.some(({ code }) => code === 'confirmed') === true;
  const confidence = { sure: 'confidenceSure', guessed: 'confidenceGuessed' } as const;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>
          <strong>{word}</strong>
          {binding === undefined
            ? ` · ${say('workbookNotFound')}`
            : ` · ${columnName(binding.value)} "${binding.header}" · ${say(isChosen ? 'confidenceChosen' : confidence[binding.confidence])}`}
        </span>
        {pointing ? null : (
          <span className={styles.change}>
            <QuietButton aria-label={change} onClick={() => setPointing(true)}>
              {say('columnChange')}
            </QuietButton>
          </span>
        )}
      </div>
      {binding === undefined && considered.length === 0 ? null : <Why role={word} binding={binding} considered={considered} />}
      {pointing ? (
        <Pointing
          prompt={pointSentence({ about: 'column', subject: role }, say)}
          onPointed={(selection) => {
            setPointing(false);
            void session.confirm(answerByPointing({ about: 'column', subject: role }, selection, sheets));
          }}
          cancel={() => setPointing(false)}
        />
      ) : null}
    </>
  );
}

/** What speaks for and against the column that was bound, then the same of those that were not. Open at once where it is only a guess. */
function Why({ role, binding, considered }: { role: string } & Pick<ColumnProps, 'binding' | 'considered'>) {
  const { say, because } = useRecognitionTexts();
  const styles = useStyles();
  const [asked, setAsked] = useState(binding !== undefined && binding.confidence !== 'sure');
  const own = considered.find(({ column }) => column === binding?.value);
  const others = considered.filter((one) => one !== own);
  const line = (key: 'speaksFor' | 'speaksAgainst', evidence: readonly Evidence[]) =>
    evidence.length === 0 ? null : <li>{say(key, { because: evidence.map(because).join(' ') })}</li>;
  return (
    <>
      <QuietButton flush aria-expanded={asked} aria-label={say('whyOf', { role })} onClick={() => setAsked(!asked)}>
        {say('why')}
      </QuietButton>
      {asked ? (
        <ul className={styles.notes}>
          {line('speaksFor', binding?.evidence ?? [])}
          {line('speaksAgainst', own?.speaksAgainst ?? [])}
          {others.map(({ column, header, speaksAgainst }) => (
            <li key={column}>
              {say('whyNot', { column: columnName(column), header })} {speaksAgainst.map(because).join(' ')}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function PlanCard({ plan, plans, evidence }: { plan: Plan; plans: readonly Plan[]; evidence: readonly Evidence[] }) {
  const { language } = useTexts();
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const points = goalsOf(plan).reduce((sum, { blocks }) => sum + blocks.reduce((part, { weight }) => part + weight, 0), 0);
  const known = plans.some(({ id }) => id === plan.id) ? plans : [plan, ...plans];
  return (
    <Card>
      <Heading>{say('planTitle')}</Heading>
      <Field label={say('planChoose')} hint={<Because evidence={evidence} />}>
        <Select value={plan.id} onChange={(_, { value }) => void session.confirm({ planId: value })}>
          {known.map(({ id, agency, year }) => (
            <option key={id} value={id}>
              {`${agency.name} ${String(year)}`}
            </option>
          ))}
        </Select>
      </Field>
      <Quiet>{say('planWeights', { n: showNumber(points, language) })}</Quiet>
      {plan.notes.length === 0 ? null : (
        <details>
          <summary>{say('planNotes')}</summary>
          <ul className={styles.notes}>
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      <PlanFile />
    </Card>
  );
}
