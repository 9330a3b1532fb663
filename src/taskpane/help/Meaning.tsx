/** What a word means, with the thresholds of the plan at hand. Traffic light brings its colours along. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LightColor } from '../../assessment/types';
import { termName, termText, type Term } from '../../texts/terms';
import { LightMark } from '../ui/icons';
import { useTexts } from '../ui/texts';
import { useThresholds } from './thresholds';

const useStyles = makeStyles({
  text: {
    margin: '4px 0',
    padding: '6px 8px',
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  said: { margin: 0 },
  colors: { margin: '4px 0 0', padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  color: { display: 'flex', gap: '6px' },
});

const COLORS: readonly LightColor[] = ['green', 'yellow', 'red', 'grey'];

export default function Meaning({ of }: { of: Term }) {
  const { language } = useTexts();
  const styles = useStyles();
  const values = useThresholds();
  return (
    <div className={styles.text}>
      <p className={styles.said}>{termText(language, of, values)}</p>
      {of === 'light' ? (
        <ul className={styles.colors}>
          {COLORS.map((color) => (
            <li key={color} className={styles.color}>
              <LightMark color={color} />
              <span>
                <strong>{termName(language, color)}.</strong> {termText(language, color, values)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
