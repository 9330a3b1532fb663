/** Correcting a guess by marking cells in the sheet. The marking stays in the sheet; the pane asks for it when the button is pressed. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Selection } from '../port';
import { useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Quiet } from './Card';
import { MainButton } from './MainButton';
import { useRecognitionTexts } from './recognitionTexts';

const useStyles = makeStyles({
  pointing: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface PointingProps {
  readonly prompt: string;
  readonly onPointed: (selection: Selection) => void;
  readonly cancel: () => void;
}

export function Pointing({ prompt, onPointed, cancel }: PointingProps) {
  const pane = useTexts();
  const { say } = useRecognitionTexts();
  const styles = useStyles();
  const session = useSession();
  const [nothing, setNothing] = useState(false);
  const take = async () => {
    const selection = await session.selection();
    if (selection) onPointed(selection);
    else setNothing(true);
  };
  return (
    <div className={styles.pointing}>
      <Quiet>{prompt}</Quiet>
      {nothing ? <p role="alert">{say('pointNothing')}</p> : null}
      <div className={styles.buttons}>
        <MainButton rank="asked" size="small" onClick={() => void take()}>
          {say('pointUse')}
        </MainButton>
        <Button size="small" onClick={cancel}>
          {pane.say('cancel')}
        </Button>
      </div>
    </div>
  );
}
