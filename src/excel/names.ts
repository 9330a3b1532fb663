/** Defined names and where they lie. */
import { NAME_PREFIX } from '../workbook/edits';
import type { NameSnapshot } from '../workbook/snapshot';
import { hostArea } from './addresses';

/** What has been asked for; nothing in it may be read before the sync. */
export interface PendingName {
  readonly name: string;
  readonly visible: boolean;
  readonly range: Excel.Range | undefined;
}

/**
 * A name that is a number or a formula has no area and is not asked for one. Ours are always asked: Excel does not tell the kind of any
 * name while another workbook is in front (OfficeDev/office-js 5504).
 */
export function queueName(item: Excel.NamedItem): PendingName {
  const { name, visible } = item;
  const mayLie = item.type === 'Range' || isOurs(name);
  return { name, visible, range: mayLie ? queueRangeOf(item) : undefined };
}

export function isOurs(name: string): boolean {
  return name.toUpperCase().startsWith(NAME_PREFIX);
}

export function queueRangeOf(item: Excel.NamedItem): Excel.Range {
  const range = item.getRangeOrNullObject();
  range.load('address');
  return range;
}

export function nameOf({ name, visible, range }: PendingName): NameSnapshot {
  const found = range === undefined || range.isNullObject ? undefined : hostArea(range.address);
  return { name, visible, sheet: found?.sheet, area: found?.area };
}
