/** SCSS and Sass. Which signs have which class is Rouge’s doing (its lexers, MIT, © Jeanine Adkisson and contributors). */
import { COLOURS, KEYWORDS, PROPERTIES } from './cssWords.ts';
import { doing, enter, groups, leave, memory, moving, restart, rule, wordRule, type Language, type LexerRun, type LexerState } from './lexer.ts';

const common: LexerState = [
  rule(/@for\b/, 'k', enter('for')),
  rule(/@(debug|warn|if|each|while|else|return|media)/, 'k', enter('value')),
  groups(/(@mixin)(\s+)([\w-]+)/, ['k', '', 'nf'], enter('value')),
  groups(/(@function)(\s+)([\w-]+)/, ['k', '', 'nf'], enter('value')),
  rule(/@extend\b/, 'k', enter('selector')),
  groups(/(@include)(\s+)([\w-]+)/, ['k', '', 'nd'], enter('value')),
  rule(/@[\w-]+/, 'k', enter('selector')),
  rule(/&/, 'k', enter('selector')),
  groups(/([$][\w-]+)([ \t]*)(:)/, ['nv', '', 'p'], enter('value')),
];

const strings: LexerState = [rule(/"/, 's2', enter('doubleQuotes')), rule(/'/, 's1', enter('singleQuotes'))];
const interpolation: LexerState = [rule(/[#][{]/, 'si', enter('interpolation'))];
const attributeCommon: LexerState = [...interpolation, wordRule(/[\w-]+/, [[PROPERTIES, 'nl']], 'na')];
const piece: LexerState = [...interpolation, moving(/(?:)/, leave)];

function states(endSection: LexerState): Readonly<Record<string, LexerState>> {
  const value: LexerState = [
    ...endSection,
    rule(/[ \t]+/, ''),
    rule(/[$][\w-]+/, 'nv'),
    rule(/url[(]/, 'sx', enter('address')),
    rule(/[\w-]+(?=\s*[(])/, 'nf'),
    rule(/%[\w-]+/, 'nd'),
    rule(/(true|false)\b/, 'bp'),
    rule(/(and|or|not)\b/, 'ow'),
    rule(/#[a-z0-9]{1,6}/i, 'mh'),
    rule(/-?\d+(%|[a-z]+)?/, 'm'),
    rule(/-?\d*\.\d+(%|[a-z]+)?/, 'mi'),
    ...strings,
    ...interpolation,
    rule(/[~^*!&%<>|+=@:,./?-]+/, 'o'),
    rule(/[[\]()]+/, 'p'),
    rule(/\/[*]/, 'cm', enter('inlineComment')),
    rule(/\/\/[^\n]*/, 'c1'),
    wordRule(/[\w-]+/, [[KEYWORDS, 'nb'], [COLOURS, 'no']], 'n'),
  ];
  return {
    value,
    interpolation: [rule(/}/, 'si', leave), ...value],
    selector: [
      ...endSection,
      ...strings,
      ...interpolation,
      rule(/[ \t]+/, ''),
      rule(/:/, 'nd', enter('pseudoClass')),
      rule(/[.]/, 'nc', enter('class')),
      rule(/#/, 'nn', enter('id')),
      rule(/%/, 'nv', enter('placeholder')),
      rule(/[\w-]+/, 'nt'),
      rule(/&/, 'k'),
      rule(/[~^*!&[\]()<>|+=@:;,./?-]/, 'o'),
    ],
    doubleQuotes: [rule(/"/, 's2', leave), ...interpolation, rule(/(\\.|#(?![{])|[^\n"#])+/, 's2')],
    singleQuotes: [rule(/'/, 's1', leave), ...interpolation, rule(/(\\.|#(?![{])|[^\n'#])+/, 's1')],
    address: [rule(/[)]/, 'sx', leave), rule(/(\\.|#(?![{])|[^\n)#])+/, 'sx'), ...interpolation],
    pseudoClass: [rule(/[\w-]+/, 'nd'), ...piece],
    class: [rule(/[\w-]+/, 'nc'), ...piece],
    id: [rule(/[\w-]+/, 'nn'), ...piece],
    placeholder: [rule(/[\w-]+/, 'nv'), ...piece],
    for: [rule(/(from|to|through)/, 'ow'), ...value],
    attribute: [...attributeCommon, groups(/([ \t]*)(:)/, ['', 'p'], enter('value'))],
    inlineComment: [rule(/(\\#|#(?=[^\n{])|\*(?=[^\n/])|[^\n#*])+/, 'cm'), ...interpolation, rule(/[*]\//, 'cm', leave)],
  };
}

/** SCSS's rules. */
export const scss: Language = {
  start: ['root'],
  states: {
    ...states([rule(/\n/, ''), rule(/[;{}]/, 'p', restart)]),
    root: [
      rule(/\s+/, ''),
      rule(/\/\/.*?$/, 'c1'),
      rule(/\/[*].*?[*]\//s, 'cm'),
      rule(/@import\b/, 'k', enter('value')),
      ...common,
      moving(/(?=[^;{}][;}])/, enter('attribute')),
      moving(/(?=[^;{}:[]+:[^a-z])/, enter('attribute')),
      moving(/(?:)/, enter('selector')),
    ],
  },
};

/** The block of a comment goes on in the lines that are indented more than its first one. */
const block = memory<{ indent: number | undefined; state: string; last: number }>(() => ({ indent: undefined, state: '', last: 0 }));

function beginBlock(run: LexerRun, state: string): void {
  Object.assign(block(run), { state, indent: block(run).last });
}

/** Sass's rules. */
export const sass: Language = {
  start: ['root'],
  states: {
    ...states([rule(/\n/, '', restart)]),
    root: [
      rule(/[ \t]*\n/, ''),
      doing(/[ \t]*/, (run, [spaces = '']) => {
        const held = block(run);
        run.emit('', spaces);
        held.last = spaces.length;
        if (held.indent !== undefined && spaces.length > held.indent) {
          run.enter(held.state);
        } else {
          held.indent = undefined;
          run.enter('content');
        }
      }),
    ],
    content: [
      doing(/\/\/.*?$/, (run, [text = '']) => {
        run.emit('c1', text);
        run.leave();
        beginBlock(run, 'singleComment');
      }),
      doing(/\/[*].*?\n/, (run, [text = '']) => {
        run.emit('cm', text);
        run.leave();
        beginBlock(run, 'multiComment');
      }),
      rule(/@import\b/, 'k', enter('import')),
      ...common,
      rule(/=[\w-]+/, 'nf', enter('value')),
      rule(/[+][\w-]+/, 'nd', enter('value')),
      rule(/:/, 'na', enter('oldAttribute')),
      moving(/(?=[^[\n]+?:([^a-z]|$))/, enter('attribute')),
      moving(/(?:)/, enter('selector')),
    ],
    singleComment: [rule(/.*?$/, 'c1', leave)],
    multiComment: [rule(/.*?\n/, 'cm', leave)],
    import: [rule(/[ \t]+/, ''), rule(/\S+/, 's'), rule(/\n/, '', leave)],
    oldAttribute: [...attributeCommon, moving(/(?:)/, run => { run.become('value'); })],
  },
};
