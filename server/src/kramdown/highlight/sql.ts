/** SQL. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { doing, enter, leave, rule, type Language, type LexerState } from './lexer.ts';
import { KEYWORDS, TYPES } from './sqlWords.ts';

function quoted(mark: string, kind: string): LexerState {
  return [rule(/\\./, 'se'), rule(new RegExp(`${mark}${mark}`), 'se'), rule(new RegExp(mark), kind, leave), rule(new RegExp(`[^\\\\${mark}]+`), kind)];
}

/** SQL's rules. */
export const sql: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/\s+/, ''),
      rule(/--.*/, 'c1'),
      rule(/\/\*/, 'cm', enter('comment')),
      rule(/\d+/, 'mi'),
      rule(/'/, 's1', enter('singleQuotes')),
      rule(/"/, 'nv', enter('doubleQuotes')),
      rule(/`/, 'nv', enter('backticks')),
      doing(/\w[\w\d]*/, (run, [word = '']) => {
        const name = word.toUpperCase();
        run.emit(TYPES.has(name) ? 'nb' : KEYWORDS.has(name) ? 'k' : 'n', word);
      }),
      rule(/[+*/<>=~!@#%&|?^-]/, 'o'),
      rule(/[;:()[\]{},.]/, 'p'),
    ],
    comment: [rule(/\/[*]/, 'cm', enter('comment')), rule(/[*]\//, 'cm', leave), rule(/[^/*]+/, 'cm'), rule(/[/*]/, 'cm')],
    backticks: quoted('`', 'nv'),
    singleQuotes: quoted("'", 's1'),
    doubleQuotes: quoted('"', 'nv'),
  },
};
