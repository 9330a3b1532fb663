/** How the report stands: score and lights on one line, and on request how they were computed. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { progressOf, provisionalOf } from '../../assessment/progress';
import type { Assessment, LightColor, Score } from '../../assessment/types';
import { showPoints, showProvisional, showRange } from '../../texts/headline';
import type { Language } from '../../texts/language';
import type { CheckedResult } from '../engineTypes';
import { Term } from '../help/Term';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { ruleSentences } from '../views/ruleSentences';
import { Card, Quiet } from './Card';

const useStyles = makeStyles({
  line: {
    appearance: 'none',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    width: '100%',
    minHeight: '24px',
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', flexGrow: 1 },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  fold: { color: tokens.colorBrandForegroundLink },
  details: { display: 'flex', flexDirection: 'column', gap: '8px' },
  scores: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', alignItems: 'flex-start' },
  score: { display: 'flex', flexDirection: 'column', minWidth: 0, flexBasis: '130px', flexGrow: 1 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  big: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  none: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular },
  sentences: {
    margin: 0,
    paddingLeft: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  lights: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', margin: 0, padding: 0, listStyleType: 'none' },
  light: { display: 'flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

export function ScoreLine({ result: { assessment } }: { result: CheckedResult }) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { score, final, settings, goalCounts } = assessment;
  const sides = final ? (['reached'] as const) : (['expected', 'reached'] as const);
  const named = (side: 'expected' | 'reached') =>
    say(final ? 'scoreFinal' : side === 'expected' ? 'scoreExpected' : 'scoreReached');
  return (
    <Card label={say('scoreFinal')}>
      <button type="button" className={styles.line} aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>
        <span className={styles.figures}>
          {sides.map((side) => (
            <span key={side}>
              {named(side)} <span className={styles.figure}>{shown(score[side], language, say('scoreNone'))}</span>
              {missingIn(assessment, side, language)}
            </span>
          ))}
        </span>
        <span className={styles.fold}>{say(open ? 'scoreClose' : 'scoreOpen')}</span>
      </button>
      <Lights counts={assessment.lightCounts} />
      <div id={details} className={styles.details} hidden={!open}>
        {open ? (
          <>
            <div className={styles.scores}>
              {sides.map((side) => (
                <ScoreFigure key={side} term={final ? 'score' : side} label={named(side)} assessment={assessment} side={side} />
              ))}
            </div>
            <Term of="light" word={say('lightsWord')}>
              <span className={styles.label}>{say('lightsWord')}</span>
            </Term>
            <Quiet>
              {say('goalsCounted', {
                fulfilled: goalCounts.fulfilled,
                partly: goalCounts.partly,
                notFulfilled: goalCounts.notFulfilled,
                rest: goalCounts.notAssessed + goalCounts.withdrawn,
              })}
            </Quiet>
            <span className={styles.label}>{say('ruleTitle')}</span>
            <ul className={styles.sentences}>
              {[...(final ? [] : [say('ruleExpected'), say('ruleReached')]), ...ruleSentences(settings, language, say)].map(
                (sentence) => (
                  <li key={sentence}>{sentence}</li>
                ),
              )}
            </ul>
          </>
        ) : null}
      </div>
    </Card>
  );
}

function shown({ percent, upTo }: Score, language: Language, none: string): string {
  return percent === null ? none : showRange(percent / 100, (upTo.percent ?? percent) / 100, language);
}

/** " (foreløbig: 10 af 17 tal)": never a figure without what is missing in it. */
function missingIn(assessment: Assessment, side: 'reached' | 'expected', language: Language): string {
  const missing = showProvisional(provisionalOf(progressOf(assessment), assessment.score[side], side), language);
  return missing === '' ? '' : ` (${missing})`;
}

interface ScoreFigureProps {
  readonly term: 'score' | 'expected' | 'reached';
  readonly label: string;
  readonly assessment: Assessment;
  readonly side: 'reached' | 'expected';
}

function ScoreFigure({ term, label, assessment, side }: ScoreFigureProps) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const score = assessment.score[side];
  const { percent, points, upTo, of, counted } = score;
  const shownPoints = showPoints({ points, upTo: upTo.points, counted }, language);
  return (
    <div className={styles.score}>
      <Term of={term} word={label}>
        <span className={styles.label}>{label}</span>
      </Term>
      <span className={mergeClasses(styles.big, percent === null && styles.none)}>
        {shown(score, language, say('scoreNone'))}
      </span>
      {percent === null ? null : (
        <span className={styles.label}>
          {counted === of ? shownPoints : say('scorePointsCounted', { points: shownPoints, of })}
        </span>
      )}
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
