import fc from 'fast-check';
import { intendedWord, KNOWN_WORDS, knownWord, normaliseWord, STATUS_WORD, STATUS_WORDS } from '../../src/report/statusWords';

describe('status words', () => {
  it('gives every word exactly one meaning and lists it once', () => {
    expect(new Set(KNOWN_WORDS.map((known) => known.word)).size).toBe(KNOWN_WORDS.length);
    for (const known of KNOWN_WORDS) expect([known.status, known.yes].filter((meaning) => meaning !== undefined)).toHaveLength(1);
  });

  it('lists words in the form it compares them in', () => {
    for (const known of KNOWN_WORDS) expect(normaliseWord(known.word)).toBe(known.word);
  });

  it('reads its own words back in both languages', () => {
    for (const words of Object.values(STATUS_WORD)) {
      for (const [status, word] of Object.entries(words)) expect(knownWord(word)?.status).toBe(status);
    }
  });

  it.each([
    ['Opfyldt', 'fulfilled'],
    ['  delvist   OPFYLDT ', 'partly'],
    ['slet ikke opfyldt', 'notFulfilled'],
    ['Kan ikke vurderes endnu', 'notAssessed'],
    ['UDGÅET', 'withdrawn'],
    ['hidtil opfyldt', 'fulfilled'],
    ['forventes opfyldt', 'fulfilled'],
  ])('reads "%s"', (text, status) => {
    expect(knownWord(text)?.status).toBe(status);
  });

  it('reads yes and no apart from statuses', () => {
    expect(knownWord('Ja')).toMatchObject({ yes: true, status: undefined });
    expect(knownWord('ikke leveret')).toMatchObject({ yes: false, status: undefined });
  });

  it('compares as Excel does: only the ASCII space is trimmed', () => {
    expect(knownWord('opfyldt\u00a0')).toBeUndefined();
    expect(knownWord('opfyldt\n')).toBeUndefined();
    expect(knownWord('i\u212ake opfyldt')).toBeUndefined();
  });

  it.each(['næsten opfyldt', '', 'opfyldt?', 'constructor'])('does not know "%s"', (text) => {
    expect(knownWord(text)).toBeUndefined();
  });
});

describe('the word that was meant', () => {
  it.each([
    ['opfyldt\u00a0', 'opfyldt'],
    ['Opfyldt.', 'opfyldt'],
    ['opflydt', 'opfyldt'],
    ['opfyld', 'opfyldt'],
    ['delvsit opfyldt', 'delvist opfyldt'],
    ['ikk opfyldt', 'ikke opfyldt'],
    ['udgåt', 'udgået'],
  ])('takes "%s" for "%s"', (text, word) => {
    expect(intendedWord(text)?.word).toBe(word);
  });

  it.each(['xopfyldt', 'næsten opfyldt', 'ok', 'grøn', 'ja!?', 'måske', 'ikke endnu opfyldt'])(
    'does not guess at "%s"',
    (text) => {
      const known = intendedWord(text);
      expect(known === undefined || known.yes === true ? undefined : known.word).toBeUndefined();
    },
  );

  it('never loses a "not" to a slip of one letter', () => {
    const negative = STATUS_WORDS.filter((known) => known.status === 'notFulfilled' && known.word.includes(' '));
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzæøå '));
    fc.assert(
      fc.property(fc.constantFrom(...negative), fc.nat(), letter, (known, at, typed) => {
        const place = at % known.word.length;
        const slip = known.word.slice(0, place) + typed + known.word.slice(place + 1);
        expect(['notFulfilled', undefined]).toContain(intendedWord(slip)?.status);
      }),
    );
  });
});
