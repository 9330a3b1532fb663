/** What Excel does here, as chosen under "Som i Excel": a kind of Excel, and single facts that hold at once. */
import { PROFILES, type Profile } from '../model/profile';
import type { HostKey } from '../../src/texts/da/host';

interface Fact {
  readonly id: string;
  readonly label: HostKey;
  /** Holds while the box is ticked. */
  readonly on: Partial<Profile>;
}

export const FACTS: readonly Fact[] = [
  { id: 'fact-focus', label: 'focusElsewhere', on: { focus: 'elsewhere' } },
  { id: 'fact-manual', label: 'manual', on: { calculation: 'Manual' } },
  { id: 'fact-precision', label: 'precision', on: { precisionAsDisplayed: true } },
  { id: 'fact-printer', label: 'noPrinter', on: { printer: false } },
  { id: 'fact-auto-save', label: 'autoSave', on: { autoSave: true } },
  { id: 'fact-rights', label: 'noRights', on: { rights: 'none' } },
  { id: 'fact-xls', label: 'xls', on: { grid: 'xls' } },
  { id: 'fact-english', label: 'englishErrors', on: { errors: 'en' } },
  { id: 'fact-lasting', label: 'lastingFormats', on: { conditionalFormatId: 'lasting', newConditionalFormat: 'first' } },
];

export const KIND_PICKER = 'kind-of-excel';

function box(id: string): HTMLInputElement | undefined {
  const found = document.getElementById(id);
  return found instanceof HTMLInputElement ? found : undefined;
}

/** The kind of Excel that is chosen, with every fact that is ticked. */
export function chosenProfile(): Profile {
  const picker = document.getElementById(KIND_PICKER);
  const kind = picker instanceof HTMLSelectElement ? picker.value : '';
  const base: Profile = kind === 'excel2021' ? PROFILES.excel2021 : PROFILES.strictest;
  return FACTS.filter(({ id }) => box(id)?.checked).reduce<Profile>((profile, { on }) => ({ ...profile, ...on }), base);
}

export function onFacts(changed: (profile: Profile) => void): void {
  for (const id of [KIND_PICKER, ...FACTS.map((fact) => fact.id)])
    document.getElementById(id)?.addEventListener('change', () => changed(chosenProfile()));
}
