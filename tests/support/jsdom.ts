/** Before each test file: where it is a component's, what every browser has and jsdom has not, or does too slowly. */
import { TextDecoder, TextEncoder } from 'node:util';

if (typeof CSSStyleSheet !== 'undefined') {
  // jsdom works out styles by trying every rule on every element, a third of these tests' time. None of them asks for one of Fluent's styles; the
  // browser tests see the real ones.
  CSSStyleSheet.prototype.insertRule = () => 0;
  Object.assign(globalThis, { TextDecoder, TextEncoder });
}
