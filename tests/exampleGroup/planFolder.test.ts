/** `--plan FOLDER`: a file is held against all plans of the folder, and one plan is forced on nobody else's file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedFile } from '../../examples/koncern/committed';
import { choosePlans, type Agreed } from '../../cli/plans';
import { check, type CheckResult } from '../../src/check';
import { readXlsx } from '../../src/xlsx';
import { ownIo } from '../support/commandLine';
import { FOLDER } from './support';

const THEIRS = join(FOLDER, 'plans');
const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as readonly ExpectedFile[];

function agreed(wanted: string): Agreed {
  const choice = choosePlans(ownIo, wanted);
  if (!choice.ok) throw new Error(choice.key);
  return choice.agreed;
}

function checked(file: string, { plans, rulePacks, planId }: Agreed): CheckResult {
  const read = readXlsx(new Uint8Array(readFileSync(join(FOLDER, file))), file);
  if (!read.ok) throw new Error(read.problem.code);
  return check({ workbook: read.workbook, plans, rulePacks, ...(planId === undefined ? {} : { planId }) });
}

describe('a folder of plans', () => {
  const folder = agreed(THEIRS);

  it.each(EXPECTED.map((expected) => [expected.file, expected] as const))(
    '%s is judged by its own plan only',
    (file, expected) => {
      const result = checked(file, folder);
      if (expected.recognised) expect(result.state === 'checked' && result.recognition.plan.id).toBe(expected.plan);
      else expect(result.state).toBe('notRecognised');
    },
  );
});

describe('one plan named by itself', () => {
  const named = agreed(join(THEIRS, 'bakker-og-dale-2024.json'));

  it('is that of its own file, and says that it was chosen', () => {
    const result = checked('bakker-og-dale-uo2.xlsx', named);
    expect(result.state).toBe('checked');
    if (result.state !== 'checked') return;
    expect(result.recognition.planEvidence.map(({ code }) => code)).toContain('planChosen');
  });

  it.each(['rastepladsagenturet-uo2.xlsx', 'ekko-og-genlyd-uo2.xlsx', 'fyrtaarnsstyrelsen-uo2.xlsx'])(
    '%s names another agency and is not judged',
    (file) => {
      const result = checked(file, named);
      expect(result.state).toBe('notRecognised');
      if (result.state === 'notRecognised') expect(result.recognition.reason.code).toBe('otherAgencyThanNamed');
    },
  );
});
