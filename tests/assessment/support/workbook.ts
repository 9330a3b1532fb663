/** The generated reports as one workbook whose results are the formulas of `src/assessment/formulas`, and as TypeScript sees them. */
import * as sheet from '../../../src/assessment/formulas';
import { leafKind } from '../../../src/measures';
import type { FigureRole } from '../../../src/measures/content';
import type { LeafMeasure, RollUp, Settings } from '../../../src/plan/schema';
import { KNOWN_WORDS } from '../../../src/report/statusWords';
import { absoluteA1 } from '../../../src/workbook/address';
import { assessed } from './assessed';
import type { GeneratedUnit } from './cells';
import type { GeneratedReport } from './generate';
import {
  FIRST_FIGURE,
  FIRST_PARAMETER,
  lightWord,
  ROLES,
  SETTINGS,
  SHEET,
  SHEET_WORDS,
  WORDS,
  type AgreementWorkbook,
} from './layout';
import { Page, type Common, type Unit } from './page';

export function buildWorkbook(reports: readonly GeneratedReport[]): AgreementWorkbook {
  const builder = new Builder();
  for (const report of reports) builder.add(report);
  return {
    sheets: {
      [SHEET]: builder.rows,
      [SETTINGS]: builder.settings,
      [WORDS]: KNOWN_WORDS.map((known) => [known.word, sheet.codeOfWord(known)]),
    },
    expectations: builder.expectations,
  };
}

class Builder extends Page {
  add(generated: GeneratedReport): void {
    const { plan, round, withdrawn, units } = generated;
    const { settings, year } = plan;
    const shared = this.settingsOf(generated);
    const final = round.id === 'AR';
    const assessment = assessed(generated);
    const excluded = settings.excluded;
    const creditRefs = this.creditRefs(settings);
    const allBlocks: Unit[] = [];

    for (const [goalAt, goal] of plan.sections.flatMap((section) => section.goals).entries()) {
      const blocks: Unit[] = [];
      const lights: string[] = [];
      for (const [blockAt, block] of goal.blocks.entries()) {
        const how = block.rollUp ?? settings.rollUp.requirements;
        const drafts = block.requirements.map((requirement) => {
          const row = this.newRow(units.get(requirement.id));
          const { measure } = requirement;
          const parts =
            measure.kind === 'composite'
              ? measure.parts.map((part) => ({ part, row: this.newRow(units.get(part.id)), weight: part.weight ?? 1 }))
              : [];
          return { requirement, row, weight: requirement.weight ?? 1, parts };
        });
        for (const [at, { requirement, row, weight, parts }] of drafts.entries()) {
          const { measure, id } = requirement;
          const gone = withdrawn.has(id);
          const unit = assessment.goals[goalAt]?.blocks[blockAt]?.units[at];
          if (!unit) throw new Error(`${id} is not assessed`);
          const of = (column: 'credit' | 'expCredit'): string | undefined =>
            this.share(how, drafts, { row, weight }, column, String(block.weight));
          if (measure.kind === 'composite') {
            const own = measure.rollUp ?? settings.rollUp.parts;
            for (const [partAt, { part, row: partRow, weight: partWeight }] of parts.entries()) {
              const partUnit = unit.parts[partAt];
              if (!partUnit) throw new Error(`${part.id} is not assessed`);
              this.leaf(part.measure, units.get(part.id), partRow, withdrawn.has(part.id), {
                shared,
                settings,
                year,
                final,
                creditRefs,
              });
              const additive = !gone && !unit.overridden;
              for (const [column, points] of [
                ['credit', 'points'],
                ['expCredit', 'expPoints'],
              ] as const) {
                const whole = additive ? of(column) : undefined;
                const share = whole && this.share(own, parts, { row: partRow, weight: partWeight }, column, whole);
                this.put(partRow, points, share === undefined ? '""' : sheet.points(share, this.ref(partRow, column)));
              }
              this.expectUnit(partRow, partUnit);
            }
            this.composite(own, parts, row, gone, units.get(id), { shared, settings, final, creditRefs });
          } else {
            this.leaf(measure, units.get(id), row, gone, { shared, settings, year, final, creditRefs });
          }
          for (const [column, points] of [
            ['credit', 'points'],
            ['expCredit', 'expPoints'],
          ] as const) {
            const share = of(column);
            this.put(row, points, share === undefined ? '""' : sheet.points(share, this.ref(row, column)));
          }
          this.expectUnit(row, unit);
          lights.push(this.ref(row, 'light'));
        }
        const row = this.newRow(undefined);
        this.rolled(
          row,
          drafts,
          (refs) => sheet.rollUp(how, refs),
          (refs) => sheet.rollUpPossible(how, refs),
          (degree, refs) => sheet.rolledStatus(how.mode, degree, refs),
          excluded,
        );
        const blockAssessment = assessment.goals[goalAt]?.blocks[blockAt];
        if (!blockAssessment) throw new Error('block is not assessed');
        this.expectAnswers(row, `block ${block.id}`, blockAssessment);
        blocks.push({ row, weight: block.weight });
      }
      const row = this.newRow(undefined);
      this.rolled(row, blocks, sheet.weighted, sheet.weightedPossible, sheet.weightedStatus, excluded);
      this.put(row, 'light', sheet.worstLight(lights, SHEET_WORDS));
      this.put(row, 'expLight', this.lightBy(row, 'expected'));
      const goalAssessment = assessment.goals[goalAt];
      if (!goalAssessment) throw new Error('goal is not assessed');
      this.expectAnswers(row, `goal ${goal.id}`, goalAssessment);
      this.expect(row, 'light', 'goal light', lightWord(goalAssessment.light));
      this.expect(row, 'expLight', 'goal expected light', lightWord(goalAssessment.expectedLight));
      allBlocks.push(...blocks);
    }

    const row = this.newRow(undefined);
    for (const [answer, credit, possible, percent, points, counted] of [
      ['reached', 'credit', 'possible', 'degree', 'points', 'credit'],
      ['expected', 'expCredit', 'expPossible', 'expDegree', 'expPoints', 'expCredit'],
    ] as const) {
      const refs = allBlocks.map((block) => ({ weight: String(block.weight), credit: this.ref(block.row, credit) }));
      const most = allBlocks.map((block) => ({ weight: String(block.weight), credit: this.ref(block.row, possible) }));
      this.put(row, possible, sheet.scorePercent(most));
      this.put(row, percent, sheet.scorePercent(refs));
      this.put(row, points, sheet.scorePoints(refs));
      this.put(row, counted, sheet.countedWeight(refs));
      const score = assessment.score[answer];
      this.expect(row, percent, 'score', score.percent === null ? '' : score.percent / 100);
      this.expect(row, points, 'points of the score', score.points);
      this.expect(row, possible, 'high end', score.upTo.percent === null ? '' : score.upTo.percent / 100);
      this.expect(row, counted, 'counted weight', score.counted);
    }
  }

