/**
 * Runs before everything else of the page, and says in words why nothing more will come: the engine is too old for the pane's scripts, or
 * office.js cannot be fetched. It stands alone, in a file of its own that is built as ES5 for Internet Explorer 11, which Excel falls back
 * to without WebView2; so nothing here may need a newer engine than that.
 */
const PATIENCE_MS = 20_000;

function showBlocked(): void {
  const pane = document.getElementById('pane');
  const blocked = document.getElementById('blocked');
  if (pane) pane.hidden = true;
  if (blocked) blocked.hidden = false;
}

function whenParsed(action: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', action);
  else action();
}

/** By things that came about when the newest parts of the language did: the scripts after this one would not even parse without them. */
function isOutdated(): boolean {
  return !('Promise' in window) || !('noModule' in document.createElement('script')) || !('toSpliced' in Array.prototype);
}

function isOfficeScript(target: EventTarget | null): boolean {
  const address = target === null ? undefined : (target as HTMLScriptElement).src;
  return typeof address === 'string' && address.indexOf('/office.js') !== -1;
}

if (isOutdated()) {
  // A page of its own says so: nobody else shall fetch those words.
  location.replace('support.html#outdated');
} else {
  // Errors of scripts do not bubble, hence the capture phase.
  window.addEventListener(
    'error',
    (event) => {
      if (isOfficeScript(event.target)) whenParsed(showBlocked);
    },
    true,
  );
  window.setTimeout(() => {
    if (!('Office' in window)) showBlocked();
  }, PATIENCE_MS);
}
