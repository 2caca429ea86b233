/** Liquid. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { doing, enter, groups, leave, restart, rule, type Language, type LexerState } from './lexer.ts';

const whiteSpace: LexerState = [rule(/[ \t]+/, 'w')];
const keyword: LexerState = [rule(/(false|true|nil)\b/, 'kc')];
const string: LexerState = [rule(/'[^']*'/, 's1'), rule(/"[^"]*"/, 's2')];
const number: LexerState = [rule(/-/, 'o'), rule(/\d+\.\d+/, 'mf'), rule(/\d+/, 'mi')];
const variable: LexerState = [
  rule(/(empty|blank|forloop\.[^\s%}|:]+)\b/, 'nb'),
  rule(/\.(?=\w)|\[|\]/, 'p'),
  rule(/(first|last|size)\b/, 'nf'),
  rule(/[a-zA-Z_][\w-]*\??/, 'nv'),
];
const generic: LexerState = [...whiteSpace, ...keyword, ...string, ...number, ...variable];
const endOfOutput: LexerState = [rule(/-?\}\}/, 'p', restart)];
const endOfTag: LexerState = [rule(/-?%\}/, 'p', restart)];
const parameters: LexerState = [...whiteSpace, ...keyword, ...string, ...number, groups(/([^\s=:]+)(\s*)(=|:)/, ['na', 'w', 'o']), rule(/[,:]/, 'p')];
const variableParameters: LexerState = [...parameters, ...variable, rule(/\S+/, '')];
const variableTag: LexerState = [...endOfTag, ...variableParameters];

const kindOfValue = (text: string | undefined, other: string): string => (/'[^']*'/.test(text ?? '') ? 's1' : /"[^"]*"/.test(text ?? '') ? 's2' : other);

function until(name: string, kind: string): LexerState {
  return [rule(/[^{]+/, kind), groups(new RegExp(`(\\{%-?)(\\s*)(${name})(\\s*)(-?%\\})`), ['p', 'w', 'nt', 'w', 'p'], restart), rule(/\{/, kind)];
}

/** Liquid's rules. */
export const liquid: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/[^{]+/, ''),
      groups(/(\{%-?)(\s*)/, ['p', 'w'], enter('tagOrBlock')),
      groups(/(\{\{-?)(\s*)/, ['p', 'w'], enter('output')),
      rule(/\{/, ''),
    ],
    tagOrBlock: [
      rule(/(if|elsif|unless|case)\b/, 'kr', enter('condition')),
      rule(/(when)\b/, 'kr', enter('when')),
      groups(/(else)(\s*)(-?%\})/, ['kr', 'w', 'p'], leave),
      groups(/(capture|(?:in|de)crement)(\s+)([^\s%]+)(\s*)(-?%\})/, ['nt', 'w', 'nv', 'w', 'p'], leave),
      groups(/(comment)(\s*)(-?%\})/, ['nt', 'w', 'p'], enter('comment')),
      groups(/(raw)(\s*)(-?%\})/, ['nt', 'w', 'p'], enter('raw')),
      groups(/(end(?:if|unless|case))(\s*)(-?%\})/, ['kr', 'w', 'p'], leave),
      groups(/(end(?:[^\s%]+))(\s*)(-?%\})/, ['nt', 'w', 'p'], leave),
      rule(/(assign|echo)\b/, 'nt', enter('assign')),
      rule(/(include|render)\b/, 'nt', enter('include')),
      doing(/(cycle)(\s+)(?:([^\s:]*)(\s*)(:))?(\s*)/, (run, [, name = '', space = '', group, behind = '', colon = '', after = '']) => {
        run.emit('nt', name);
        run.emit('w', space);
        run.emit(kindOfValue(group, 'na'), group ?? '');
        run.emit('w', behind);
        run.emit('p', colon);
        run.emit('w', after);
        run.enter('variableTag');
      }),
      doing(/(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)((?:[^\s%,|'"]|(?:"[^"]*"|'[^']*'))+)(\s*)/, (run, [, tag = '', a = '', item = '', b = '', word = '', c = '', list = '', after = '']) => {
        for (const [kind, text] of [['nt', tag], ['w', a], ['nv', item], ['w', b], ['nt', word], ['w', c], [kindOfValue(list, 'nv'), list], ['w', after]] as const) {
          run.emit(kind, text);
        }
        run.enter('tag');
      }),
      groups(/([^\s%]+)(\s*)/, ['nt', 'w'], enter('tag')),
    ],
    output: [groups(/(\|)(\s*)([a-zA-Z_][^\s}|:]*)/, ['p', 'w', 'nf'], enter('filters')), ...endOfOutput, ...generic],
    filters: [groups(/(\|)(\s*)([a-zA-Z_][^\s%}|:]*)/, ['p', 'w', 'nf']), ...endOfOutput, ...endOfTag, ...variableParameters],
    condition: [rule(/([=!]=|[<>]=?)/, 'o'), rule(/(and|or|contains)\b/, 'ow'), ...endOfTag, ...generic],
    when: [...endOfTag, ...generic],
    tag: [rule(/(reversed)\b/, 'na'), ...endOfTag, ...parameters, rule(/\S+/, '')],
    variableTag,
    comment: until('endcomment', 'c'),
    raw: until('endraw', ''),
    assign: [rule(/=/, 'o'), groups(/(\|)(\s*)([a-zA-Z_][^\s%|:]*)/, ['p', 'w', 'nf'], enter('filters')), ...endOfTag, ...generic],
    include: [groups(/(\{\{-?)(\s*)/, ['p', 'w'], enter('outputInside')), rule(/(with|for)\b/, 'nt'), rule(/[/\w-]+(\.[\w-]+)+\b/, ''), ...variableTag],
    outputInside: [groups(/(\|)(\s*)([a-zA-Z_][^\s}|:]*)/, ['p', 'w', 'nf']), rule(/-?\}\}/, 'p', leave), ...variableParameters],
  },
};
