/** Choosing the files of earlier rounds, where each round has a file of its own. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { filesDa } from '../../texts/da/files';
import { filesEn } from '../../texts/en/files';
import { fill } from '../../texts/fill';
import { evidenceSentence } from '../../texts/recognition';
import { engine } from '../engine';
import { usePaneState } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { QuietButton } from '../parts/QuietButton';
import { readEarlier, type EarlierProblem } from './readEarlier';
import type { YearTab } from './yearTabState';
import { useYearTexts } from './yearTexts';
import { roundName, type OpenYear } from './openYear';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  hidden: { display: 'none' },
  start: { alignSelf: 'flex-start' },
});

const FILES = { da: filesDa, en: filesEn };

export function EarlierFiles({ here, tab }: { here: OpenYear; tab: YearTab }) {
  const { say, language } = useYearTexts();
  const pane = useTexts();
  const styles = useStyles();
  const { plans } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [problems, setProblems] = useState<readonly EarlierProblem[]>([]);
  const { files, update } = tab;
  const read = async (chosen: readonly File[]) => {
    setReading(true);
    const { rulePacks, check } = engine;
    const answer = await readEarlier(chosen, { plan: here.plan, plans, rulePacks, check }).finally(() => setReading(false));
    const again = new Set(answer.files.map(({ file }) => file));
    update({ files: [...files.filter(({ file }) => !again.has(file)), ...answer.files] });
    setProblems(answer.problems);
  };
  const sentence = (problem: EarlierProblem): string => {
    const { file } = problem;
    switch (problem.is) {
      case 'file':
        return fill(FILES[language][problem.key], problem.values, language);
      case 'unreadable':
        return pane.say('planFileUnreadable', { file });
      case 'notRecognised':
        return say('filesUnknown', { file, reason: evidenceSentence(language, problem.reason) });
      case 'unconfirmed':
        return say('filesUnconfirmed', { file });
      case 'otherPlan':
        return say('filesOtherPlan', { file, plan: problem.plan });
    }
  };
  return (
    <div className={styles.all}>
      <strong>{say('filesTitle')}</strong>
      <Quiet>{say('filesAbout')}</Quiet>
      <Button className={styles.start} onClick={() => input.current?.click()}>
        {say('filesChoose')}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label={say('filesChoose')}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          if (chosen.length > 0) void read(chosen);
          // The same file can be chosen again after it has been mended.
          target.value = '';
        }}
      />
      <div className={styles.all} role="status">
        {reading ? <Quiet>{say('filesReading')}</Quiet> : null}
        {files.map(({ file, rounds }) => (
          <Quiet key={file}>
            {say('filesRead', { file, rounds: rounds.map(({ round }) => roundName(here.plan, round)).join(', ') })}
          </Quiet>
        ))}
        {problems.map((problem) => (
          <span key={JSON.stringify(problem)}>{sentence(problem)}</span>
        ))}
      </div>
      {files.length === 0 ? null : (
        <QuietButton flush onClick={() => update({ files: [] })}>
          {say('filesForget')}
        </QuietButton>
      )}
    </div>
  );
}
