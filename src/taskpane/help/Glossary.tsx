/** All words and terms in one list, for whoever does not find the one they wonder about where it stands. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { TERMS, termName, termText } from '../../texts/terms';
import { useTexts } from '../ui/texts';
import { Card } from '../parts/Card';
import { useThresholds } from './thresholds';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { margin: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, marginTop: '8px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  close: { alignSelf: 'flex-start' },
});

export default function Glossary({ close }: { close: () => void }) {
  const { say, language } = useTexts();
  const styles = useStyles();
  const values = useThresholds();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Card label={say('glossary')}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {say('glossary')}
      </h2>
      <dl className={styles.words}>
        {TERMS.map((term) => (
          <div key={term}>
            <dt className={styles.name}>{termName(language, term)}</dt>
            <dd className={styles.text}>{termText(language, term, values)}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" className={styles.close} onClick={close}>
        {say('close')}
      </Button>
    </Card>
  );
}
