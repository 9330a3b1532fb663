/** One press for all certain fixes of a kind, shown before they are written. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Suspense, lazy, useId, useState } from 'react';
import type { Finding } from '../../validation/types';
import type { Fixable } from '../fixing';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useTexts } from '../ui/texts';
import { Card } from '../parts/Card';

const FixPreview = lazy(() => import('./FixPreview'));

const useStyles = makeStyles({
  kinds: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
});

function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined;
}

export function ManyFixes({ findings, workbook }: { findings: readonly Finding[]; workbook: WorkbookSnapshot }) {
  const styles = useStyles();
  if (workbook.readOnly) return null;
  const byCode = new Map<string, Fixable[]>();
  for (const finding of findings.filter(isFixable)) byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  const kinds = [...byCode].filter(([, { length }]) => length > 1);
  return kinds.length === 0 ? null : (
    <div className={styles.kinds}>
      {kinds.map(([code, same]) => (
        <Kind key={code} findings={same} workbook={workbook} />
      ))}
    </div>
  );
}

function Kind({ findings, workbook }: { findings: readonly Fixable[]; workbook: WorkbookSnapshot }) {
  const { say, findingSentences } = useTexts();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [button, preview] = [useId(), useId()];
  const [first] = findings;
  if (!first) return null;
  const { title } = findingSentences(first);
  const close = () => {
    setOpen(false);
    document.getElementById(button)?.focus();
  };
  return (
    <Card>
      <div className={styles.line}>
        <span>{title}</span>
        <Button
          size="small"
          id={button}
          aria-expanded={open}
          {...(open && { 'aria-controls': preview })}
          onClick={() => setOpen(!open)}
        >
          {say('fixAll', { n: findings.length })}
        </Button>
      </div>
      {open ? (
        <div id={preview}>
          <Suspense>
            <FixPreview findings={findings} workbook={workbook} title={title} close={close} />
          </Suspense>
        </div>
      ) : null}
    </Card>
  );
}
