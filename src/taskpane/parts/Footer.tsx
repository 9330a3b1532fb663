/** Help that can always be found, language and version; the status line (what was done last, read out politely). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../../texts/language';
import { saveSetting } from '../localSettings';
import { Suspense, lazy, useState } from 'react';
import { GoodMark } from '../ui/icons';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { VERSION } from '../version';
import { QuietButton } from './QuietButton';

const Glossary = lazy(() => import('../help/Glossary'));

/** The way to the tour: where the focus goes when the tour ends. */
export const TOUR_LINK = 'tour-link';
const GLOSSARY_LINK = 'glossary-link';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  help: { display: 'flex', flexWrap: 'wrap', flexBasis: '100%' },
  grow: { flexGrow: 1 },
  languages: { display: 'flex' },
  language: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px' },
  status: {
    position: 'sticky',
    bottom: 0,
    // Above the buttons that stick to the top, where they meet.
    zIndex: 2,
    margin: '0 -16px -16px',
    padding: '6px 16px',
    minHeight: '20px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  said: { display: 'flex', alignItems: 'center', gap: '6px' },
  idle: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

export function Footer() {
  const { say, language } = useTexts();
  const styles = useStyles();
  const session = useSession();
  const [glossary, setGlossary] = useState(false);
  const choose = (wanted: Language) => {
    saveSetting('language', wanted);
    session.speak(wanted);
  };
  const closeGlossary = () => {
    setGlossary(false);
    document.getElementById(GLOSSARY_LINK)?.focus();
  };
  return (
    <footer className={styles.footer}>
      {glossary ? (
        <Suspense>
          <Glossary close={closeGlossary} />
        </Suspense>
      ) : null}
      <span className={styles.help}>
        <QuietButton flush id={TOUR_LINK} onClick={() => session.tour('asked')}>
          {say('tourShow')}
        </QuietButton>
        <QuietButton id={GLOSSARY_LINK} aria-expanded={glossary} onClick={() => setGlossary(!glossary)}>
          {say('glossary')}
        </QuietButton>
        <QuietButton onClick={() => window.location.assign(`probe.html${window.location.search}`)}>
          {say('probeOpen')}
        </QuietButton>
      </span>
      <span className={styles.grow}>
        {say('footerVersion', { version: VERSION })} · {say('footerPrivacy')}
      </span>
      <span className={styles.languages} role="group" aria-label={say('language')}>
        <QuietButton lang="da" aria-pressed={language === 'da'} onClick={() => choose('da')}>
          {say('languageDa')}
        </QuietButton>
        <QuietButton lang="en" aria-pressed={language === 'en'} onClick={() => choose('en')}>
          {say('languageEn')}
        </QuietButton>
      </span>
    </footer>
  );
}

export function StatusLine() {
  const { say } = useTexts();
  const styles = useStyles();
  const { spoken } = usePaneState();
  return (
    <div className={spoken ? styles.status : styles.idle} role="status" aria-live="polite">
      {spoken ? (
        <span key={spoken.number} className={styles.said}>
          {spoken.notice.intent === 'success' ? <GoodMark size={14} /> : null}
          {say(spoken.notice.key, spoken.notice.values)}
        </span>
      ) : null}
    </div>
  );
}
