/** Sentences as plans write them, with the part of the reading that matters. Invented: no agency has agreed them. */
import type { AskCode, Confidence } from '../../../src/planreading/types';

export interface Sentence {
  readonly text: string;
  /** Must be contained in the measure read; null: left to a person. */
  readonly gives: object | null;
  readonly confidence?: Confidence;
  /** Must be among the questions. */
  readonly asks?: readonly AskCode[];
}

export const s = (text: string, gives: object | null, confidence?: Confidence, asks?: readonly AskCode[]): Sentence => ({
  text,
  gives,
  ...(confidence === undefined ? {} : { confidence }),
  ...(asks === undefined ? {} : { asks }),
});
