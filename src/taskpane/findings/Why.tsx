/** Why the rule behind a finding exists. Fetched when somebody asks. */
import { whyOf } from '../../texts/findingsWhy';
import { useSpeech } from '../ui/texts';

export default function Why({ code }: { code: string }) {
  const { language } = useSpeech();
  return whyOf(language, code);
}
