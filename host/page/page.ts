/** The page's HTML. */
import { FACTS, KIND_PICKER } from './facts';
import type { HostWords } from './words';

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** `examples` are file names, the one to open first in front. */
export function pageHtml(examples: readonly string[], { language, text }: HostWords): string {
  const options = examples
    .map((file) => `<option value="${escape(file)}">${escape(file.replace(/\.xlsx$/, ''))}</option>`)
    .join('');
  const mood = (id: string, label: string): string => `<label><input type="checkbox" id="${id}" /> ${label}</label>`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${text('title')}</title>
    <link rel="icon" href="pane/assets/icon-32.png" />
    <link rel="stylesheet" href="host/page.css" />
    <link rel="stylesheet" href="host/frame.css" />
  </head>
  <body>
    <header>
      <strong title="${text('notExcelWhy')}">${text('notExcel')}</strong>
      <label>${text('example')} <select id="example"><option value="">${text('ownFile')}</option>${options}</select></label>
      <button type="button" id="open">${text('openFile')}</button>
      <input type="file" id="file" accept=".xlsx,.xlsm" aria-label="${text('openFile')}" hidden />
      <button type="button" id="save" title="${text('saveWhy')}">${text('save')}</button>
      <details>
        <summary>${text('moods')}</summary>
        <div class="moods">
          ${mood('mood-editing', text('editing'))}
          ${mood('mood-read-only', text('readOnly'))}
          ${mood('mood-sheet', text('protectSheet'))}
          ${mood('mood-structure', text('protectStructure'))}
          ${FACTS.map(({ id, label }) => mood(id, text(label))).join('\n          ')}
          <label>${text('kind')} <select id="${KIND_PICKER}"><option value="strictest">${text('kindStrictest')}</option><option value="excel2021">${text('kind2021')}</option></select></label>
        </div>
      </details>
      <label><input type="checkbox" id="dark" /> ${text('dark')}</label>
      <span id="status" role="status"></span>
    </header>
    <main>
      <section id="grid" aria-label="${text('sheet')}"></section>
      <div id="splitter" role="separator" aria-orientation="vertical" aria-label="${text('splitter')}" tabindex="0"></div>
      <section id="pane" aria-label="${text('pane')}"></section>
    </main>
    <script src="host/page.js" defer></script>
  </body>
</html>
`;
}
