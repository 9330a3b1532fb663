import AxeBuilder from '@axe-core/playwright';
import { keepRunning, openStage } from './stage';
import { lockIn, partOf, PATIENCE, unfoldIn } from './yearPlayer';

jest.setTimeout(240_000);

const running = keepRunning();

describe.each([
  ['light', { colorScheme: 'light', width: 1400 }],
  ['dark', { colorScheme: 'dark', width: 1400 }],
  ['narrow', { colorScheme: 'light', width: 320 }],
  ['high contrast', { forcedColors: 'active', width: 1400 }],
] as const)('the view of the year, %s', (name, appearance) => {
  it('has no accessibility faults and no scrolling sideways', async () => {
    const stage = await openStage(running, 'ark-per-runde.xlsx', { ...appearance, height: 900 });
    const { page, pane } = stage;
    const frame = page.locator('iframe');
    if (name === 'narrow') {
      const style = 'position: fixed; inset: 0; z-index: 9; border: 0; width: 320px; height: 900px';
      await frame.evaluate((element, text) => element.setAttribute('style', text), style);
    }
    await pane.getByRole('tab', { name: 'Året' }).click(PATIENCE);
    await partOf(pane, 'Årets runder').waitFor(PATIENCE);
    await lockIn(pane, 'UO2', 'Anna Holm');
    for (const name of [
      'Ændret efter låsning',
      'Siden sidste runde',
      'Forventning og fremskrivning',
      'Ændringer i planen',
      'Dokumenter',
    ]) {
      await unfoldIn(pane, name);
    }
    const result = await new AxeBuilder({ page })
      .include('iframe')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const judged = result.passes.find(({ id }) => id === 'color-contrast')?.nodes.filter(({ target }) => target.length > 1) ?? [];
    if (name !== 'high contrast') expect(judged.length).toBeGreaterThan(20);
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const overflow = await pane.locator('html').evaluate((element) => element.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });
});
