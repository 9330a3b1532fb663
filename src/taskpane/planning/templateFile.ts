/** The workbook that is sent out, as bytes. Writing files is fetched with the first of them. */
import type { Plan, Round } from '../../plan/schema';
import { templateFile as fileOf } from '../../template/templateFile';
import { sheetDa } from '../../texts/da/sheet';
import { sheetEn } from '../../texts/en/sheet';
import type { Language } from '../../texts/language';
import { templateWordsIn } from '../../texts/template';
import { RULE_PACKS } from '../plans';

export function templateFile(plan: Plan, round: Round, language: Language): Uint8Array {
  const sheetWords = { language, texts: language === 'da' ? sheetDa : sheetEn };
  return fileOf({ plan, round, rulePacks: RULE_PACKS, guarded: true, words: templateWordsIn(language), sheetWords }).bytes;
}
