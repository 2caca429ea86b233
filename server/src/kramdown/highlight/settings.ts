/**
 * Files of settings: TOML, INI, .properties, and those of servers. Which signs have which class is Rouge’s doing (its lexers, MIT,
 * © Jeanine Adkisson and contributors).
 */
import { KNOWN } from './apacheWords.ts';
import { become, doing, enter, groups, leave, rule, type Language, type LexerState } from './lexer.ts';
import { shell } from './shell.ts';

const tomlEscapes: LexerState = [rule(/\\[0t\tn\n "\\r]/, 'se')];
const tomlBasic: LexerState = [
  rule(/\s+/, ''),
  rule(/#.*?$/, 'c'),
  rule(/(true|false)/, 'kc'),
  groups(/((?:\S+|"[^"]+"|'[^']+'))(\s*)(=)(\s*)(\{)/, ['nn', '', 'o', '', 'p'], enter('inline')),
  rule(/\s*\[[\S]+\]/, 'nn'),
  rule(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/, 'ld'),
  rule(/[+-]?\d+(?:_\d+)*\.\d+(?:_\d+)*(?:[eE][+-]?\d+(?:_\d+)*)?/, 'mf'),
  rule(/[+-]?\d+(?:_\d+)*[eE][+-]?\d+(?:_\d+)*/, 'mf'),
  rule(/[+-]?(?:nan|inf)/, 'mf'),
  rule(/0x\h+(?:_\h+)*/, 'mh'),
  rule(/0o[0-7]+(?:_[0-7]+)*/, 'mo'),
  rule(/0b[01]+(?:_[01]+)*/, 'mb'),
  rule(/[+-]?\d+(?:_\d+)*/, 'mi'),
];
const tomlContent: LexerState = [
  ...tomlBasic,
  groups(/((?:\S+|"[^"]+"|'[^']+'))(\s*)(=)/, ['py', '', 'p']),
  rule(/"""/, 's', enter('longDoubleQuotes')),
  rule(/"/, 's', enter('doubleQuotes')),
  rule(/'''/, 's', enter('longSingleQuotes')),
  rule(/'/, 's', enter('singleQuotes')),
  ...tomlEscapes,
  rule(/,/, 'p'),
  rule(/\[/, 'p', enter('array')),
];

/** TOML's rules. */
export const toml: Language = {
  start: ['root'],
  states: {
    root: [...tomlBasic, groups(/((?:\S+|"[^"]+"|'[^']+'))(\s*)(=)/, ['py', '', 'p'], enter('value'))],
    value: [rule(/\n/, '', leave), ...tomlContent],
    doubleQuotes: [rule(/"/, 's', leave), rule(/\n/, 'err', leave), ...tomlEscapes, rule(/[^\\"\n]+/, 's')],
    longDoubleQuotes: [rule(/"""/, 's', leave), ...tomlEscapes, rule(/[^\\"]+/, 's'), rule(/"+/, 's')],
    singleQuotes: [rule(/'/, 's', leave), rule(/\n/, 'err', leave), rule(/[^'\n]+/, 's')],
    longSingleQuotes: [rule(/'''/, 's', leave), rule(/[^']+/, 's'), rule(/'+/, 's')],
    array: [...tomlContent, rule(/\]/, 'p', leave)],
    inline: [...tomlContent, rule(/\}/, 'p', leave)],
  },
};

/** Names with values, as INI and .properties have them. */
function nameAndValue({ comment, name, sections, escapes }: { readonly comment: RegExp; readonly name: RegExp; readonly sections: LexerState; readonly escapes: LexerState }): Language {
  const basic: LexerState = [rule(comment, 'c'), rule(/\s+/, ''), rule(/\\\n/, 'se')];
  return {
    start: ['root'],
    states: {
      root: [...basic, groups(name, ['py', '', 'p'], enter('value')), ...sections],
      value: [rule(/\n/, '', leave), ...basic, rule(/"/, 's', enter('doubleQuotes')), rule(/'.*?'/, 's'), ...escapes, rule(/[^\\\n]+/, 's')],
      doubleQuotes: [rule(/"/, 's', leave), ...escapes, rule(/[^\\"]+/, 's')],
    },
  };
}

/** INI's rules. */
export const ini = nameAndValue({ comment: /[;#].*?\n/, name: /([\w\-.]+)(\s*)(=)/, sections: [rule(/\[.*?\]/, 'nn')], escapes: [rule(/\\./s, 'se')] });

/** Those of .properties. */
export const properties = nameAndValue({ comment: /[!#].*?\n/, name: /([\w.-]+)(\s*)([=:])/, sections: [], escapes: [rule(/\\u[0-9]{4}/, 'se'), rule(/\\./s, 'se')] });

/** Any settings. */
export const conf: Language = {
  start: ['root'],
  states: { root: [rule(/#.*?\n/, 'c'), rule(/".*?"/, 's2'), rule(/'.*?'/, 's1'), rule(/[a-z]\w*/i, 'n'), rule(/\d+/, 'm'), rule(/[^\w#"']+/, '')] },
};

const DOCKER = 'FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL';

/** Those of a Dockerfile. */
export const docker: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/\s+/, ''),
      groups(/^(FROM)(\s+)(.*)(\s+)(AS)(\s+)(.*)/i, ['k', 'w', 's', 'w', 'k', 'w', 's']),
      groups(new RegExp(`^(ONBUILD)(\\s+)(${DOCKER})(.*)`, 'i'), ['k', 'w', 'k', 's']),
      groups(new RegExp(`^(${DOCKER})\\b(.*)`, 'i'), ['k', 's']),
      rule(/#.*?$/, 'c'),
      doing(/^(ONBUILD\s+)?RUN(\s+)/i, (run, [text = '']) => {
        run.emit('k', text);
        run.enter('run');
        run.begin(shell);
      }),
      rule(/\w+/, ''),
      rule(/[^\w]+/, ''),
      rule(/./, ''),
    ],
    run: [rule(/\n/, '', leave), rule(/\\./s, 'se'), doing(/(\\.|[^\n\\])+/, (run, [text = '']) => { run.read(shell, text); })],
  },
};

const nginxBase: LexerState = [
  rule(/\s+/, ''),
  rule(/#.*/, 'c1'),
  rule(/(?:on|off)\b/, 'no'),
  rule(/[$][\w-]+/, 'nv'),
  groups(/([a-z0-9.-]+)(:)([0-9]+)/i, ['nf', 'p', 'mi']),
  rule(/[a-z-]+\/[a-z-]+/i, 'nc'),
  rule(/[0-9]+[kmg]?\b/i, 'mi'),
  groups(/(~)(\s*)([^\s{]+)/, ['p', '', 'sr']),
  rule(/[:=~]/, 'p'),
  rule(/\/(?:[^\s$;{}()#]+)?/, 'n'),
  rule(/[^#\s;{}$\\]+/, 's'),
  rule(/[$;]/, ''),
];

/** Those of nginx. */
export const nginx: Language = {
  start: ['root'],
  states: {
    root: [groups(/(include)(\s+)([^\s;]+)/, ['k', '', 'n']), rule(/[^\s$;{}()#]+/, 'k', enter('statement')), ...nginxBase],
    block: [rule(/}/, 'p', leave), rule(/[^\s$;{}()#]+/, 'kn', enter('statement')), ...nginxBase],
    statement: [rule(/{/, 'p', become('block')), rule(/;/, 'p', leave), ...nginxBase],
  },
};

const apacheSpace: LexerState = [rule(/#.*/, 'c'), rule(/\s+/, '')];
const known = (word: string, kind: string): string => (KNOWN.has(word.toLowerCase()) ? kind : '');

/** Those of Apache. */
export const apache: Language = {
  start: ['root'],
  states: {
    root: [
      ...apacheSpace,
      doing(/(<\/?)(\w+)/, (run, [, sign = '', name = '']) => {
        run.emit('p', sign);
        run.emit(known(name, 'nl'), name);
        run.enter('section');
      }),
      doing(/\w+/, (run, [name = '']) => {
        run.emit(known(name, 'nc'), name);
        run.enter('directive');
      }),
    ],
    section: [groups(/([^>]+)?(>(?:\r\n?|\n)?)/, ['sr', 'p'], leave), ...apacheSpace],
    directive: [rule(/\r\n?|\n/, '', leave), ...apacheSpace, doing(/\S+/, (run, [word = '']) => { run.emit(known(word, 'ss'), word); })],
  },
};
