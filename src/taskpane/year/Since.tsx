/** What has changed since the round before, requirement by requirement, with a small trend; files of earlier rounds where each has its own. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Light } from '../../assessment/types';
import { directionText } from '../../rounds/developmentLines';
import type { RecordedFigure } from '../../rounds/types';
import type { Development, Direction, Step, TrendPoint } from '../../rounds/yearTypes';
import { showPercent } from '../../texts/fill';
import { LightMark, SeverityMark } from '../ui/icons';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { lightWord } from '../views/lightWords';
import { EarlierFiles } from './EarlierFiles';
import type { YearTab } from './yearTabState';
import { LINE, LIST } from './lines';
import { Section } from './Section';
import { UnitName } from './UnitName';
import { shownFigure, type Named } from './values';
import { useYearTexts } from './yearTexts';
import { drawYear, NOT_SURE, roundName, sheetsOfYear, type OpenYear } from './openYear';

const useStyles = makeStyles({
  list: LIST,
  unit: LINE,
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '2px 12px' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' },
  fell: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  trend: { color: tokens.colorBrandForeground1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  start: { alignSelf: 'flex-start' },
});

interface SinceProps {
  readonly here: OpenYear;
  readonly names: ReadonlyMap<string, Named>;
  readonly tab: YearTab;
}

export function Since({ here, names, tab }: SinceProps) {
  const { say, words } = useYearTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy } = usePaneState();
  const [all, setAll] = useState(false);
  const { plan, year } = here;
  const { since } = year.developments;
  const units = year.developments.units.filter(({ level }) => level !== 'goal');
  const moved = units.filter(hasMoved);
  const write = () =>
    void session.insert({
      busy: 'inserting',
      sheets: sheetsOfYear,
      make: (workbook, now) => (now.state === 'checked' ? drawYear(workbook, now, here, words) : NOT_SURE),
      done: { key: 'noticeSheetAsBefore', values: {} },
    });
  const title = since && moved.length > 0 ? say('sinceTitleCount', { n: moved.length }) : say('sinceTitle');
  return (
    <Section label={say('sinceTitle')} title={title}>
      <Quiet>
        {since
          ? say(since.locked ? 'sinceRound' : 'sinceRoundOpen', { round: roundName(plan, since.round), day: since.asOf })
          : say('sinceNever')}
      </Quiet>
      {since ? (
        <>
          <Quiet>{moved.length === 0 ? say('sinceSame') : say('sinceMoved', { n: moved.length, of: units.length })}</Quiet>
          {moved.length === units.length ? null : (
            <QuietButton flush aria-pressed={all} onClick={() => setAll(!all)}>
              {say(all ? 'sinceOnlyMoved' : 'sinceAll')}
            </QuietButton>
          )}
          <ul className={styles.list}>
            {(all ? units : moved).map((unit) => (
              <OneUnit key={`${unit.level} ${unit.id}`} unit={unit} here={here} named={names.get(unit.id)} />
            ))}
          </ul>
        </>
      ) : null}
      <Button
        className={styles.start}
        disabledFocusable={here.workbook.readOnly || (busy !== undefined && busy !== 'reading')}
        onClick={write}
      >
        {say('sinceWrite')}
      </Button>
      <EarlierFiles here={here} tab={tab} />
    </Section>
  );
}

const STILL: ReadonlySet<Direction> = new Set(['same', 'none']);

function hasMoved({ figure, degree, light, forecast }: Development): boolean {
  return [figure, degree, light, forecast].some(({ direction }) => !STILL.has(direction));
}

function OneUnit({ unit, here, named }: { unit: Development; here: OpenYear; named: Named | undefined }) {
  const { say, language } = useYearTexts();
  const styles = useStyles();
  const shown = (figure: RecordedFigure | null) => (figure ? shownFigure(figure, language) : '');
  const percent = (degree: number | null) => (degree === null ? '' : showPercent(degree, language, 1));
  return (
    <li className={styles.unit}>
      <UnitName id={unit.id} named={named} />
      <dl className={styles.facts}>
        <Fact label={say('sinceFigure')} step={unit.figure} shown={shown} kind="figure" />
        <Fact label={say('sinceDegree')} step={unit.degree} shown={percent} kind="better" />
        <LightFact step={unit.light} />
        <Fact label={say('sinceForecast')} step={unit.forecast} shown={shown} kind="figure" />
        <Trend points={unit.trend} here={here} />
      </dl>
      {unit.fellThoughCumulative ? (
        <div className={styles.fell}>
          <SeverityMark severity="error" />
          <span>{say('sinceFell')}</span>
        </div>
      ) : null}
    </li>
  );
}

interface FactProps<T> {
  readonly label: string;
  readonly step: Step<T>;
  readonly shown: (value: T | null) => string;
  readonly kind: 'figure' | 'better';
}

function Fact<T>({ label, step, shown, kind }: FactProps<T>) {
  const { say, words } = useYearTexts();
  const styles = useStyles();
  if (step.direction === 'none') return null;
  const [before, now] = [shown(step.before), shown(step.now)];
  const key = before === '' || before === now ? 'sinceNow' : now === '' ? 'sinceWas' : 'sinceFromTo';
  return (
    <>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>
        <span>{say(key, { before, now })}</span> <span>{directionText(step, words, kind)}</span>
      </dd>
    </>
  );
}

function LightFact({ step }: { step: Step<Light> }) {
  const { say, words } = useYearTexts();
  const pane = useTexts();
  const styles = useStyles();
  const { before, now } = step;
  if (!now) return null;
  const shown = (light: Light) => (
    <>
      <LightMark color={light.color} size={14} />
      <span>{pane.say(lightWord(light))}</span>
    </>
  );
  const stays = !before || step.direction === 'same';
  return (
    <>
      <dt className={styles.term}>{say('sinceLight')}</dt>
      <dd className={styles.value}>
        {stays ? null : (
          <>
            {shown(before)} <span aria-hidden="true">→</span>{' '}
          </>
        )}
        {shown(now)} <span>{directionText(step, words, 'better')}</span>
      </dd>
    </>
  );
}

const BAR = { width: 12, gap: 4, height: 24 } as const;

/** One bar a round, as high as the degree, at most 1; a line where there is none. Said in words too. */
function Trend({ points, here }: { points: readonly TrendPoint[]; here: OpenYear }) {
  const { say, words, language } = useYearTexts();
  const styles = useStyles();
  if (points.length < 2) return null;
  const said = points.map(({ round, degree }) =>
    say('sinceTrendPoint', {
      round: roundName(here.plan, round),
      degree: degree === null ? say('scoreNone') : showPercent(degree, language, 1),
    }),
  );
  const width = points.length * (BAR.width + BAR.gap) - BAR.gap;
  return (
    <>
      <dt className={styles.term}>{words.rounds.trend}</dt>
      <dd className={styles.value}>
        <svg
          className={styles.trend}
          role="img"
          aria-label={say('sinceTrend', { points: said.join(', ') })}
          width={width}
          height={BAR.height}
          viewBox={`0 0 ${String(width)} ${String(BAR.height)}`}
        >
          {points.map(({ round, degree }, index) => {
            const height = degree === null ? 1 : Math.max(2, BAR.height * Math.min(1, Math.max(0, degree)));
            const x = index * (BAR.width + BAR.gap);
            return <rect key={round} x={x} y={BAR.height - height} width={BAR.width} height={height} fill="currentColor" />;
          })}
        </svg>
      </dd>
    </>
  );
}
