/** "Ikke relevant": where a finding may be set aside. Nothing where it must be solved. The form is fetched when it is asked for. */
import { Suspense, lazy, useEffect, useId, useState } from 'react';
import { isDismissible } from '../../reporting/dismissed';
import type { Finding } from '../../validation/types';
import { rulePackOf } from '../reporting/rulePack';
import { usePaneState } from '../ui/session';
import { useTexts } from '../ui/texts';
import { QuietButton } from '../parts/QuietButton';

const Dismiss = lazy(() => import('../reporting/Dismiss'));

export function Dismissing({ finding }: { finding: Finding }) {
  const { say } = useTexts();
  const { checked } = usePaneState();
  const [asked, setAsked] = useState(false);
  const opener = useId();
  const [cancelled, setCancelled] = useState(0);
  useEffect(() => {
    if (cancelled > 0) document.getElementById(opener)?.focus();
  }, [cancelled, opener]);
  if (checked?.result.state !== 'checked' || checked.workbook.readOnly) return null;
  if (!isDismissible(finding, rulePackOf(checked.result.recognition.plan))) return null;
  const button = (
    <QuietButton flush id={opener} onClick={() => setAsked(true)}>
      {say('findingDismiss')}
    </QuietButton>
  );
  if (!asked) return button;
  const cancel = () => {
    setAsked(false);
    setCancelled(cancelled + 1);
  };
  return (
    <Suspense fallback={button}>
      <Dismiss finding={finding} cancel={cancel} />
    </Suspense>
  );
}