  private leaf(
    measure: LeafMeasure,
    unit: GeneratedUnit | undefined,
    row: number,
    gone: boolean,
    common: Common & { year: number },
  ): void {
    const { shared, settings, year, final, creditRefs } = common;
    const kind = leafKind(measure);
    const parameters: Record<string, string> = {};
    kind.parameters({ settings, year }).forEach(({ key, value }, at) => {
      this.write(row, FIRST_PARAMETER + at, value);
      parameters[key] = absoluteA1(row, FIRST_PARAMETER + at);
    });
    const figures: Partial<Record<FigureRole, string>> = {};
    for (const role of ROLES.slice(0, 8) as readonly FigureRole[]) {
      if (unit?.cells[role] !== undefined) figures[role] = absoluteA1(row, FIRST_FIGURE + ROLES.indexOf(role));
    }
    const assigned = gone ? undefined : this.assigned(row, unit, shared);
    const given = assigned !== undefined && { assigned };
    const refs = { figures, parameters, shared, percentScale: unit?.percentScale ?? 1, ...given };
    const withdrawn = sheet.withdrawnByWord(measure, figures, shared);
    const statusOf = (column: 'degree' | 'expDegree'): string =>
      gone
        ? sheet.statusWithdrawn(SHEET_WORDS)
        : sheet.status({
            degree: this.ref(row, column),
            shared,
            words: SHEET_WORDS,
            ...given,
            ...(withdrawn !== undefined && { withdrawn }),
          });
    const reached = this.ref(row, 'degree');

    this.put(row, 'degree', gone ? '""' : sheet.reachedDegree(measure, refs));
    this.put(row, 'status', statusOf('degree'));
    const early = sheet.notYet(measure, refs, 'reached');
    const credits = (answer: 'reached' | 'expected'): void => {
      const degree = this.ref(row, answer === 'reached' ? 'degree' : 'expDegree');
      const answered = sheet.answered(measure, refs, degree, final ? 'reached' : answer);
      const excused = sheet.notYet(measure, refs, final ? 'reached' : answer);
      const later = { ...(excused !== undefined && { notYet: excused }), ...(early !== undefined && { unrated: early }) };
      const leaf = { ...later, answered, withdrawn: gone };
      this.putCredits(row, answer, this.credit(row, unit, answer, settings, creditRefs, leaf));
    };
    credits('reached');
    this.put(
      row,
      'light',
      sheet.leafLight({
        degree: reached,
        status: this.ref(row, 'status'),
        final: final || gone,
        words: SHEET_WORDS,
        pace: kind.pace,
        shared,
        ...(parameters.due !== undefined && { due: parameters.due }),
        ...(early !== undefined && { notYet: early }),
        ...given,
      }),
    );
    this.put(row, 'expDegree', gone ? '""' : final ? reached : sheet.expectedDegree(measure, refs, reached));
    this.put(row, 'expStatus', final ? this.ref(row, 'status') : statusOf('expDegree'));
    credits('expected');
    this.put(row, 'expLight', this.lightBy(row, 'expected'));
  }

