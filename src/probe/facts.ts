/** From answers of a real Excel to facts by the names the stand-in's profile has for them. What was not answered stays out. */
import type { ProbeId } from '../texts/da/probe';
import type { Answer, Outcome } from './types';

export type Facts = Readonly<Record<string, Answer>>;

const REFUSED = 'UndoNotSupported';
/** Of the formulas that were asked for: so many fit for sure. */
const FORMULAS_THAT_FIT = 1_500;

const list = (answer: Answer | undefined): readonly Answer[] => (Array.isArray(answer) ? (answer as readonly Answer[]) : []);
const member = (answer: Answer | undefined, name: string): Answer | undefined =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Facts)[name] : undefined;

/** The id that the rule which is first afterwards had before, against the one it has now. */
function ruleId(answer: Answer): Facts {
  const [formula, now] = list(list(member(answer, 'after'))[0]);
  const before = list(member(answer, 'before')).find((rule) => list(rule)[0] === formula);
  if (formula === undefined || before === undefined) return {};
  return { conditionalFormatId: list(before)[1] === now ? 'lasting' : 'place' };
}

function ruleOrder(answer: Answer): Facts {
  const [first] = list(answer);
  if (first === undefined) return {};
  return { newConditionalFormat: first === '=A1>3' ? 'first' : 'last' };
}

/** Other languages than these have no name in the profile. */
function languageOf(division: Answer | undefined): Facts {
  if (division === '#DIV/0!') return { errors: 'en' };
  return division === '#DIVISION/0!' ? { errors: 'da' } : {};
}

const FACT: Readonly<Partial<Record<ProbeId, (answer: Answer) => Facts>>> = {
  excelApi: (answer) => ({ excelApi: answer }),
  calculation: (answer) => ({ calculation: answer === 'Manual' ? 'Manual' : 'Automatic' }),
  precision: (answer) => ({ precisionAsDisplayed: answer }),
  autoSave: (answer) => ({ autoSave: answer }),
  numberFormats: (answer) =>
    member(answer, '0.0 %') === undefined ? {} : { numberFormats: member(answer, '0.0 %') === '0.0 %' ? 'asWritten' : 'escaped' },
  errors: (answer) => languageOf(list(list(answer)[0])[0]),
  lastCell: (answer) => ({ grid: answer === 'ok' ? 'xlsx' : 'xls' }),
  mergedAreas: (answer) => (typeof member(answer, 'many') === 'string' ? { mostMergedAreas: 512 } : {}),
  ruleIds: ruleId,
  ruleOrder,
  undoFormulas: (answer) => (answer === REFUSED ? { mostFormulasInGroup: FORMULAS_THAT_FIT } : {}),
  ownChangeTold: (answer) => ({ ownFormatsTold: list(answer).includes('formatted') }),
  pageSetup: (answer) => (answer === 'ApiNotFound' ? {} : { printer: answer === 'ok' }),
};

const MEMBERS: Readonly<Partial<Record<ProbeId, string>>> = {
  undoVisibility: 'Worksheet.visibility',
  undoPosition: 'Worksheet.position',
  undoDelete: 'Worksheet.delete',
};

export function factsFrom(outcomes: readonly Outcome[]): Facts {
  const answered = outcomes.flatMap((outcome) => ('answer' in outcome ? [outcome] : []));
  const refused = answered.flatMap(({ id, answer }) => (answer === REFUSED && MEMBERS[id] !== undefined ? [MEMBERS[id]] : []));
  return Object.assign(
    {},
    ...answered.map(({ id, answer }) => FACT[id]?.(answer) ?? {}),
    refused.length > 0 ? { notUndoable: refused } : {},
  ) as Facts;
}
