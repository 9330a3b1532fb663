/** How lists of requirements and amendments look: one below the other, each with a line above it. For `makeStyles`. */
import { tokens, type GriffelStyle } from '@fluentui/react-components';

export const LIST = {
  margin: 0,
  padding: 0,
  listStyleType: 'none',
  display: 'flex',
  flexDirection: 'column',
} as const satisfies GriffelStyle;

export const LINE = {
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  padding: '8px 0',
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  minWidth: 0,
  overflowWrap: 'anywhere',
} as const satisfies GriffelStyle;
