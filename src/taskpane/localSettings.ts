/** Small things the pane remembers on this machine between sessions. Where the browser lets nothing be kept, until the pane is closed. */
import type { Language } from '../texts/language';

const PREFIX = 'maalstatus.';

export type SettingKey = 'tour' | 'office' | 'language';

const untilClosed = new Map<SettingKey, string>();

export function savedSetting(key: SettingKey): string | undefined {
  const here = untilClosed.get(key);
  if (here !== undefined) return here;
  try {
    return window.localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function savedLanguage(): Language | undefined {
  const language = savedSetting('language');
  return language === 'da' || language === 'en' ? language : undefined;
}

export function saveSetting(key: SettingKey, value: string): void {
  untilClosed.set(key, value);
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch {
    // Blocked or full: what is kept until the pane closes has to do.
  }
}
