/** Views behind tabs, by the pattern that screen readers know: arrow keys move, one tab is in the tab order. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Tab } from '../store';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '2px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // There the tabs' own lines would cover it in pieces.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  tab: {
    appearance: 'none',
    border: 'none',
    borderBottom: '3px solid transparent',
    marginBottom: '-1px',
    padding: '6px 8px',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

export interface TabItem {
  readonly tab: Tab;
  readonly label: string;
}

interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly chosen: Tab;
  readonly choose: (tab: Tab) => void;
  readonly children: ReactNode;
}

const tabId = (tab: Tab) => `tab-${tab}`;

export function Tabs({ label, items, chosen, choose, children }: TabsProps) {
  const styles = useStyles();
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex(({ tab }) => tab === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[(to + items.length) % items.length];
    if (!next) return;
    event.preventDefault();
    choose(next.tab);
    document.getElementById(tabId(next.tab))?.focus();
  };
  return (
    <>
      <div className={styles.list} role="tablist" aria-label={label} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.tab}
            id={tabId(item.tab)}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, item.tab === chosen && styles.chosen)}
            aria-selected={item.tab === chosen}
            aria-controls="panel"
            tabIndex={item.tab === chosen ? 0 : -1}
            onClick={() => choose(item.tab)}
          >
            {item.label}
          </button>
        ))}
      </div>
      <div className={styles.panel} role="tabpanel" id="panel" aria-labelledby={tabId(chosen)}>
        {children}
      </div>
    </>
  );
}
