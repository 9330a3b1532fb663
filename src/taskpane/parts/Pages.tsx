/** The open workbook or the department's many files: the two people Målstatus serves begin in different places. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneKey } from '../../texts/da/pane';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import type { Screen } from '../store';
import { QuietButton } from './QuietButton';

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    // The top right corner stays free: Excel puts its own button there.
    paddingRight: '32px',
    margin: '-6px 0 -6px -6px',
    color: tokens.colorNeutralForeground2,
  },
});

const PAGES: readonly { readonly page: Screen; readonly word: PaneKey }[] = [
  { page: 'workbook', word: 'pageWorkbook' },
  { page: 'plan', word: 'pagePlan' },
  { page: 'group', word: 'pageGroup' },
];

export function Pages() {
  const { say } = useTexts();
  const { page: open } = usePaneState();
  const session = useSession();
  const styles = useStyles();
  return (
    <nav className={styles.pages} aria-label={say('pagesLabel')}>
      {PAGES.map(({ page, word }) => (
        <QuietButton key={page} aria-current={page === open ? 'page' : undefined} onClick={() => session.open(page)}>
          {say(word)}
        </QuietButton>
      ))}
    </nav>
  );
}
