import { isoOfSerial } from '../calendar/days';
import type { Field, Form } from './form';

/** What stands in a field as a person would type it the Danish way; days as ISO texts, for a date picker. Reading it gives the same again. */
export function shownIn({ entry: { content }, expects }: Field, { percentScale }: Pick<Form, 'percentScale'>): string {
  switch (content.is) {
    case 'empty':
    case 'uncalculated':
      return '';
    case 'number':
      if (expects.is === 'day' || content.shows === 'date') return isoOfSerial(content.value);
      return expects.is === 'share'
        ? `${danish(percentScale === 1 ? content.value * 100 : content.value)} %`
        : danish(content.value);
    case 'boolean':
      return content.value ? 'SAND' : 'FALSK';
    case 'error':
      return content.code;
    case 'word':
    case 'numberAsText':
    case 'ambiguous':
    case 'dateAsText':
    case 'text':
      return content.text;
  }
}

function danish(value: number): string {
  return String(Number(value.toPrecision(15))).replace('.', ',');
}
