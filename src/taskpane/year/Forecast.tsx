/** What the agency expects of the year beside a simple projection, disagreements first. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { leavesOf } from '../../plan/units';
import { STATUS_WORD } from '../../report/statusWords';
import type { Projection } from '../../rounds/yearTypes';
import { showNumber, showPercent } from '../../texts/fill';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { LINE, LIST } from './lines';
import { Section } from './Section';
import { forecastGroups, type Named } from './values';
import { UnitName } from './UnitName';
import { useYearTexts } from './yearTexts';
import type { OpenYear } from './openYear';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: LIST,
  unit: LINE,
});

interface ForecastProps {
  readonly here: OpenYear;
  readonly names: ReadonlyMap<string, Named>;
}

export function Forecast({ here, names }: ForecastProps) {
  const { say } = useYearTexts();
  const [all, setAll] = useState(false);
  const { disagree, agree, other } = forecastGroups(here.year.projections);
  const { final } = here.result.assessment;
  const title = disagree.length === 0 ? say('forecastTitle') : say('forecastTitleCount', { n: disagree.length });
  const rest = agree.length + other.length;
  const none = disagree.length + rest === 0;
  return (
    <Section label={say('forecastTitle')} title={title}>
      <Quiet>{say(final ? 'forecastFinal' : none ? 'forecastNone' : 'forecastAbout')}</Quiet>
      <Group title={say('forecastDisagree')} projections={disagree} here={here} names={names} />
      {rest === 0 ? null : (
        <QuietButton flush aria-pressed={all} onClick={() => setAll(!all)}>
          {say(all ? 'forecastHideRest' : 'forecastShowRest', { n: rest })}
        </QuietButton>
      )}
      {all ? (
        <>
          <Group title={say('forecastAgree')} projections={agree} here={here} names={names} />
          <Group title={say('forecastOther')} projections={other} here={here} names={names} />
        </>
      ) : null}
    </Section>
  );
}

function Group({ title, projections, here, names }: { title: string; projections: readonly Projection[] } & ForecastProps) {
  const styles = useStyles();
  if (projections.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {projections.map((projection) => (
          <One key={projection.id} projection={projection} here={here} named={names.get(projection.id)} />
        ))}
      </ul>
    </>
  );
}

function One({ projection, here, named }: { projection: Projection; here: OpenYear; named: Named | undefined }) {
  const { say, words, language } = useYearTexts();
  const styles = useStyles();
  const { id, low, high, figure, agency, method, disagreement } = projection;
  const ends = [low, high].map((degree) => (degree ?? 0) * 100);
  const [from = 0, to = 0] = ends.map((end) => Number(end.toFixed(1)));
  const range = { low: showNumber(from, language), high: showPercent(to / 100, language, 1) };
  const number = (value: number) => showNumber(value, language, 0);
  const figures = figure && { low: number(figure.low), high: number(figure.high) };
  const status = STATUS_WORD[language][agency.status];
  const measure = leavesOf(here.result.recognition.plan).find((leaf) => leaf.id === id)?.measure;
  const unit = measure && 'unit' in measure ? measure.unit : '';
  return (
    <li className={styles.unit}>
      <UnitName id={id} named={named} />
      <span>
        {agency.status === 'notAssessed' && !agency.given
          ? say('forecastSilent')
          : !agency.given
            ? say('forecastStands', { status })
            : agency.degree === null
              ? say('forecastAgencyStatus', { status })
              : say('forecastAgency', { status, degree: showPercent(agency.degree, language, 1) })}
      </span>
      <span>
        {say(from === to ? 'forecastOne' : 'forecastRange', range)}
        {'. '}
        {figures ? say(figures.low === figures.high ? 'forecastFigure' : 'forecastFigures', { ...figures, unit }) : ''}
      </span>
      <Quiet>{words.rounds[`method_${method}`]}</Quiet>
      <span>{words.rounds[`disagreement_${disagreement}`]}</span>
    </li>
  );
}
