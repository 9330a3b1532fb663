/** Values as XML Schema writes them, and nothing else: what JavaScript also takes for a number ("0x10", "Infinity", "") is none. */
import { trimmed } from './characters';

const DOUBLE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Excel keeps no smaller ones: they are 0. */
const SMALLEST = 2.2250738585072014e-308;

/** Undefined for what is no number, also for one too large to be kept. Excel has no -0. */
export function numberOf(text: string): number | undefined {
  const plain = trimmed(text);
  return DOUBLE.test(plain) ? kept(Number(plain)) : undefined;
}

/** The number as Excel keeps it. */
export function kept(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Math.abs(value) < SMALLEST ? 0 : value;
}

/** A whole number of 0 or more, as counts and references are written. */
export function wholeOf(text: string): number | undefined {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return unusualWhole(text);
    value = value * 10 + digit;
  }
  return text.length > 0 && text.length <= 15 ? value : undefined;
}

function unusualWhole(text: string): number | undefined {
  const plain = trimmed(text);
  return /^\+?\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

export function booleanOf(text: string): boolean | undefined {
  const plain = trimmed(text);
  if (plain === '1' || plain === 'true') return true;
  return plain === '0' || plain === 'false' ? false : undefined;
}
