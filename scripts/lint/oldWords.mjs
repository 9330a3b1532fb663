/** Words that once had several meanings here, and what to say instead. `docs/glossary.md` has the field's words. */
export const OLD_WORDS = {
  look: 'plan candidate, cell style, theme, recheck or list view',
  looks: 'styles or appearance',
  standing: 'match score, round values, live state, existing table or list position',
  place: 'location, position, address, area, table or target',
  places: 'locations, positions or addresses',
  house: 'engine',
  tray: 'inbox',
  crew: 'worker pool',
  keep: 'remember, save or settings',
  keeping: 'the state that is kept',
  speech: 'texts',
  judge: 'check or assess',
  freeze: 'lock',
  freezes: 'locked rounds',
  freezing: 'lock result',
  frozen: 'locked or recorded',
  seal: 'chain hash',
  scene: 'result context',
  site: 'formula site',
  koncern: 'group',
  consolidation: 'group',
  filling: 'reporting',
};

/** "placeOfCell", "place_of" and "place-of" → ["place", "of", …], in lower case. */
function wordsIn(name) {
  return name
    .replace(/([a-zæøå\d])([A-ZÆØÅ])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-zæøå\d]+/);
}

/** Names in which an old word says the right thing: a site is a formula's, and results are placed in columns. */
const GOOD_NAMES = new Set(['formulaSite', 'FormulaSite', 'placeColumns']);

function oldWordIn(name) {
  return GOOD_NAMES.has(name) ? undefined : wordsIn(name).find((word) => Object.hasOwn(OLD_WORDS, word));
}

/** Where a name is made. Uses of names that others have made, properties of objects and strings are free. */
const DECLARED = [
  'VariableDeclarator > Identifier.id',
  'FunctionDeclaration > Identifier.id',
  'ClassDeclaration > Identifier.id',
  'TSInterfaceDeclaration > Identifier.id',
  'TSTypeAliasDeclaration > Identifier.id',
  'TSPropertySignature > Identifier.key',
  'TSMethodSignature > Identifier.key',
  'MethodDefinition > Identifier.key',
  'PropertyDefinition > Identifier.key',
  ':function > Identifier.params',
];

/** @type {import('eslint').Rule.RuleModule} */
export const oldWords = {
  meta: {
    type: 'suggestion',
    schema: [
      { type: 'object', properties: { allow: { type: 'array', items: { type: 'string' } } }, additionalProperties: false },
    ],
    messages: {
      name: '"{{word}}" in "{{name}}" has meant several things here: say {{instead}} (docs/glossary.md).',
      file: '"{{word}}" in the name of this file has meant several things here: say {{instead}} (docs/glossary.md).',
    },
  },
  create(context) {
    const allowed = new Set(context.options[0]?.allow ?? []);
    const name = (node) => {
      const word = oldWordIn(node.name);
      if (word !== undefined && !allowed.has(word))
        context.report({ node, messageId: 'name', data: { word, name: node.name, instead: OLD_WORDS[word] } });
    };
    const file = (node) => {
      const word = oldWordIn(
        context.filename
          .split(/[\\/]/)
          .at(-1)
          .replace(/\.[^.]*$/, ''),
      );
      if (word !== undefined && !allowed.has(word))
        context.report({ node, messageId: 'file', data: { word, instead: OLD_WORDS[word] } });
    };
    return { Program: file, [DECLARED.join(', ')]: name };
  },
};
