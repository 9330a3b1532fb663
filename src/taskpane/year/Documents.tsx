/** The page to the permanent secretary, the annual report and next year's plan. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { nextPlan } from '../../documents';
import { DOCUMENT_NAMES } from '../../documents/documentSheet';
import { findName } from '../../workbook/compare';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { usePaneState, useSession } from '../ui/session';
import { Bar } from '../parts/Bar';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { cellName } from '../views/cellName';
import { DOCUMENT_WORDS } from './documentTexts';
import type { Clip } from '../copyOut';
import { download } from '../download';
import { isUnfetched } from '../unfetched';
import { downloadPaper, paperClip, paperFile, paperOf, paperSheet, type Paper } from './documentActions';
import { SecondWay } from './SecondWay';
import { Section } from './Section';
import { useYearTexts } from './yearTexts';
import { NOT_SURE, type OpenYear } from './openYear';

const useStyles = makeStyles({
  one: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  said: { overflowWrap: 'anywhere' },
});

/** What became of the last file. */
type Told =
  | { readonly is: 'making'; readonly file: string }
  | { readonly is: 'made'; readonly file: string; readonly into: 'word' | 'text'; readonly content: () => Clip }
  | { readonly is: 'failed'; readonly file: string; readonly detail: string };

export function Documents({ here }: { here: OpenYear }) {
  const { say, language } = useYearTexts();
  const styles = useStyles();
  const [told, setTold] = useState<Told | undefined>(undefined);
  const words = DOCUMENT_WORDS[language];
  const make = async (made: Extract<Told, { is: 'made' }>, work: () => void | Promise<void>) => {
    const { file } = made;
    setTold({ is: 'making', file });
    try {
      await work();
      setTold(made);
    } catch (error) {
      if (isUnfetched(error)) {
        setTold(undefined);
        throw error;
      }
      setTold({ is: 'failed', file, detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const fetchPaper = (paper: Paper) => {
    const made = {
      is: 'made',
      into: 'word',
      file: paperFile(paper, here),
      content: () => paperClip(paper, here, words),
    } as const;
    void make(made, () => downloadPaper(paper, here, words));
  };
  const year = String(here.plan.year + 1);
  const fetchPlan = () => {
    const next = nextPlan(here.plan, words);
    const text = `${JSON.stringify(next, null, 2)}\n`;
    const made = { is: 'made', into: 'text', file: `${next.id}.json`, content: () => ({ text }) } as const;
    void make(made, () => download(text, made.file, 'application/json'));
  };
  return (
    <Section label={say('documentsTitle')} title={say('documentsTitle')} open={here.result.assessment.final}>
      <Quiet>{say('documentsAbout')}</Quiet>
      <OnePaper paper="status" here={here} fetchPaper={fetchPaper} />
      <OnePaper paper="annual" here={here} fetchPaper={fetchPaper} />
      <div className={styles.one}>
        <h3 className={styles.title}>{say('nextTitle')}</h3>
        <Quiet>{say('nextAbout')}</Quiet>
        <div className={styles.buttons}>
          <Button onClick={fetchPlan}>{say('nextPress', { year })}</Button>
        </div>
      </div>
      <div className={styles.said} role="status">
        {told ? <Outcome told={told} /> : null}
      </div>
      {told?.is === 'made' ? <SecondWay key={told.file} file={told.file} into={told.into} content={told.content} /> : null}
    </Section>
  );
}

function Outcome({ told }: { told: Told }) {
  const { say } = useYearTexts();
  const { file } = told;
  switch (told.is) {
    case 'making':
      return <Quiet>{say('fileMaking', { file })}</Quiet>;
    case 'made':
      return <Bar intent="info">{say('fileMade', { file })}</Bar>;
    case 'failed':
      return <Bar intent="error">{say('fileFailed', { file, detail: told.detail })}</Bar>;
  }
}

const TEXTS = {
  status: { title: 'statusTitle', about: 'statusAbout' },
  annual: { title: 'annualTitle', about: 'annualAbout' },
} as const;

interface OnePaperProps {
  readonly paper: Paper;
  readonly here: OpenYear;
  readonly fetchPaper: (paper: Paper) => void;
}

function OnePaper({ paper, here, fetchPaper }: OnePaperProps) {
  const { say, language } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy } = usePaneState();
  const words = DOCUMENT_WORDS[language];
  const title = say(TEXTS[paper].title);
  const insert = () =>
    void session.insert({
      busy: 'inserting',
      sheets: (workbook) => existingSheets(paper, workbook),
      make: (workbook, now) => (now.state === 'checked' ? paperSheet(paper, workbook, now, here, words) : NOT_SURE),
      done: { key: 'noticeSheetAsBefore', values: {} },
    });
  return (
    <div className={styles.one}>
      <h3 className={styles.title}>{title}</h3>
      <Quiet>{say(TEXTS[paper].about)}</Quiet>
      {paper === 'annual' ? <Missing here={here} /> : null}
      <div className={styles.buttons}>
        <Button
          aria-label={say('asSheetLabel', { document: title })}
          disabledFocusable={here.workbook.readOnly || (busy !== undefined && busy !== 'reading')}
          onClick={insert}
        >
          {say('asSheet')}
        </Button>
        <Button aria-label={say('asFileLabel', { document: title })} onClick={() => fetchPaper(paper)}>
          {say('asFile')}
        </Button>
      </div>
    </div>
  );
}

function existingSheets(paper: Paper, workbook: WorkbookSnapshot): readonly string[] {
  const sheet = findName(workbook, DOCUMENT_NAMES[paper])?.sheet;
  return sheet === undefined ? [] : [sheet];
}

/** Told before the report is made: that it is early, and the analyses that are missing. */
function Missing({ here }: { here: OpenYear }) {
  const { say, language } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const { result } = here;
  const { errors } = useMemo(() => paperOf('annual', here, DOCUMENT_WORDS[language]), [here, language]);
  const { final } = result.assessment;
  if (!final) return <Quiet>{say('annualNotFinal', { round: result.recognition.round.value.name })}</Quiet>;
  if (errors.length === 0) return null;
  return (
    <Bar intent="error" title={say('annualMissing')}>
      <ul className={styles.list}>
        {errors.map(({ unit, text }) => {
          const cell = result.report.current.units.get(unit)?.entries.explanation?.cell;
          return (
            <li key={text}>
              {text}
              {cell ? (
                <QuietButton aria-label={say('goToLabel', { cell: cellName(cell) })} onClick={() => void session.goTo(cell)}>
                  {say('goTo')}
                </QuietButton>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Bar>
  );
}
