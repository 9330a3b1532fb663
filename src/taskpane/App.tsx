import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useMemo, useState } from 'react';
import type { Plan } from '../plan/schema';
import type { CheckedResult } from './engineTypes';
import { AT_THE_START, Findings } from './findings/Findings';
import { FIT } from './ui/fit';
import { PaneContext, usePaneState, useSession } from './ui/session';
import { TextsContext, useTexts, useTextsIn } from './ui/texts';
import { THEMES, useThemeName } from './ui/theme';
import { Actions } from './parts/Actions';
import { Banners } from './parts/Banners';
import { Fault } from './parts/Fault';
import { Footer, StatusLine } from './parts/Footer';
import { Header } from './parts/Header';
import { Opening } from './parts/Opening';
import { Pages } from './parts/Pages';
import { Progress } from './parts/Progress';
import { Gone } from './parts/Gone';
import { Questions } from './parts/Questions';
import { ScoreLine } from './parts/ScoreLine';
import { Summary } from './parts/Summary';
import { Tabs, type TabItem } from './parts/Tabs';
import { Working } from './parts/Working';
import type { Session } from './session';
import type { Checked, PaneState, Store } from './store';
import { Tour } from './tour/Tour';

// What comes above the tabs, and first below them, is never lazy: it would come late, move what is below, and a press begun there would be lost.
const Goals = lazy(() => import('./parts/Goals').then(({ Goals }) => ({ default: Goals })));
const SetAside = lazy(() => import('./reporting/SetAside'));
const Reporting = lazy(() => import('./reporting/Reporting'));
const Workbook = lazy(() => import('./parts/Workbook'));
const Year = lazy(() => import('./year/Year'));
const Group = lazy(() => import('./group/Group'));
const Planning = lazy(() => import('./planning/Planning'));
const NotRecognised = lazy(() => import('./parts/NotRecognised').then(({ NotRecognised }) => ({ default: NotRecognised })));

const useStyles = makeStyles({
  provider: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  pane: {
    ...FIT,
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: '12px 16px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  main: { display: 'flex', flexDirection: 'column', gap: '12px', flexGrow: 1, minWidth: 0 },
});

export function App({ session, store }: { session: Session; store: Store }) {
  const pane = useMemo(() => ({ session, store, rooms: {} }), [session, store]);
  useEffect(() => {
    void session.start();
    return session.stop;
  }, [session]);
  return (
    <PaneContext value={pane}>
      <Pane />
    </PaneContext>
  );
}

function Pane() {
  const styles = useStyles();
  const themeName = useThemeName();
  const state = usePaneState();
  const { language, checked, plans, page } = state;
  const texts = useTextsIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = themeName;
  }, [language, themeName]);
  return (
    <TextsContext value={texts}>
      <FluentProvider theme={THEMES[themeName]} className={styles.provider}>
        <div className={styles.pane}>
          <Fault>
            {texts.complete && shouldTour(state) ? <Tour /> : null}
            {texts.complete ? <Pages /> : null}
            {texts.complete && page !== 'workbook' ? (
              <main className={styles.main}>
                <Banners />
                <Suspense fallback={<Progress label={texts.say('opening')} />}>
                  {page === 'group' ? <Group /> : <Planning />}
                </Suspense>
              </main>
            ) : checked && texts.complete ? (
              <Content checked={checked} plans={plans} />
            ) : (
              <main className={styles.main}>
                <Opening />
              </main>
            )}
          </Fault>
          <Footer />
          <StatusLine />
          <Working />
        </div>
      </FluentProvider>
    </TextsContext>
  );
}

/** The first time it waits for a workbook that its steps can be tried on. */
function shouldTour({ touring, checked }: PaneState): boolean {
  return touring === 'asked' || (touring === 'welcome' && checked?.result.state === 'checked');
}

function Content({ checked, plans }: { checked: Checked; plans: readonly Plan[] }) {
  const styles = useStyles();
  const { result, workbook } = checked;
  const { recognition } = result;
  const context = { workbook, tables: recognition.recognised ? recognition.tables : [], plans };
  return (
    <>
      <Header checked={checked} />
      <main className={styles.main}>
        <Banners />
        <Gone />
        {recognition.questions.length > 0 ? <Questions questions={recognition.questions} context={context} /> : null}
        <Suspense>
          {recognition.recognised || recognition.questions.length > 0 ? null : (
            <NotRecognised recognition={recognition} plans={plans} workbook={workbook} />
          )}
        </Suspense>
        {result.state === 'checked' ? <Views checked={checked} result={result} plans={plans} /> : <Actions checked={checked} />}
      </main>
    </>
  );
}

interface ViewsProps {
  readonly checked: Checked;
  readonly result: CheckedResult;
  readonly plans: readonly Plan[];
}

function Views({ checked, result, plans }: ViewsProps) {
  const { workbook } = checked;
  const { say } = useTexts();
  const session = useSession();
  const { tab } = usePaneState();
  const [listView, setListView] = useState(AT_THE_START);
  const count = result.findings.length;
  const items: readonly TabItem[] = [
    { tab: 'findings', label: count === 0 ? say('tabFindings') : say('tabFindingsCount', { n: count }) },
    { tab: 'goals', label: say('tabGoals') },
    { tab: 'fill', label: say('tabFill') },
    { tab: 'year', label: say('tabYear') },
    { tab: 'workbook', label: say('tabWorkbook') },
  ];
  // Where something is filled in, the form comes first.
  const rest = (
    <>
      {/* No score on a guess: it is shown when the questions are answered. */}
      {result.recognition.questions.length > 0 ? null : <ScoreLine result={result} />}
      <Actions checked={checked} />
    </>
  );
  return (
    <Tabs label={say('tabsLabel')} items={items} chosen={tab} choose={(to) => session.turnTo(to)}>
      <Summary workbook={workbook} result={result} />
      {tab === 'fill' ? null : rest}
      <Suspense fallback={<Progress label={say('opening')} />}>
        {tab === 'findings' ? (
          <Findings workbook={workbook} result={result} listView={listView} setListView={setListView} />
        ) : null}
        {tab === 'findings' && result.dismissed.length > 0 ? <SetAside dismissed={result.dismissed} /> : null}
        {tab === 'fill' ? <Reporting workbook={workbook} result={result} /> : null}
        {tab === 'goals' ? <Goals result={result} /> : null}
        {tab === 'year' ? <Year workbook={workbook} result={result} /> : null}
        {tab === 'workbook' ? <Workbook recognition={result.recognition} plans={plans} /> : null}
      </Suspense>
      {tab === 'fill' ? rest : null}
    </Tabs>
  );
}
