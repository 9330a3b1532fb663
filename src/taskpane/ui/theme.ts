/** Light, dark or the system's high contrast: Office's own theme where it tells, else what the system prefers. */
import type { PartialTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isDark } from '../../excel/theme';
import themes from './themes.json';

export type ThemeName = 'light' | 'dark';
export const THEMES: Readonly<Record<ThemeName, PartialTheme>> = {
  light: { ...themes.shared, ...themes.light },
  dark: { ...themes.shared, ...themes.dark },
};

const currentThemeName = (): ThemeName => (isDark() ? 'dark' : 'light');

/** Follows a change of theme. High contrast needs no theme of its own: Fluent's styles give way to `forced-colors`. */
export function useThemeName(): ThemeName {
  const [themeName, setThemeName] = useState(currentThemeName);
  useEffect(() => {
    const again = () => setThemeName(currentThemeName());
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', again);
    // Office tells no Excel add-in that its theme has changed; coming back to the pane is when it is seen.
    window.addEventListener('focus', again);
    return () => {
      query.removeEventListener('change', again);
      window.removeEventListener('focus', again);
    };
  }, []);
  return themeName;
}
