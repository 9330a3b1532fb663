/** Why the rule behind a finding exists. Fetched when somebody asks. */
import { whyOf } from '../../texts/findingsWhy';
import { useTexts } from '../ui/texts';

export default function Why({ code }: { code: string }) {
  const { language } = useTexts();
  return whyOf(language, code);
}
