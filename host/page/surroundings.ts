/** Light or dark, and how wide the pane is. */
const NARROWEST = 320;
const STEP = 16;

/** Tells the first theme at once. The pane follows the page: a frame's `color-scheme` is what its page is asked to prefer. */
export function onTheme(box: HTMLInputElement, tell: (dark: boolean) => void): void {
  const apply = (): void => {
    document.documentElement.dataset['theme'] = box.checked ? 'dark' : 'light';
    tell(box.checked);
  };
  const wish = matchMedia('(prefers-color-scheme: dark)');
  const asked = new URLSearchParams(location.search).get('theme');
  box.checked = asked === null ? wish.matches : asked === 'dark';
  box.addEventListener('change', apply);
  wish.addEventListener('change', () => {
    box.checked = wish.matches;
    apply();
  });
  apply();
}

/** The line between spreadsheet and pane: by pointer, or with the arrow keys. */
export function onResize(splitter: HTMLElement, pane: HTMLElement): void {
  const set = (wanted: number): void => {
    const width = Math.round(Math.max(NARROWEST, Math.min(wanted, window.innerWidth - NARROWEST)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
    splitter.setAttribute('aria-valuemin', String(NARROWEST));
    splitter.setAttribute('aria-valuemax', String(Math.max(NARROWEST, window.innerWidth - NARROWEST)));
  };
  const asked = Number(new URLSearchParams(location.search).get('pane'));
  set(asked >= NARROWEST ? asked : 380);
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('pointerup', () => document.body.classList.remove('resizing'));
  splitter.addEventListener('keydown', (event) => {
    const move = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (move === 0) return;
    event.preventDefault();
    set(pane.offsetWidth + move);
  });
}
