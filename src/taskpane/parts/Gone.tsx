/** A column of figures is gone: its name, and the way back. */
import { usePaneState } from '../ui/session';
import { Bar } from './Bar';
import { useRecognitionTexts } from './recognitionTexts';

export function Gone() {
  const { say } = useRecognitionTexts();
  const { gone } = usePaneState();
  return gone.map(({ sheet, role, header }) => (
    <Bar key={`${sheet} ${role}`} intent="warning">
      {say('columnGone', { header, sheet })}
    </Bar>
  ));
}
