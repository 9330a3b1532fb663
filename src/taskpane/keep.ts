/** Small things the pane remembers on this machine between sessions. Where the browser lets nothing be kept, until the pane is closed. */
import type { Language } from '../texts/fill';

const PREFIX = 'maalstatus.';

export type KeptKey = 'tour' | 'office' | 'language';

const untilClosed = new Map<KeptKey, string>();

export function kept(key: KeptKey): string | undefined {
  const here = untilClosed.get(key);
  if (here !== undefined) return here;
  try {
    return window.localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keptLanguage(): Language | undefined {
  const language = kept('language');
  return language === 'da' || language === 'en' ? language : undefined;
}

export function keep(key: KeptKey, value: string): void {
  untilClosed.set(key, value);
  try {
    window.localStorage.setItem(PREFIX + key, value);
  } catch {
    // Blocked or full: what is kept until the pane closes has to do.
  }
}
