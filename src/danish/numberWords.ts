/** Numbers written as words: "tre", "femogtyve", "halvanden", "to tredjedele", "halvdelen". */

const SMALL = (
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten ' + 'tyve'
).split(' ');

const TENS: Readonly<Record<string, number>> = {
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  tres: 60,
  halvfjerds: 70,
  firs: 80,
  halvfems: 90,
};

const OTHERS: Readonly<Record<string, number>> = {
  et: 1,
  én: 1,
  ét: 1,
  een: 1,
  halvanden: 1.5,
  halvandet: 1.5,
  hundrede: 100,
  hundred: 100,
  tusind: 1000,
  tusinde: 1000,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...Object.entries(TENS),
  ...Object.entries(TENS).flatMap(([ten, value]) =>
    SMALL.slice(1, 10).map((unit, index): [string, number] => [`${unit}og${ten}`, value + index + 1]),
  ),
  ...Object.entries(OTHERS),
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['første', 1],
  ['anden', 2],
  ['andet', 2],
  ['tredje', 3],
  ['tredie', 3],
  ['fjerde', 4],
]);

const DENOMINATORS: Readonly<Record<string, number>> = { tredjedel: 3, trediedel: 3, fjerdedel: 4, femtedel: 5, tiendedel: 10 };

/** "en", "et" are articles far more often than numbers; only a unit behind them makes them one. */
export function isArticle(word: string): boolean {
  return word === 'en' || word === 'et' || word === 'one';
}

export function cardinalOf(word: string): number | undefined {
  return CARDINALS.get(word);
}

export function ordinalOf(word: string): number | undefined {
  return ORDINALS.get(word);
}

/** The part of a whole that "halvdelen" or "tredjedel(e/en)" means; undefined for another word. */
export function partOf(word: string): number | undefined {
  if (word === 'halvdelen') return 1 / 2;
  const [stem] = /^(?:tredje|tredie|fjerde|fem|ti(?:en)?)(?:te|de)?del(?=e$|en$|$|ene$)/.exec(word) ?? [];
  const denominator = DENOMINATORS[stem ?? ''];
  return denominator === undefined ? undefined : 1 / denominator;
}
