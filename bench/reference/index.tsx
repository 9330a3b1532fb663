/** React and the Fluent components that the pane's first view uses, alone: what the pane's first load is held against. */
import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { THEMES } from '../../src/taskpane/ui/theme';

const useStyles = makeStyles({ page: { backgroundColor: tokens.colorNeutralBackground2 }, pressed: { opacity: 0.5 } });

function Reference() {
  const styles = useStyles();
  const [pressed, press] = useState(false);
  return (
    <FluentProvider theme={THEMES[pressed ? 'dark' : 'light']} className={mergeClasses(styles.page, pressed && styles.pressed)}>
      <Button onClick={() => press(!pressed)}>OK</Button>
    </FluentProvider>
  );
}

createRoot(document.body).render(<Reference />);
