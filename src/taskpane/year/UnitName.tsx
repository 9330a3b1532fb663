/** A requirement by the name people know it by and the beginning of its wording; the whole of it when it is pointed at. */
import { makeStyles } from '@fluentui/react-components';
import { shortened } from '../../documents/documentWords';
import type { Named } from './values';

const useStyles = makeStyles({ name: { margin: 0, overflowWrap: 'anywhere' } });

const LONGEST = 90;

export function UnitName({ id, named }: { id: string; named: Named | undefined }) {
  const styles = useStyles();
  return (
    <p className={styles.name} title={named?.text}>
      <strong>{named?.name ?? id}</strong> {shortened(named?.text ?? '', LONGEST)}
    </p>
  );
}
