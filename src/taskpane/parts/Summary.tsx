/** Score with its rule, how much is filled in, and the lights. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Assessment, LightColor, Score } from '../../assessment/types';
import { showNumber, showPercent } from '../../texts/fill';
import { LightMark } from '../look/marks';
import { useSpeech } from '../look/speech';
import { progressOf } from '../views/progress';
import { ruleSentences } from '../views/rule';
import { LIGHT_WORD } from '../views/words';
import { Card, Quiet } from './Card';
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
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: '4px 8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  light: { display: 'flex', alignItems: 'center', gap: '6px' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  filled: { display: 'flex', flexDirection: 'column', gap: '6px' },
  divider: { height: '1px', backgroundColor: tokens.colorNeutralStroke2, border: 'none', margin: '2px 0', width: '100%' },
});

export function Summary({ assessment }: { assessment: Assessment }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const explanation = useId();
  const { score, final, settings } = assessment;
  const headline = final ? score.reached : score.expected;
  const { language } = useSpeech();
  return (
    <Card label={say('scoreFinal')}>
      <div className={styles.scores}>
        <ScoreFigure label={say(final ? 'scoreFinal' : 'scoreExpected')} score={headline} big />
        {final ? null : <ScoreFigure label={say('scoreReached')} score={score.reached} />}
      </div>
      <QuietButton
        flush

        aria-expanded={open}
        aria-controls={explanation}
        onClick={() => setOpen(!open)}
      >
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
      <Filled assessment={assessment} />
      <Lights counts={assessment.lightCounts} />
      <Quiet>
        {say('goalsCounted', {
          fulfilled: assessment.goalCounts.fulfilled,
          partly: assessment.goalCounts.partly,
          notFulfilled: assessment.goalCounts.notFulfilled,
          rest: assessment.goalCounts.notAssessed + assessment.goalCounts.withdrawn,
        })}
      </Quiet>
    </Card>
  );
}

function ScoreFigure({ label, score, big = false }: { label: string; score: Score; big?: boolean }) {
  const { say, language } = useSpeech();
  const styles = useStyles();
  const { percent, points, of, counted } = score;
  return (
    <div className={styles.score}>
      <span className={styles.label}>{label}</span>
      <span className={mergeClasses(big ? styles.big : styles.small, percent === null && styles.none)}>
        {percent === null ? say('scoreNone') : showPercent(percent / 100, language, 1)}
      </span>
      {percent === null ? null : (
        <span className={styles.label}>
          {say(counted === of ? 'scorePoints' : 'scorePointsCounted', { points: showNumber(points, language, 2), counted, of })}
        </span>
      )}
    </div>
  );
}

function Filled({ assessment }: { assessment: Assessment }) {
  const { say } = useSpeech();
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

function Lights({ counts }: { counts: Assessment['lightCounts'] }) {
  const { say } = useSpeech();
  const styles = useStyles();
  return (
    <ul className={styles.lights} aria-label={say('lightsTitle')}>
      {COLORS.map((color) => (
        <li key={color} className={styles.light}>
          <LightMark color={color} size={18} />
          <span>
            <span className={styles.count}>{counts[color]}</span> {say(LIGHT_WORD[color]).toLowerCase()}
          </span>
        </li>
      ))}
    </ul>
  );
}
