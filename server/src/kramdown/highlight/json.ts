/** JSON. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { enter, groups, leave, rule, type Language, type LexerState } from './lexer.ts';

const whiteSpace: LexerState = [rule(/\s+/, 'w')];
const name: LexerState = [groups(/("(?:\\.|[^"\\\n])*?")(\s*)(:)/, ['nl', 'w', 'p'])];
const value: LexerState = [
  ...whiteSpace,
  rule(/(?:true|false|null)/, 'kc'),
  rule(/-?(?:0|[1-9]\d*)\.\d+(?:e[+-]?\d+)?/i, 'mf'),
  rule(/-?(?:0|[1-9]\d*)(?:e[+-]?\d+)?/i, 'mi'),
  rule(/"/, 's2', enter('string')),
  rule(/\[/, 'p', enter('array')),
  rule(/{/, 'p', enter('object')),
];

/** JSON's rules. */
export const json: Language = {
  start: ['root'],
  states: {
    root: [...whiteSpace, rule(/{/, 'p', enter('object')), rule(/\[/, 'p', enter('array')), ...name, ...value, rule(/[\]}]/, 'p')],
    object: [...whiteSpace, ...name, ...value, rule(/}/, 'p', leave), rule(/,/, 'p')],
    string: [rule(/[^\\"]+/, 's2'), rule(/\\./, 'se'), rule(/"/, 's2', leave)],
    array: [...value, rule(/\]/, 'p', leave), rule(/,/, 'p')],
  },
};
