/** The first view: deadline, what to do next, how much is filled in, the score with its rule, and the lights. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { provisionalOf } from '../../assessment/progress';
import type { Assessment, LightColor } from '../../assessment/types';
import { showPoints, showProvisional, showRange } from '../../texts/headline';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CheckedResult } from '../engineTypes';
import { PersonNumbers } from '../findings/PersonNumbers';
import { Term } from '../help/Term';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { progressOf } from '../views/progress';
import { ruleSentences } from '../views/ruleSentences';
import { Card, Quiet } from './Card';
import { NextStep } from './NextStep';
import { Progress } from './Progress';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  scores: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', alignItems: 'flex-start' },
  score: { display: 'flex', flexDirection: 'column', minWidth: 0, flexBasis: '130px', flexGrow: 1 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  small: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  missing: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  none: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  rule: { alignSelf: 'flex-start', marginLeft: '-8px' },
  sentences: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  lights: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '4px 10px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  light: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  alarm: { ':empty': { position: 'absolute' } },
  next: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: '20px' },
  filled: { display: 'flex', flexDirection: 'column', gap: '6px' },
  divider: { height: '1px', backgroundColor: tokens.colorNeutralStroke2, border: 'none', margin: '2px 0', width: '100%' },
});

export function Summary({ workbook, result }: { workbook: WorkbookSnapshot; result: CheckedResult }) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const explanation = useId();
  const { assessment } = result;
  const { final, settings, goalCounts } = assessment;
  const cpr = result.findings.filter(({ code }) => code === 'MRP401');
  return (
    <>
      <div className={styles.alarm} aria-live="polite">
        {cpr.length > 0 ? <PersonNumbers findings={cpr} /> : null}
      </div>
      <Card label={say('scoreFinal')}>
        <div className={styles.next}>
          <NextStep workbook={workbook} result={result} />
        </div>
        <Filled assessment={assessment} />
        <hr className={styles.divider} />
        <div className={styles.scores}>
          {final ? (
            <ScoreFigure term="score" label={say('scoreFinal')} assessment={assessment} side="reached" big />
          ) : (
            <>
              <ScoreFigure term="expected" label={say('scoreExpected')} assessment={assessment} side="expected" big />
              <ScoreFigure term="reached" label={say('scoreReached')} assessment={assessment} side="reached" />
            </>
          )}
        </div>
        <QuietButton flush aria-expanded={open} aria-controls={explanation} onClick={() => setOpen(!open)}>
          {say('ruleTitle')}
        </QuietButton>
        <ul className={styles.sentences} id={explanation} hidden={!open}>
          {[...(final ? [] : [say('ruleExpected'), say('ruleReached')]), ...ruleSentences(settings, language, say)].map(
            (sentence) => (
              <li key={sentence}>{sentence}</li>
            ),
          )}
        </ul>
        <hr className={styles.divider} />
        <Term of="light" word={say('lightsWord')}>
          <span className={styles.label}>{say('lightsWord')}</span>
        </Term>
        <Lights counts={assessment.lightCounts} />
        <Quiet>
          {say('goalsCounted', {
            fulfilled: goalCounts.fulfilled,
            partly: goalCounts.partly,
            notFulfilled: goalCounts.notFulfilled,
            rest: goalCounts.notAssessed + goalCounts.withdrawn,
          })}
        </Quiet>
      </Card>
    </>
  );
}

interface ScoreFigureProps {
  readonly term: 'score' | 'expected' | 'reached';
  readonly label: string;
  readonly assessment: Assessment;
  readonly side: 'reached' | 'expected';
  readonly big?: boolean;
}

function ScoreFigure({ term, label, assessment, side, big = false }: ScoreFigureProps) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const score = assessment.score[side];
  const { percent, points, upTo, of, counted } = score;
  const missing = showProvisional(provisionalOf(progressOf(assessment), score, side), language);
  const shownPoints = showPoints({ points, upTo: upTo.points, counted }, language);
  return (
    <div className={styles.score}>
      <Term of={term} word={label}>
        <span className={styles.label}>{label}</span>
      </Term>
      <span className={mergeClasses(big ? styles.big : styles.small, percent === null && styles.none)}>
        {percent === null ? say('scoreNone') : showRange(percent / 100, (upTo.percent ?? percent) / 100, language)}
      </span>
      {percent === null ? null : (
        <span className={styles.label}>
          {counted === of ? shownPoints : say('scorePointsCounted', { points: shownPoints, of })}
        </span>
      )}
      {missing === '' ? null : <span className={mergeClasses(styles.label, styles.missing)}>{missing}</span>}
    </div>
  );
}

function Filled({ assessment }: { assessment: Assessment }) {
  const { say } = useTexts();
  const styles = useStyles();
  const { filled, due, later } = progressOf(assessment);
  const label = due === 0 ? say('progressNone') : say('progress', { filled, due });
  return (
    <div className={styles.filled}>
      <Progress label={say('progressTitle')} value={due === 0 ? 0 : filled / due} words={label} />
      <Quiet>
        {label}
        {later > 0 ? `. ${say('progressLater', { n: later })}` : ''}
      </Quiet>
    </div>
  );
}

const COLORS: readonly LightColor[] = ['green', 'yellow', 'red', 'grey'];
const COUNTED = { green: 'countGreen', yellow: 'countYellow', red: 'countRed', grey: 'countGrey' } as const;

function Lights({ counts }: { counts: Assessment['lightCounts'] }) {
  const { say } = useTexts();
  const styles = useStyles();
  return (
    <ul className={styles.lights} aria-label={say('lightsTitle')}>
      {COLORS.map((color) => (
        <li key={color} className={styles.light}>
          <LightMark color={color} size={18} />
          <span>
            <span className={styles.count}>{counts[color]}</span> {say(COUNTED[color], { n: counts[color] })}
          </span>
        </li>
      ))}
    </ul>
  );
}
