/** The tour of the first time: three steps. */
import type { TourKey } from '../da/tour';

export const tourEn: Record<TourKey, string> = {
  label: 'Tour',
  step: '{at} of {of}',
  'fill.title': 'Fill in',
  'fill.text':
    'Mark a row in the sheet, and the tab Fill in shows the requirement with the fields that belong to it. Next missing field takes you from field to field.',
  'fix.title': 'Mend',
  'fix.text': 'The tab Check shows what is not right, and why. Much can be mended with one press, and everything can be undone.',
  'handIn.title': 'Hand in',
  'handIn.text':
    'When no errors are left you mark the report as ready. Målstatus sends nothing: you send the file as you always do.',
  next: 'Next step',
  skip: 'Skip',
  done: 'Get started',
};
