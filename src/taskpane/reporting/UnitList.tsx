/** Requirements of a goal, or sub-goals of a requirement, with their lights; pressing one shows it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { QuietButton } from '../parts/QuietButton';
import { lightWord } from '../views/lightWords';
import type { UnitAssessment } from '../../assessment/types';
import { useReportingTexts } from './reportingTexts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
  unit: { display: 'flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase200, minHeight: '28px' },
  shown: { padding: '0 6px', fontWeight: tokens.fontWeightSemibold },
});

interface UnitListProps {
  readonly label: string;
  readonly units: readonly { readonly name: string; readonly assessed: UnitAssessment }[];
  /** The id of the one that is shown. */
  readonly shown?: string;
  readonly show: (id: string) => void;
}

export function UnitList({ label, units, shown, show }: UnitListProps) {
  const { say } = useTexts();
  const reporting = useReportingTexts();
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {units.map(({ name, assessed: { id, light } }) => (
        <li key={id} className={styles.unit} aria-current={id === shown ? 'true' : undefined}>
          <LightMark color={light.color} />
          {id === shown ? (
            <span className={styles.shown}>{name}</span>
          ) : (
            <QuietButton aria-label={reporting.say('showUnit', { name })} onClick={() => show(id)}>
              {name}
            </QuietButton>
          )}
          <span>{say(lightWord(light))}</span>
        </li>
      ))}
    </ul>
  );
}
