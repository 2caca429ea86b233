/** JavaScript and TypeScript. Which signs have which class is Rouge’s doing (its lexers, MIT, © Jeanine Adkisson and contributors). */
import { become, enter, enterAgain, groups, leave, leaveTwice, moving, rule, wordRule, wordSet, type Language, type LexerRule, type LexerState } from './lexer.ts';
import { signs } from './scannerPattern.ts';

interface Words {
  readonly keywords: string;
  readonly declarations: string;
  readonly reserved: string;
  readonly builtins: string;
}

const KEYWORDS = `
  as async await break case catch continue debugger default delete do else export finally from for if import in instanceof new of
  return super switch this throw try typeof void while yield`;
const DECLARATIONS = 'var let const with function class extends constructor get set static';
const RESERVED = 'enum implements interface package private protected public';
const CONSTANTS = 'true false null NaN Infinity undefined';
const BUILTINS = `
  Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI decodeURIComponent encodeURI
  encodeURIComponent eval isFinite isNaN parseFloat parseInt document window navigator self global Promise Set Map WeakSet WeakMap
  Symbol Proxy Reflect Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array
  Uint32ClampedArray Float32Array Float64Array DataView ArrayBuffer`;

const comments: LexerState = [rule(/\s+/, ''), rule(/<!--/, 'c'), rule(/\/\/.*?$/, 'c1'), rule(/\/[*]/, 'cm', enter('longComment'))];

function wordsRule({ keywords, declarations, reserved, builtins }: Words): LexerRule {
  return wordRule(
    signs`[\p{L}\p{Nl}$_][\p{Word}]*`,
    [
      [wordSet(KEYWORDS, keywords), 'k', enter('expression')],
      [wordSet(DECLARATIONS, declarations), 'kd', enter('expression')],
      [wordSet(RESERVED, reserved), 'kr'],
      [wordSet(CONSTANTS), 'kc'],
      [wordSet(BUILTINS, builtins), 'nb'],
    ],
    'nx',
  );
}

/** Comments, texts and regular expressions. */
const TEXTS: Readonly<Record<string, LexerState>> = {
  longComment: [rule(/[*]\//, 'cm', leave), rule(/[^*/]+/, 'cm'), rule(/[*/]/, 'cm')],
  regex: [
    rule(/\//, 'sr', become('regexEnd')),
    rule(/[^/]\n/, 'err', leave),
    rule(/\n/, 'err', leave),
    rule(/\[\^?/, 'se', enter('regexGroup')),
    rule(/\\./, 'se'),
    rule(/[(][?][:=<!]/, 'se'),
    rule(/[{][\d,]+[}]/, 'se'),
    rule(/[()?]/, 'se'),
    rule(/./, 'sr'),
  ],
  regexEnd: [rule(/[gimuy]+/, 'sr', leave), moving(/(?:)/, leave)],
  regexGroup: [rule(/\//, 'se'), rule(/[^/]\n/, 'err', leaveTwice), rule(/\]/, 'se', leave), rule(/\\./, 'se'), rule(/./, 'sr')],
  doubleQuotes: [rule(/\\[\\nrt"]?/, 'se'), rule(/[^\\"]+/, 's2'), rule(/"/, 'dl', leave)],
  singleQuotes: [rule(/\\[\\nrt']?/, 'se'), rule(/[^\\']+/, 's1'), rule(/'/, 'dl', leave)],
};

function language(words: Words, more: { readonly root: LexerState; readonly statement: LexerState }): Language {
  const root: LexerState = [
    ...more.root,
    rule(/\s*#!.*?\n/s, 'cp', enter('statement')),
    ...comments,
    rule(/\+\+|--|~|\?\?=?|&&|\|\||\\(?=\n)|<<|>>>?|===|!==/, 'o', enter('expression')),
    rule(/[-<>+*%&|^/!=]=?/, 'o', enter('expression')),
    rule(/[([,]/, 'p', enter('expression')),
    rule(/;/, 'p', enter('statement')),
    rule(/[)\].]/, 'p'),
    rule(/`/, 's2', enter('template')),
    rule(/[?][.]/, 'p'),
    rule(/[?]/, 'p', enter('choice', 'expression')),
    groups(/(@)(\w+)?/, ['p', 'nd'], enter('expression')),
    rule(/[{}]/, 'p', enter('statement')),
    wordsRule(words),
    rule(/[0-9][0-9]*\.[0-9]+([eE][0-9]+)?[fd]?/, 'mf'),
    rule(/0x[0-9a-fA-F]+/i, 'mh'),
    rule(/0o[0-7][0-7_]*/i, 'mo'),
    rule(/0b[01][01_]*/i, 'mb'),
    rule(/[0-9]+/, 'mi'),
    rule(/"/, 'dl', enter('doubleQuotes')),
    rule(/'/, 'dl', enter('singleQuotes')),
    rule(/:/, 'p'),
  ];
  const expression: LexerState = [...comments, rule(/\//, 'sr', become('regex')), rule(/[{]/, 'p', become('object')), rule(/(?:)/, '', leave)];
  return {
    start: ['root'],
    states: {
      root,
      expression,
      ...TEXTS,
      statement: [...more.statement, rule(/case\b/, 'k', become('expression')), groups(signs`([\p{L}\p{Nl}$_][\p{Word}]*)(\s*)(:)`, ['nl', '', 'p']), ...expression],
      object: [
        ...comments,
        rule(/[{]/, 'p', enterAgain),
        rule(/[}]/, 'p', become('statement')),
        groups(signs`([\p{L}\p{Nl}$_][\p{Word}]*)(\s*)(:)`, ['na', '', 'p'], enter('expression')),
        rule(/:/, 'p'),
        ...root,
      ],
      choice: [rule(/:/, 'p', become('expression')), ...root],
      template: [rule(/[$]{/, 'p', enter('templateValue')), rule(/`/, 's2', leave), rule(/\\[$`]/, 'se'), rule(/[^$`\\]+/, 's2'), rule(/[\\$]/, 's2')],
      templateValue: [rule(/}/, 'p', leave), ...root],
    },
  };
}

/** JavaScript's rules. */
export const javascript: Language = language({ keywords: '', declarations: '', reserved: '', builtins: '' }, { root: [], statement: [] });

/** TypeScript's rules. */
export const typescript: Language = language(
  {
    keywords: 'is namespace static private protected public implements readonly',
    declarations: 'type abstract',
    reserved: 'string any void number namespace module declare default interface keyof',
    builtins: 'Pick Partial Readonly Record',
  },
  {
    root: [rule(/[?][.]/, 'p'), rule(/[?]{2}/, 'o')],
    statement: [groups(signs`([\p{L}\p{Nl}$_][\p{Word}]*)(\??)(\s*)(:)`, ['nl', 'p', '', 'p'], enter('expression'))],
  },
);
