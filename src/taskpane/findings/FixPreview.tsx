/** Before and after of every certain fix of a kind; what is ticked is written in one step. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { showNumber } from '../../texts/fill';
import { a1, showAddress } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { usePaneState, useSession } from '../ui/session';
import { useTexts } from '../ui/texts';
import { Quiet } from '../parts/Card';
import { MainButton } from '../parts/MainButton';
import { fixShown, formatAt } from '../views/fixLabel';
import { cellName } from '../views/cellName';
import type { Fixable } from '../fixing';
import { useSolvingTexts } from './solvingTexts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: '2px 8px 2px 0',
  },
  cell: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 8px 4px 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  label: { display: 'flex', gap: '6px', alignItems: 'flex-start', minHeight: '24px' },
  box: { width: '18px', height: '18px', margin: 0, flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
  unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  after: { fontWeight: tokens.fontWeightSemibold },
  off: { textDecorationLine: 'line-through' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface FixPreviewProps {
  readonly findings: readonly Fixable[];
  readonly workbook: WorkbookSnapshot;
  readonly title: string;
  readonly close: () => void;
}

export default function FixPreview({ findings, workbook, title, close }: FixPreviewProps) {
  const { language } = useTexts();
  const { say } = useSolvingTexts();
  const styles = useStyles();
  const session = useSession();
  const { busy } = usePaneState();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ fix }: Fixable) => showAddress(fix.cell);
  const chosen = findings.filter((finding) => !leftOut.has(keyOf(finding)));
  const working = busy !== undefined && busy !== 'reading';
  const turn = (key: string, on: boolean) => {
    const next = new Set(leftOut);
    if (on) next.delete(key);
    else next.add(key);
    setLeftOut(next);
  };
  const several = new Set(findings.map(({ fix }) => fix.cell.sheet)).size > 1;
  return (
    <form
      className={styles.form}
      aria-label={say('manyTitle', { n: findings.length, title })}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0 || working) return;
        close();
        void session.fixAll(chosen);
      }}
    >
      <Quiet>{say('manyHelp')}</Quiet>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['manyCell', 'manyBefore', 'manyAfter'] as const).map((key) => (
              <th key={key} scope="col" className={styles.head}>
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => {
            const { fix, found = '', values } = finding;
            const key = keyOf(finding);
            const on = !leftOut.has(key);
            const { row, column } = fix.cell;
            const after = fixShown(fix, formatAt(workbook, fix.cell), language);
            return (
              <tr key={key}>
                <th scope="row" className={styles.cell}>
                  <label className={styles.label}>
                    <input
                      type="checkbox"
                      className={styles.box}
                      checked={on}
                      aria-label={say('manyChoose', { cell: cellName(fix.cell) })}
                      onChange={({ target }) => turn(key, target.checked)}
                    />
                    <span>
                      {several ? cellName(fix.cell) : a1(row, column)}
                      <br />
                      <span className={styles.unit}>{values['unit']}</span>
                    </span>
                  </label>
                </th>
                <td className={styles.cell}>{typeof found === 'number' ? showNumber(found, language) : found}</td>
                <td className={styles.cell}>
                  <span className={on ? styles.after : styles.off}>{after === '' ? say('manyEmpty') : after}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.buttons}>
        <MainButton rank="asked" size="small" type="submit" disabledFocusable={chosen.length === 0 || working}>
          {chosen.length === 0 ? say('manyNone') : say('manyWrite', { n: chosen.length })}
        </MainButton>
        <Button size="small" onClick={close}>
          {say('manyCancel')}
        </Button>
      </div>
    </form>
  );
}
