import { check } from '../../src/check';
import { accountOf, type Account } from '../../src/reporting/account';
import { reportingContext } from '../../src/reporting/reportingContext';
import { templateOf } from '../../src/reporting/explanationTemplate';
import { unitsOf } from '../../src/plan/units';
import { reportingLine, reportingSentence } from '../../src/texts/reporting';
import { example } from '../taskpane/memoryPort';
import { contextOf, PLAN_2024, RULES_2024, planOf, type Reported } from '../validation/support';

const LANGUAGES = ['da', 'en'] as const;

function accountIn(reported: Reported, id: string): Account {
  const account = accountOf(contextOf(reported), id);
  if (!account) throw new Error(`no account of ${id}`);
  return account;
}

function stepsOf({ agreed, short, reached, light, expected, points, parts }: Account): Account['reached'] {
  return [...agreed, ...short, ...reached, ...light, ...expected, ...points, ...parts.flatMap(stepsOf)];
}

const said = (account: Account): string[] =>
  [...account.reached, ...account.light].map((step) => reportingSentence('da', 'step', step));

describe('how a status came about', () => {
  it('tells a count in numbers, against the pace of the day', () => {
    const account = accountIn({ columns: ['actual'], rows: [['1.1.a.1', 132]] }, '1.1.a.1');
    expect(said(account)).toEqual([
      '132 af 150 personer = 88,0 pct.',
      'Status: ikke opfyldt (opfyldt fra 100 pct., delvist opfyldt fra 90 pct.)',
      'Forventet pr. 31.8.2024: 100 personer (244 af 366 dage)',
      'Nået i forhold til det ventede: 132 pct. (grøn fra 100 pct., gul fra 90 pct.)',
      'Grøn',
    ]);
  });

  it('puts figures, what is expected by now and the light in one line', () => {
    const account = accountIn({ columns: ['actual'], rows: [['1.1.a.1', 132]] }, '1.1.a.1');
    expect(reportingLine('da', account.short)).toBe(
      '132 af 150 personer = 88,0 pct.; forventet pr. 31.8.2024: 100 personer; grøn',
    );
    expect(reportingLine('en', account.short)).toBe('132 of 150 personer = 88.0 %; expected by 31 Aug 2024: 100 personer; green');
  });

  it('never rounds a miss into a hit', () => {
    const account = accountIn({ columns: ['numerator', 'denominator'], rows: [['1.1.d', 899_999, 1_000_000]] }, '1.1.d');
    expect(said(account)[0]).toContain('så opfyldelsen er 99,9999 pct.');
  });

  it('says what was agreed and when it must be met', () => {
    const { agreed, due } = accountIn({ columns: ['actual'], rows: [['1.1.b', 2]] }, '1.1.b');
    expect(reportingLine('da', agreed)).toBe('3–5 projekter; flere end 5 er også opfyldt');
    expect(due).toBe('2024-12-31');
    expect(accountIn({ columns: ['deliveredOn'], rows: [['2.3', null]] }, '2.3').due).toBe('2024-09-30');
  });

  it('tells a share by its parts', () => {
    const account = accountIn({ columns: ['numerator', 'denominator'], rows: [['1.1.d', 132, 150]] }, '1.1.d');
    expect(said(account)[0]).toBe('132 af 150 = 88 pct.; målet er 90 pct., så opfyldelsen er 97,78 pct.');
  });

  it('tells a change from where it started', () => {
    const account = accountIn({ columns: ['baseline', 'actual'], rows: [['1.1.a.2', 1155, 806]] }, '1.1.a.2');
    expect(said(account)[0]).toMatch(/^Fra 1\.155 til 806 personer: et fald på 30,22 pct\.; 10 pct\. er aftalt/);
  });

  it('calls a change the wrong way by its own name', () => {
    const account = accountIn({ columns: ['baseline', 'actual'], rows: [['1.1.a.2', 1000, 1050]] }, '1.1.a.2');
    expect(said(account)[0]).toMatch(/^Fra 1\.000 til 1\.050 personer: en stigning på 5 pct\.; et fald på 10 pct\. er aftalt/);
  });

  it('tells what is missing, half entered or unusable apart', () => {
    const first = (cells: readonly (string | number | null)[]): string | undefined =>
      accountIn({ columns: ['numerator', 'denominator'], rows: [['1.1.d', ...cells]] }, '1.1.d').reached[0]?.code;
    expect([first([null, null]), first([5, null]), first([5, 0])]).toEqual(['nothing', 'incomplete', 'unusable']);
  });

  it('does not call an expectation unusable that only lacks its baseline', () => {
    const { expected } = accountIn(
      { columns: ['baseline', 'actual', 'forecast'], rows: [['1.1.a.2', null, 452, 440]] },
      '1.1.a.2',
    );
    expect(expected[0]).toMatchObject({ code: 'expected.incomplete', values: { found: 440 } });
  });

  it('says the due day of a delivery once', () => {
    const account = accountIn({ columns: ['deliveredOn'], rows: [['1.4.1', { value: 45_463, format: 'dd-mm-yyyy' }]] }, '1.4.1');
    expect(reportingLine('da', account.short)).toBe('Leveret 20.6.2024; fristen er 30.6.2024, så det er i tide; grøn');
  });

  it('keeps what was computed beside a verdict over it', () => {
    const columns = ['actual', 'overrideStatus', 'overrideReason', 'overrideBy', 'overrideOn'] as const;
    const account = accountIn({ columns, rows: [['1.2', 200, 'opfyldt', 'Aftalt', 'Ida Holm', 45_530]] }, '1.2');
    expect(account.reached.at(-1)).toMatchObject({
      code: 'overridden',
      values: { computed: 'notFulfilled', status: 'fulfilled', by: 'Ida Holm', on: '2024-08-26' },
    });
  });

  it('lists the figures of earlier rounds', () => {
    const account = accountIn({ columns: ['actual'], rows: [['1.2', 100]], earlier: { UO1: [['1.2', 95]] } }, '1.2');
    expect(account.earlier).toMatchObject([{ round: { id: 'UO1' }, role: 'actual', shown: 95 }]);
  });

  it('has a whole sentence for every step of every unit in the examples', () => {
    for (const file of [
      'status-uo2-2024.xlsx',
      'stavefejl-og-formater.xlsx',
      'aarsrapport-2024.xlsx',
      'status-uo2-2024-tom.xlsx',
    ]) {
      const workbook = example(file);
      const result = check({ workbook, plans: [PLAN_2024], rulePacks: [RULES_2024] });
      if (result.state !== 'checked') throw new Error(result.state);
      const context = reportingContext(workbook, result);
      for (const { id } of unitsOf(context.plan)) {
        const account = accountOf(context, id);
        for (const step of account ? stepsOf(account) : []) {
          for (const language of LANGUAGES) {
            const sentence = reportingSentence(language, 'step', step);
            expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
            expect(sentence.toLowerCase()).not.toBe(step.code.toLowerCase());
          }
        }
      }
    }
  });
});

describe('the template for an explanation', () => {
  const of = (reported: Reported, id: string) => {
    const { unit, assessed } = accountIn(reported, id);
    return templateOf(unit, assessed, reported.round === 'AR');
  };

  it('is offered where the light or the year asks for one, by kind', () => {
    expect(of({ columns: ['actual'], rows: [['1.2', 200]] }, '1.2')).toBe('template.duration.behind');
    expect(of({ columns: ['actual'], rows: [['1.2', 200]], round: 'AR' }, '1.2')).toBe('template.duration.unmet');
    expect(of({ columns: ['actual'], rows: [['1.2', 90]] }, '1.2')).toBeUndefined();
    const plan = planOf({ '9.1': { kind: 'judged' } });
    expect(of({ plan, columns: ['reportedStatus'], rows: [['9.1', 'ikke opfyldt']] }, '9.1')).toBe('template.judged.behind');
  });
});
