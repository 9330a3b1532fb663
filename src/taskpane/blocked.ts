/**
 * Runs before office.js: when that script cannot be fetched, the page says so in words instead of staying empty. It stands alone, in a
 * file of its own, because nothing else of the pane can be relied on then.
 */
const PATIENCE_MS = 20_000;

function isOfficeScript(target: EventTarget | null): boolean {
  return target instanceof HTMLScriptElement && target.src.includes('office');
}

function showBlocked(): void {
  document.getElementById('pane')?.setAttribute('hidden', '');
  document.getElementById('blocked')?.removeAttribute('hidden');
}

function whenParsed(action: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', action, { once: true });
  else action();
}

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
