import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearPaneDa } from '../../src/texts/da/yearPane';
import { yearPaneEn } from '../../src/texts/en/yearPane';

const SOURCE = join(__dirname, '../../src/taskpane/year');
const places = (template: string): string[] => [...template.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();

describe('the sentences of the year', () => {
  const source = readdirSync(SOURCE)
    .map((name) => readFileSync(join(SOURCE, name), 'utf8'))
    .join('\n');

  it('are all said somewhere', () => {
    expect(Object.keys(yearPaneDa).filter((key) => !source.includes(`'${key}'`))).toEqual([]);
  });

  it('have the same places for values in both languages', () => {
    const other: Readonly<Record<string, string>> = yearPaneEn;
    expect(Object.entries(yearPaneDa).filter(([key, text]) => places(other[key] ?? '').join() !== places(text).join())).toEqual(
      [],
    );
  });
});
