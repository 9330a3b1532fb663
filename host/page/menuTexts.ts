/** What the grid itself says in Danish: the entries of its menus that a person meets when trying the add-in out. */
export const menuTexts = {
  'sheets-ui': {
    sheetConfig: {
      delete: 'Slet',
      copy: 'Kopiér',
      rename: 'Omdøb',
      hide: 'Skjul',
      unhide: 'Vis',
      changeColor: 'Skift farve',
    },
    button: { confirm: 'OK', cancel: 'Annuller', close: 'Luk', insert: 'Indsæt' },
  },
};
