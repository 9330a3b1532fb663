/** The pane before the rest of it has come: all that the first load brings. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { THEMES, useThemeName } from './ui/theme';
import { Progress } from './parts/Progress';

const useStyles = makeStyles({
  provider: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  opening: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '36px 16px 16px',
    color: tokens.colorNeutralForeground2,
  },
});

/** `words` say that it opens. */
export function Frame({ words }: { words: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[useThemeName()]} className={styles.provider}>
      <div className={styles.opening} role="status">
        <Progress label={words} />
        {words}
      </div>
    </FluentProvider>
  );
}
