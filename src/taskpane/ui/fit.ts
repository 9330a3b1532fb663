/**
 * What makes every part of the pane fit any width in any font. Which font shows Danish words is the machine's choice, and Fluent gives fields and
 * words a least width: beside a narrow pane at 200 per cent they would stand outside it. A long word breaks only where it does not fit whole.
 */
import type { GriffelStyle } from '@fluentui/react-components';

export const FIT: GriffelStyle = {
  overflowWrap: 'break-word',
  '& td, & th, & .fui-Button': { overflowWrap: 'anywhere' },
  '& input, & select, & textarea': { minWidth: 0 },
  '& .fui-Field, & .fui-Field > *, & .fui-Input, & .fui-Select, & .fui-Textarea': { minWidth: 0 },
};
