/**
 * jsdom works out styles by trying every rule on every element, which takes a third of the time of the component tests. No test of a component
 * asks for one of Fluent's styles, so their rules are left out; the browser tests see the real ones.
 */
if (typeof CSSStyleSheet !== 'undefined') CSSStyleSheet.prototype.insertRule = () => 0;
