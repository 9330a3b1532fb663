/** Is Excel dark? Excel on the web may not say; then the browser's wish counts. High contrast is CSS's business (`forced-colors`). */
export function isDark(): boolean {
  const theme: Partial<Office.OfficeTheme> | undefined = typeof Office === 'undefined' ? undefined : officeTheme();
  return theme?.isDarkTheme ?? globalThis.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The types promise a context and in it a theme; before Office is ready there is no context, and some clients have no theme. */
function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  const office: { readonly context?: Partial<Pick<Office.Context, 'officeTheme'>> } = Office;
  return office.context?.officeTheme;
}
