/** C#. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { enter, leave, rule, type Language, type LexerState } from './lexer.ts';

const whiteSpace: LexerState = [rule(/\s+/, ''), rule(/\/\/.*?$/, 'c1'), rule(/\/[*].*?[*]\//s, 'cm')];

const root: LexerState = [
  ...whiteSpace,
  rule(/[$]\s*"/, 's', enter('filledString')),
  rule(/[$]@\s*"/, 's', enter('filledLiteral')),
  rule(/(<\[)\s*(@?[_a-z]\w*:)?/i, 'k'),
  rule(/\]>/, 'k'),
  rule(/[~!%^&*()+=|[\]{}:;,.<>/?-]/, 'p'),
  rule(/@"(""|[^"])*"/, 's'),
  rule(/"(\\.|.)*?["\n]/, 's'),
  rule(/'(\\.|.)'/, 'sc'),
  rule(/0x[0-9a-f]+[lu]?/i, 'm'),
  rule(/[0-9]([.][0-9]*)?(e[+-][0-9]+)?[fldu]?/i, 'm'),
  rule(/\b(?:class|struct|interface)\b/, 'k', enter('class')),
  rule(/\b(?:namespace|using)\b/, 'k', enter('namespace')),
  rule(/^#[ \t]*(if|endif|else|elif|define|undef|line|error|warning|region|endregion|pragma)\b.*?\n/, 'cp'),
  rule(/\b(abstract|as|base|break|case|catch|checked|const|continue|default|delegate|do|else|enum|event|explicit|extern|false|finally|fixed|for|foreach|goto|if|implicit|in|interface|internal|is|lock|new|null|operator|out|override|params|private|protected|public|readonly|ref|return|sealed|sizeof|stackalloc|static|switch|this|throw|true|try|typeof|unchecked|unsafe|virtual|void|volatile|while|add|alias|async|await|get|global|partial|remove|set|value|where|yield|nameof|ascending|by|descending|equals|from|group|in|into|join|let|on|orderby|select)\b/, 'k'),
  rule(/\b(bool|byte|char|decimal|double|dynamic|float|int|long|object|sbyte|short|string|uint|ulong|ushort|var)\b/, 'kt'),
  rule(/@?[_a-z]\w*(?=\s*[(])/i, 'nf'),
  rule(/@?[_a-z]\w*/i, 'n'),
];

/** The rules of C#. */
export const csharp: Language = {
  start: ['root'],
  states: {
    root,
    nest: [rule(/{/, 'p', enter('nest')), rule(/}/, 'p', leave), ...root],
    filledString: [rule(/\\./, 's'), rule(/{/, 'p', enter('nest')), rule(/"|\n/, 's', leave), rule(/./, 's')],
    filledLiteral: [rule(/""/, 's'), rule(/{/, 'p', enter('nest')), rule(/"/, 's', leave), rule(/./, 's')],
    class: [...whiteSpace, rule(/@?[_a-z]\w*/i, 'nc', leave)],
    namespace: [...whiteSpace, rule(/(?=[(])/, '', leave), rule(/(@?[_a-z]\w*|[.])+/i, 'nn', leave)],
  },
};
