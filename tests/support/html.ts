/** What a page of HTML that LibreOffice wrote says. */

/** The words of a page of HTML. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}

/** Rows of its tables, the cells with a line between them. */
export function rowsIn(html: string): readonly string[] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<(t[dh])\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => textOf(cell).trim()).join(' | '),
  );
}
