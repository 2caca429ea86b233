/** Java. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { doing, enter, groups, leave, rule, type Language } from './lexer.ts';
import { signs } from './scannerPattern.ts';

const WORDS = '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}';
const NAME = `[\\p{Alphabetic}_][${WORDS}]*`;
const DIGIT = '(?:[0-9]_+[0-9]|[0-9])';

/** Java's rules. */
export const java: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/[ \t\v\f\r]+/, ''),
      rule(/\/\/.*?$/, 'c1'),
      rule(/\/\*.*?\*\//s, 'cm'),
      rule(/(?:assert|break|case|catch|continue|default|do|else|finally|for|if|goto|instanceof|new|return|switch|this|throw|try|while)\b/, 'k'),
      doing(/(\s*(?:[a-zA-Z_][a-zA-Z0-9_.[\]<>]*\s+)+?)([a-zA-Z_][a-zA-Z0-9_]*)(\s*)(\()/, (run, [, returned = '', name = '', space = '', sign = '']) => {
        run.begin(java);
        run.read(java, returned);
        run.emit('nf', name);
        run.emit('', space);
        run.emit('o', sign);
      }),
      rule(new RegExp(`@${NAME}`), 'nd'),
      rule(/(?:abstract|const|enum|extends|final|implements|native|private|protected|public|static|strictfp|super|synchronized|throws|transient|volatile)\b/, 'kd'),
      rule(/(?:boolean|byte|char|double|float|int|long|short|var|void)\b/, 'kt'),
      rule(/(?:true|false|null)\b/, 'kc'),
      rule(/(?:class|interface)\b/, 'kd', enter('class')),
      rule(/(?:import|package)\b/, 'kn', enter('import')),
      rule(/"(\\\\|\\"|[^"])*"/, 's'),
      rule(/'(?:\\.|[^\\]|\\u[0-9a-f]{4})'/, 'sc'),
      groups(new RegExp(`(\\.)(${NAME})`), ['o', 'na']),
      rule(new RegExp(`${NAME}:`), 'nl'),
      rule(signs`[\p{Lu}][\p{Lu}\p{Nd}_]*\b`, 'no'),
      rule(signs`[\p{Lu}][\p{Alphabetic}\p{Nd}]*\b`, 'nc'),
      rule(new RegExp(`\\$?${NAME}`), 'n'),
      rule(/[~^*!%&[\](){}<>|+=:;,./?-]/, 'o'),
      rule(new RegExp(`${DIGIT}+\\.${DIGIT}+([eE]${DIGIT}+)?[fd]?`), 'mf'),
      rule(/0b(?:[01]_+[01]|[01])+/i, 'mb'),
      rule(/0x(?:[0-9a-f]_+[0-9a-f]|[0-9a-f])+/i, 'mh'),
      rule(/0(?:[0-7]_+[0-7]|[0-7])+/, 'mo'),
      rule(new RegExp(`${DIGIT}+L?`), 'mi'),
      rule(/\n/, ''),
    ],
    class: [rule(/\s+/, ''), rule(new RegExp(NAME), 'nc', leave)],
    import: [rule(/\s+/, ''), rule(/[a-z0-9_.]+\*?/i, 'nn', leave)],
  },
};
