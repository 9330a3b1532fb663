/** A demand as the plan prints it, with the words that were understood marked; each mark says in words what it was taken for. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { evidenceName } from '../../planreading/describe';
import type { RequirementDraft } from '../../planreading/draft';
import type { Evidence } from '../../planreading/types';
import { usePlanningTexts } from './planningTexts';

const useStyles = makeStyles({
  words: { margin: 0, overflowWrap: 'anywhere' },
  id: { fontWeight: tokens.fontWeightSemibold },
  mark: {
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    padding: '0 1px',
  },
});

/** Words that decide nothing are not marked. */
const PLAIN: ReadonlySet<Evidence['as']> = new Set(['text', 'unused', 'label', 'population', 'name']);

export function MarkedWords({ id, requirement: { text, evidence } }: { id: string; requirement: RequirementDraft }) {
  const { read } = usePlanningTexts();
  const styles = useStyles();
  return (
    <p className={styles.words}>
      <span className={styles.id}>{id}</span>{' '}
      {piecesOf(text.text, evidence).map(({ from, words, as }) =>
        as === undefined ? (
          words
        ) : (
          <mark key={from} className={styles.mark} title={evidenceName(as, read)}>
            {words}
          </mark>
        ),
      )}
    </p>
  );
}

interface Piece {
  readonly from: number;
  readonly words: string;
  readonly as: Evidence['as'] | undefined;
}

/** `evidence` in the order of the text and without overlaps, as the reader gives it. */
function piecesOf(text: string, evidence: readonly Evidence[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, as } of evidence) {
    if (PLAIN.has(as) || from < at) continue;
    if (from > at) pieces.push({ from: at, words: text.slice(at, from), as: undefined });
    pieces.push({ from, words: text.slice(from, to), as });
    at = to;
  }
  if (at < text.length) pieces.push({ from: at, words: text.slice(at), as: undefined });
  return pieces;
}
