/** Our own conditional formats; those of others are none of our business. */
import { parseRect } from '../workbook/address';
import { isTagged } from '../workbook/edits';
import type { SheetLight } from '../workbook/snapshot';
import type { Tint } from './styles';
import type { TagScanner } from './xml';

export class LightReader {
  private readonly lights: { readonly light: SheetLight; readonly priority: number }[] = [];

  constructor(
    private readonly tags: TagScanner,
    private readonly tints: readonly Tint[],
  ) {}

  /** Reads until `conditionalFormatting`, which was just opened, closes. */
  read(): void {
    const { tags } = this;
    if (tags.closes) return;
    const { level } = tags;
    const areas = (tags.attribute('sqref') ?? '').split(/ +/).flatMap((area) => parseRect(area) ?? []);
    let priority = 0;
    let tint: Tint | undefined;
    while (tags.next()) {
      if (!tags.opens) {
        if (tags.level === level) return;
        continue;
      }
      if (tags.name === 'cfRule') {
        priority = Number(tags.attribute('priority') ?? 0);
        tint = tags.attribute('type') === 'expression' ? this.tints[Number(tags.attribute('dxfId'))] : undefined;
      } else if (tags.name === 'formula' && tint) {
        const formula = `=${tags.content()}`;
        if (isTagged(formula)) for (const area of areas) this.lights.push({ light: { formula, ...tint, area }, priority });
      }
    }
  }

  /** In the order Excel tries them. */
  found(): SheetLight[] {
    return [...this.lights].sort((one, other) => one.priority - other.priority).map(({ light }) => light);
  }
}
