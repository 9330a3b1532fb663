import { readDemand } from '../../src/planreading/readDemand';
import { CHANGE } from './sentences/change';
import { COUNT } from './sentences/count';
import { DURATION } from './sentences/duration';
import { MILESTONE } from './sentences/milestone';
import { OTHERS } from './sentences/others';
import { SHARE } from './sentences/share';
import type { Sentence } from './sentences/types';

const GROUPS: readonly (readonly [string, readonly Sentence[]])[] = [
  ['a number of things', COUNT],
  ['a part of a whole', SHARE],
  ['a time', DURATION],
  ['a change', CHANGE],
  ['a delivery', MILESTONE],
  ['everything else', OTHERS],
];

describe.each(GROUPS)('a demand about %s', (_, sentences) => {
  it.each(sentences.map((sentence) => [sentence.text, sentence] as const))('%s', (text, { gives, confidence, asks = [] }) => {
    const read = readDemand(text, { year: 2024 });
    if (gives === null) expect(read.measure).toBeNull();
    else expect(read.measure).toMatchObject(gives);
    if (confidence !== undefined) expect(read.confidence).toBe(confidence);
    expect(read.ask).toEqual(expect.arrayContaining([...asks]));
  });
});
