/** Differences between files. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { groups, rule, type Language } from './lexer.ts';

/** The rules of differences. */
export const diff: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/^ .*$\n?/, ''),
      rule(/^---$\n?/, 'p'),
      rule(/^[+>]+.*$\n?/, 'gi'),
      rule(/^[-<]+.*$\n?/, 'gd'),
      rule(/^!.*$\n?/, 'gs'),
      rule(/^([Ii]ndex|diff).*$\n?/, 'gh'),
      groups(/^(@@[^@]*@@)([^\n]*\n)/, ['p', '']),
      rule(/^\w.*$\n?/, 'p'),
      rule(/^=.*$\n?/, 'gh'),
      rule(/\s.*$\n?/, ''),
    ],
  },
};
