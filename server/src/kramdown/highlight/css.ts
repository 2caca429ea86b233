/** CSS. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { COLOURS, KEYWORDS, PROPERTIES } from './cssWords.ts';
import { doing, enter, leave, leaveTwice, moving, rule, wordRule, type Language, type LexerState } from './lexer.ts';
import { signs } from './scannerPattern.ts';

const VENDORS = /^(?:-(?:ah|atsc|hp|khtml|moz|ms|o|rim|ro|tc|wap|webkit|xv)-|mso-|prince-)/;

const basics: LexerState = [rule(/\s+/, ''), rule(/\/\*(?:.*?)\*\//s, 'c')];
const strings: LexerState = [rule(/"(\\\\|\\"|[^"])*"/, 's1'), rule(/'(\\\\|\\'|[^'])*'/, 's2')];

const root: LexerState = [
  ...basics,
  rule(/{/, 'p', enter('stanza')),
  rule(signs`:[:]?[\p{L}_-][\p{Word}\p{Cf}-]*`, 'nd'),
  rule(signs`\.[\p{L}_-][\p{Word}\p{Cf}-]*`, 'nc'),
  rule(signs`#[\p{L}_-][\p{Word}\p{Cf}-]*`, 'nf'),
  rule(signs`@[\p{L}_-][\p{Word}\p{Cf}-]*`, 'k', enter('atRule')),
  rule(signs`[\p{L}_-][\p{Word}\p{Cf}-]*`, 'nt'),
  rule(/[~^*!%&[\]()<>|+=@:;,./?-]/, 'o'),
  ...strings,
];

const value: LexerState = [
  ...basics,
  rule(/url\(.*?\)/, 'sx'),
  rule(/#[0-9a-f]{1,6}/i, 'm'),
  rule(/-?(?:[0-9]+(\.[0-9]+)?|\.[0-9]+)(?:%|(?:em|px|pt|pc|in|mm|cm|ex|rem|ch|vw|vh|vmin|vmax|dpi|dpcm|dppx|deg|grad|rad|turn|s|ms|Hz|kHz)\b)?/, 'm'),
  rule(/[[\]():/.,]/, 'p'),
  ...strings,
  wordRule(signs`[\p{L}_-][\p{Word}\p{Cf}-]*`, [[COLOURS, 'no'], [KEYWORDS, 'nb']], 'n'),
];

const stanza: LexerState = [
  ...basics,
  rule(/}/, 'p', leave),
  doing(signs`([\p{L}_-][\p{Word}\p{Cf}-]*)(\s*)(:)`, (run, [, name = '', space = '', colon = '']) => {
    run.emit(PROPERTIES.has(name) || VENDORS.test(name) ? 'nl' : 'py', name);
    run.emit('', space);
    run.emit('p', colon);
    run.enter('stanzaValue');
  }),
];

const atContent: LexerState = [rule(/}/, 'p', leaveTwice)];

/** CSS's rules. */
export const css: Language = {
  start: ['root'],
  states: {
    root,
    stanza,
    atRule: [rule(signs`{(?=\s*[\p{L}_-][\p{Word}\p{Cf}-]*\s*:)`, 'p', enter('atStanza')), rule(/{/, 'p', enter('atBody')), rule(/;/, 'p', leave), ...value],
    atBody: [...atContent, ...root],
    atStanza: [...atContent, ...stanza],
    stanzaValue: [rule(/;/, 'p', leave), moving(/(?=})/, leave), rule(/!\s*important\b/, 'cp'), rule(/^@.*?$/, 'cp'), ...value],
  },
};
