/** What has changed since the round before: lights that turned, figures that came or went, locked figures that were corrected. */
import type { Light } from '../assessment/types';
import type { DocumentsKey } from '../texts/da/documents';
import type { Block, CheckedReport, DocumentColumn, DocumentHistory, DocumentTable } from './types';
import { isLeaf, nameOf, wordingOf, type CheckedUnit } from './checkedUnits';
import { lightCell, say, shortened, text, type DocumentWords } from './documentWords';

/** The page is one page: a few words are enough to know the demand again. */
const LONGEST_WORDING = 70;

interface ChangesRequest {
  readonly checked: CheckedReport;
  readonly history?: DocumentHistory;
  readonly words: DocumentWords;
}

export function changesSinceLast({ checked, history, words }: ChangesRequest, units: readonly CheckedUnit[]): readonly Block[] {
  const heading: Block = { is: 'heading', level: 2, text: say(words, 'changedTitle') };
  const late = (history?.late ?? [])
    .filter((round) => round.changes.length > 0)
    .map((round) => paragraph(say(words, 'changedLate', { round: roundName(checked, round.round), n: round.changes.length })));
  const since = history?.developments.since;
  if (!history || !since) return [heading, paragraph(say(words, 'changedNever')), ...late];
  const values = { round: roundName(checked, since.round), day: since.asOf };
  const found = changedUnits(units, history, checked.assessment.final);
  const named = (key: 'changedNew' | 'changedGone', changed: readonly ChangedUnit[]): readonly Block[] =>
    changed.length === 0 ? [] : [paragraph(say(words, key, { units: changed.map(({ unit }) => nameOf(unit.unit)).join(', ') }))];
  const table =
    found.turned.length === 0 ? paragraph(say(words, 'changedNone', values)) : changesTable(found.turned, values, words);
  return [heading, table, ...named('changedNew', found.added), ...named('changedGone', found.lost), ...late];
}

interface ChangedUnit {
  readonly unit: CheckedUnit;
  /** Before and now: at the day of the round, and where it says anything for the whole year. */
  readonly lights: readonly { readonly before: Light; readonly now: Light }[];
}

interface ChangedUnits {
  readonly turned: readonly ChangedUnit[];
  /** Grey before, a colour now. */
  readonly added: readonly ChangedUnit[];
  readonly lost: readonly ChangedUnit[];
}

/** A figure that has come or gone is no turn for the better or worse: it is told apart. */
function changedUnits(units: readonly CheckedUnit[], { developments }: DocumentHistory, final: boolean): ChangedUnits {
  const byId = new Map(developments.units.filter(({ level }) => level !== 'goal').map((unit) => [unit.id, unit]));
  const all = units.filter(isLeaf).flatMap((unit): ChangedUnit[] => {
    const development = byId.get(unit.unit.id);
    if (!development) return [];
    const steps = final ? [development.light] : [development.light, development.expectedLight];
    const lights = steps.flatMap(({ before, now }) => (before && now ? [{ before, now }] : []));
    return lights.length === steps.length ? [{ unit, lights }] : [];
  });
  const grey = (light: Light): boolean => light.color === 'grey';
  const turned = all.filter(({ lights }) =>
    lights.some(({ before, now }) => !grey(before) && !grey(now) && before.color !== now.color),
  );
  const rest = all.filter((unit) => !turned.includes(unit));
  return {
    turned,
    added: rest.filter(({ lights: [first] }) => first && grey(first.before) && !grey(first.now)),
    lost: rest.filter(({ lights: [first] }) => first && !grey(first.before) && grey(first.now)),
  };
}

function changesTable(
  changed: readonly ChangedUnit[],
  values: { readonly round: string; readonly day: string },
  words: DocumentWords,
): Block {
  const year = (changed[0]?.lights.length ?? 1) > 1;
  const light = (header: DocumentsKey): DocumentColumn => ({
    header: say(words, header),
    width: year ? 0.13 : 0.2,
    align: 'left',
  });
  const table: DocumentTable = {
    title: say(words, 'changedSince', values),
    summary: say(words, 'changedSummary'),
    from: 0,
    columns: [
      { header: say(words, 'columnNumber'), width: 0.14, align: 'left' },
      { header: say(words, 'columnDemand'), width: year ? 0.34 : 0.46, align: 'left' },
      light('columnBefore'),
      light('columnNow'),
      ...(year ? [light('columnYearBefore'), light('columnYear')] : []),
    ],
    rows: changed.map(({ unit, lights }) => ({
      cells: [
        text(nameOf(unit.unit)),
        text(shortened(wordingOf(unit.unit), LONGEST_WORDING)),
        ...lights.flatMap(({ before, now }) => [lightCell(words, before), lightCell(words, now)]),
      ],
    })),
  };
  return { is: 'table', table };
}

function roundName({ recognition }: CheckedReport, id: string): string {
  return recognition.plan.rounds.find((round) => round.id === id)?.name ?? id;
}

function paragraph(content: string): Block {
  return { is: 'paragraph', tone: 'plain', text: content };
}
