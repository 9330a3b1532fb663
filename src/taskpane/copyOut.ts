export interface Clip {
  readonly text: string;
  /** The same with headings and tables, for programs that can take them. */
  readonly html?: string;
}

/**
 * Copies by the older way on purpose: it needs a press and marked text, but no permission, which Excel on the web does not give its panes.
 * False where the pane may not copy; the text is then marked, so that the keyboard can.
 */
export function copyOut(field: HTMLTextAreaElement, clip: Clip): boolean {
  field.focus();
  field.select();
  const put = (event: ClipboardEvent) => putInto(event.clipboardData, clip, () => event.preventDefault());
  document.addEventListener('copy', put);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', put);
  }
}

/** Also when the person copies by keyboard. `taken` is called when the clipboard has got it. */
export function putInto(clipboard: DataTransfer | null, { text, html }: Clip, taken: () => void): void {
  if (!clipboard) return;
  clipboard.setData('text/plain', text);
  if (html !== undefined) clipboard.setData('text/html', html);
  taken();
}
