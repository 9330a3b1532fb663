/** The page's HTML. Its texts are Danish, like those who try the add-in out. */
import { hostDa } from '../../src/texts/da/host';

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** `examples` are file names, the one to open first in front. */
export function pageHtml(examples: readonly string[]): string {
  const t = hostDa;
  const options = examples
    .map((file) => `<option value="${escape(file)}">${escape(file.replace(/\.xlsx$/, ''))}</option>`)
    .join('');
  const mood = (id: string, text: string): string => `<label><input type="checkbox" id="${id}" /> ${text}</label>`;
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${t.title}</title>
    <link rel="icon" href="pane/assets/icon-32.png" />
    <link rel="stylesheet" href="host/page.css" />
    <link rel="stylesheet" href="host/frame.css" />
  </head>
  <body>
    <header>
      <strong title="${t.notExcelWhy}">${t.notExcel}</strong>
      <label>${t.example} <select id="example"><option value="">${t.ownFile}</option>${options}</select></label>
      <button type="button" id="open">${t.openFile}</button>
      <input type="file" id="file" accept=".xlsx,.xlsm" aria-label="${t.openFile}" hidden />
      <button type="button" id="save" title="${t.saveWhy}">${t.save}</button>
      <details>
        <summary>${t.moods}</summary>
        <div class="moods">
          ${mood('mood-editing', t.editing)}
          ${mood('mood-read-only', t.readOnly)}
          ${mood('mood-sheet', t.protectSheet)}
          ${mood('mood-structure', t.protectStructure)}
        </div>
      </details>
      <label><input type="checkbox" id="dark" /> ${t.dark}</label>
      <span id="status" role="status"></span>
    </header>
    <main>
      <section id="grid" aria-label="${t.sheet}"></section>
      <div id="splitter" role="separator" aria-orientation="vertical" aria-label="${t.splitter}" tabindex="0"></div>
      <section id="pane" aria-label="${t.pane}"></section>
    </main>
    <script src="host/page.js" defer></script>
  </body>
</html>
`;
}