  private composite(
    how: RollUp,
    parts: readonly Unit[],
    row: number,
    gone: boolean,
    unit: GeneratedUnit | undefined,
    common: Common,
  ): void {
    const { shared, settings, creditRefs } = common;
    const assigned = gone ? undefined : this.assigned(row, unit, shared);
    for (const [degree, status, answer] of [
      ['degree', 'status', 'reached'],
      ['expDegree', 'expStatus', 'expected'],
    ] as const) {
      const refs = { parts: this.partRefs(parts, answer), excluded: settings.excluded, words: SHEET_WORDS };
      const own = this.ref(row, degree);
      this.put(row, degree, gone ? '""' : sheet.assignedDegree(assigned, sheet.rollUp(how, refs), shared));
      const rolled = sheet.rolledStatus(how.mode, own, refs);
      this.put(row, status, gone ? sheet.statusWithdrawn(SHEET_WORDS) : sheet.assignedStatus(assigned, rolled, SHEET_WORDS));
      const byModel = this.credit(row, unit, answer, settings, creditRefs, { withdrawn: gone });
      const possible = sheet.rolledPossible(own, sheet.rollUpPossible(how, refs), refs.parts, settings.excluded);
      const rolledUp = { credit: sheet.rolledCredit(own, refs.parts, settings.excluded), possible };
      this.putCredits(row, answer, {
        credit: gone ? byModel.credit : sheet.ifAssigned(assigned, byModel.credit, rolledUp.credit),
        possible: gone ? byModel.possible : sheet.ifAssigned(assigned, byModel.possible, rolledUp.possible),
      });
    }
    const byStatus = this.lightBy(row, 'reached');
    const worst = sheet.worstLight(
      parts.map((part) => this.ref(part.row, 'light')),
      SHEET_WORDS,
    );
    this.put(row, 'light', gone ? byStatus : sheet.ifAssigned(assigned, byStatus, worst));
    this.put(row, 'expLight', this.lightBy(row, 'expected'));
  }

  private rolled(
    row: number,
    parts: readonly Unit[],
    degreeOf: (refs: sheet.RollUpRefs) => string,
    possibleOf: (refs: sheet.RollUpRefs) => string,
    statusOf: (degree: string, refs: sheet.RollUpRefs) => string,
    excluded: Settings['excluded'],
  ): void {
    for (const [degree, status, answer] of [
      ['degree', 'status', 'reached'],
      ['expDegree', 'expStatus', 'expected'],
    ] as const) {
      const refs = { parts: this.partRefs(parts, answer), excluded, words: SHEET_WORDS };
      this.put(row, degree, degreeOf(refs));
      this.put(row, status, statusOf(this.ref(row, degree), refs));
      const own = this.ref(row, degree);
      this.putCredits(row, answer, {
        credit: sheet.rolledCredit(own, refs.parts, excluded),
        possible: sheet.rolledPossible(own, possibleOf(refs), refs.parts, excluded),
      });
    }
  }
}
