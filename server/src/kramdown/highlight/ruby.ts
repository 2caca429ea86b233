/**
 * Ruby. What a slash, a percent sign or a question mark means depends on whether a value may begin:
 * after an operator (`value`), or after a name that may be a method (`call`).
 *
 * Which word and sign has which class, and which is looked for first, is Rouge's doing (its lexer for Ruby, MIT,
 * © Jeanine Adkisson and contributors): the colours are to be those that Jekyll prints.
 */
import type { Language, LexerRule, LexerRun, LexerState } from './lexer.ts';
import { become, enter, groups, leave, pattern, rule } from './lexer.ts';

const LETTER = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}²³¹¼½¾]';
const BOUNDARY = `(?:(?<=${LETTER})(?!${LETTER})|(?<!${LETTER})(?=${LETTER}))`;
const NAME = '[a-zA-Z_]\\w*';
const SPACE = '[ \\t\\n\\v\\f\\r]';
const NO_SPACE = '[^ \\t\\n\\v\\f\\r]';

const words = (list: string): string => `(?:${list.trim().split(/\s+/).join('|')})`;

const KEYWORDS = words(`
  BEGIN END alias begin break case defined\\? do else elsif end ensure for if in next redo rescue raise retry return super
  then undef unless until when while yield`);

const PSEUDO_KEYWORDS = words(`
  loop include extend raise alias_method attr catch throw private module_function public protected true false nil __FILE__
  __LINE__`);

const BUILT_IN = words(`
  attr_reader attr_writer attr_accessor __id__ __send__ abort ancestors at_exit autoload binding callcc caller catch chomp
  chop class_eval class_variables clone const_defined\\? const_get const_missing const_set constants display dup eval exec
  exit extend fail fork format freeze getc gets global_variables gsub hash id included_modules inspect instance_eval
  instance_method instance_methods instance_variable_get instance_variable_set instance_variables lambda load
  local_variables loop method method_missing methods module_eval name object_id open p print printf private_class_method
  private_instance_methods private_methods proc protected_instance_methods protected_methods public_class_method
  public_instance_methods public_methods putc puts raise rand readline readlines require require_relative scan select self
  send set_trace_func singleton_methods sleep split sprintf srand sub syscall system taint test throw to_a to_s trace_var
  trap untaint untrace_var warn`);

const BUILT_IN_QUESTIONS = words(`
  autoload block_given const_defined eql equal frozen include instance_of is_a iterator kind_of method_defined nil
  private_method_defined protected_method_defined public_method_defined respond_to tainted`);

const BUILT_IN_COMMANDS = words('chomp chop exit gsub sub');

const ESCAPE = 'x[a-fA-F0-9]{1,2}|[0-7]{1,3}';

const blanks: LexerState = [rule(pattern('[ \\t\\r]+'), '')];

const whiteSpace: LexerState = [
  ...blanks,
  rule(pattern(`\\n${SPACE}*`), '', enter('value')),
  rule(pattern('#[^\\n]*'), 'c1'),
  rule(endOfLongComment, 'cm'),
];

const interpolation: LexerState = [
  rule(pattern('#\\{'), 'si', enter('interpolated')),
  rule(pattern('#(?:@@?|\\$)[a-z_]\\w*', 'i'), 'si'),
];

const escapes: LexerState = [
  ...interpolation,
  rule(pattern(`\\\\(?:[\\\\abefnrstv#"']|${ESCAPE})`), 'se'),
  rule(pattern('\\\\[^\\n]'), 'se'),
];

const strings: LexerState = [
  rule(pattern(':@{0,2}[a-z_]\\w*[!?]?', 'i'), 'ss'),
  rule(pattern(':(?:\\*\\*|[-+]@|[/%&|^`~]|\\[\\]=?|<<|>>|<=?>|<=?|===?)'), 'ss'),
  rule((text, at) => (text.charCodeAt(at) === 58 ? endOfSingleQuotes(text, at + 1) : -1), 'ss'),
  rule(pattern(':"'), 'ss', enter('quotedSymbol')),
  rule(pattern(`[a-z_]\\w*?[?!]?:${SPACE}+`), 'ss', enter('value')),
  rule(endOfSingleQuotes, 's1'),
  rule(pattern('"'), 's2', enter('doubleQuotes')),
  rule(pattern('`'), 'sb', enter('backticks')),
];

const numbers: LexerState = [
  rule(pattern('0_?[0-7]+(?:_[0-7]+)*'), 'mo'),
  rule(pattern('0x[0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*'), 'mh'),
  rule(pattern('0b[01]+(?:_[01]+)*'), 'mb'),
  rule(pattern('\\d+(?:_\\d+)*(?:\\.\\d+(?:_\\d+)*(?:[eE][+-]?\\d+)?|[eE][+-]?\\d+)'), 'mf'),
  rule(pattern('\\d+(?:_\\d+)*'), 'mi'),
];

const variables: LexerState = [
  rule(pattern('@@[a-z_]\\w*', 'i'), 'vc'),
  rule(pattern('@[a-z_]\\w*', 'i'), 'vi'),
  rule(pattern('\\$\\w+'), 'vg'),
  rule(pattern('\\$[!@&`\'+~=/\\\\,;.<>_*$?:"]'), 'vg'),
  rule(pattern('\\$-[0adFiIlpvw]'), 'vg'),
];

const definitions: LexerState = [
  rule(pattern(`${KEYWORDS}(?!\\w)`), 'k', enter('value')),
  rule(pattern(`${PSEUDO_KEYWORDS}${BOUNDARY}`), 'kp', enter('value')),
  groups(pattern(`(module)(${SPACE}+)(${NAME}(?:::${NAME})*)`), ['k', '', 'nn']),
  groups(pattern(`(def${BOUNDARY})(${SPACE}*)`), ['k', ''], enter('methodName')),
  groups(pattern(`(class${BOUNDARY})(${SPACE}*)`), ['k', ''], enter('className')),
  rule(pattern(`${BUILT_IN_QUESTIONS}\\?`), 'nb', enter('value')),
  rule(pattern(`${BUILT_IN_COMMANDS}!`), 'nb', enter('value')),
  rule(pattern(`${BUILT_IN}${BOUNDARY}`), 'nb', enter('call')),
];

const announcements: LexerState = [
  { pattern: pattern('(<<[-~]?)((["`\']?)([a-zA-Z_]\\w*)\\3)'), act: (run, [, sign = '', quoted = '', , name = '']) => { announce(run, { sign, quoted, name }); } },
  { pattern: pattern('(<<[-~]?)((["\'])\\3)'), act: (run, [, sign = '', quoted = '']) => { announce(run, { sign, quoted, name: '' }); } },
];

const names: LexerState = [
  rule(pattern('\\.{2,3}'), 'o', enter('value')),
  rule(pattern('[A-Z][a-zA-Z0-9_]*'), 'no', enter('call')),
  groups(pattern(`(\\.)(${SPACE}*)([a-z_]\\w*[!?]?|[*%&^\`~+,\\-./\\[<>=])`), ['p', '', 'nf'], enter('call')),
  rule(pattern(`${NAME}[?!]`), 'n', enter('value')),
  rule(pattern(NAME), 'n', enter('call')),
];

const signs: LexerState = [
  rule(pattern('\\*\\*|<<?|>>?|>=|<=|<=>|=~|={3}|!~|&&?|\\|\\||\\.'), 'o', enter('value')),
  rule(pattern('[-+/*%=<>&!^|~]=?'), 'o', enter('value')),
  rule(pattern('[?]'), 'p', enter('choice', 'value')),
  rule(pattern('[\\[({,:\\\\;/]'), 'p', enter('value')),
  rule(pattern('[\\])}]'), 'p'),
];

const root: LexerState = [
  ...whiteSpace,
  rule(pattern('__END__'), 'cp', enter('data')),
  ...numbers,
  ...variables,
  rule(pattern('::'), 'o'),
  ...strings,
  ...definitions,
  ...announcements,
  ...names,
  ...signs,
];

const percentString: LexerRule = {
  pattern: pattern(`%([rqswQWxiI])?([^\\w \\t\\n\\v\\f\\r])`),
  act: (run, [text = '', letter = '', opening = '']) => {
    const kind = letter === 'r' ? 'sr' : 'sx';
    if (letter === 'r') {
      run.enter('regexFlags');
    }
    run.emit(kind, text);
    run.enter(insidePercentString(kind, opening, 'rQWxI'.includes(letter) && letter !== '' ? 'interpolates' : 'verbatim'));
  },
};

/** Ruby's rules. */
export const ruby: Language = {
  start: ['root', 'value'],
  states: {
    root,
    value: [
      ...blanks,
      rule(pattern('/'), 'sr', become('regex')),
      rule(pattern(`[?](?:\\\\[MC]-)*(?:\\\\(?:[\\\\abefnrstv#"']|${ESCAPE})|${NO_SPACE})(?!\\w)`), 'sc', leave),
      groups(pattern(`(${SPACE}*)(%[rqswQWxiI]? ${NO_SPACE}* )`), ['', 'sx'], leave),
      percentString,
      rule(pattern(''), '', leave),
    ],
    call: [
      rule(pattern('[/%]'), 'o', become('value')),
      rule(pattern('(?=\\n)'), '', leave),
      rule(pattern(''), '', become('spacedCall')),
    ],
    spacedCall: [
      ...whiteSpace,
      rule(pattern('[%/]='), 'o', become('value')),
      rule(pattern(`/(?=${NO_SPACE}|${SPACE}*/)`), 'sr', become('regex')),
      percentString,
      rule(pattern(`(?=${SPACE}*/)`), '', leave),
      rule(pattern(`${SPACE}+`), '', become('value')),
      rule(pattern(''), '', leave),
    ],
    regex: [
      ...interpolation,
      rule(pattern('\\\\\\\\|\\\\/|[\\\\#]|[^\\\\/#]+'), 'sr'),
      rule(pattern('/'), 'sr', become('regexFlags')),
    ],
    regexFlags: [rule(pattern('[mixounse]*'), 'sr', leave)],
    interpolated: [rule(pattern('\\}'), 'si', leave), ...root],
    doubleQuotes: quotes('s2', '"'),
    quotedSymbol: quotes('ss', '"'),
    backticks: quotes('sb', '`'),
    choice: [
      groups(pattern(`(:)(${SPACE}+)`), ['p', ''], become('value')),
      rule(pattern(':(?![^#\\n]*?[:\\\\])'), 'p', become('value')),
      ...root,
    ],
    methodName: [
      rule(pattern(`${SPACE}+`), ''),
      rule(pattern('\\('), 'p', enter('parameters')),
      groups(pattern(`(?:(${NAME})(\\.))?(${NAME}[!?]?|\\*\\*?|[-+]@?|[/%&|^\`~]|\\[\\]=?|<<?|>>?|<=?>|>=|===?)`), ['nc', 'o', 'nf'], leave),
      rule(pattern(''), '', leave),
    ],
    parameters: [
      groups(pattern('(\\))(\\.|::)?'), ['p', 'o'], leave),
      rule(pattern('\\('), 'p', enter('parameters', 'value')),
      ...root,
    ],
    className: [
      rule(pattern(`${SPACE}+`), ''),
      rule(pattern('\\w+(?:::\\w+)+'), 'nc'),
      rule(pattern('\\('), 'p', enter('parameters', 'value')),
      rule(pattern('<<'), 'o', become('value')),
      rule(pattern('[A-Z_]\\w*'), 'nc', leave),
      rule(pattern(''), '', leave),
    ],
    announced: [rule(pattern('(?=\\n)'), '', become('hereDocuments')), ...root],
    hereDocuments: [
      ...escapes,
      rule(pattern('\\n'), 'sh', enter('hereDocumentEnd')),
      rule(pattern('[#\\\\]|[^#\\\\\\n]+'), 'sh'),
    ],
    hereDocumentEnd: [
      { pattern: pattern('[^#\\\\\\n]*(?=\\n|$)'), act: (run, [line = '']) => { endHereDocument(run, line); } },
      rule(pattern(''), '', leave),
    ],
    data: [rule(pattern('[^]+'), 'cp', leave)],
  },
};

function quotes(kind: string, mark: string): LexerState {
  return [
    ...escapes,
    rule(pattern(`[^\\\\${mark}#]+`), kind),
    rule(pattern('[\\\\#]'), kind),
    rule(pattern(mark), kind, leave),
  ];
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', '<': '>' };
const PERCENT_STRINGS = new Map<string, LexerState>();

/** Between the delimiters of `%w(…)`; those that come in pairs nest. */
function insidePercentString(kind: string, opening: string, mode: 'interpolates' | 'verbatim'): LexerState {
  const key = `${kind} ${mode} ${opening}`;
  let state = PERCENT_STRINGS.get(key);
  if (state === undefined) {
    const closing = CLOSING[opening] ?? opening;
    const delimiters = opening === '#' ? '' : [...new Set([opening, closing])].map(escapeCharacter).join('');
    state = [
      rule(pattern(`\\\\[#${delimiters}\\\\]`), 'se'),
      ...(closing === opening ? [] : [rule(pattern(escapeCharacter(opening)), kind, run => { run.enter(run.state); })]),
      rule(pattern(escapeCharacter(closing)), kind, leave),
      ...(mode === 'interpolates' ? [...escapes, rule(pattern('#'), kind)] : [rule(pattern('[\\\\#]'), kind)]),
      rule(pattern(`[^#${delimiters}\\\\]+`), kind),
    ];
    PERCENT_STRINGS.set(key, state);
  }
  return state;
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function announce(run: LexerRun, { sign, quoted, name }: { sign: string; quoted: string; name: string }): void {
  run.emit('o', sign);
  run.emit('no', quoted);
  run.announced.push({ name, mayBeIndented: sign !== '<<' });
  if (!run.isIn('announced')) {
    run.enter('announced');
  }
}

function endHereDocument(run: LexerRun, line: string): void {
  const [first] = run.announced;
  const name = line.replace(/[ \t\n\v\f\r\0]+$/, '');
  const isEnd = (first?.mayBeIndented === true ? name.replace(/^[ \t\n\v\f\r\0]+/, '') : name) === first?.name;
  if (isEnd) {
    run.announced.shift();
    // Leaves the here-documents too; the class of the last line is given before this state is left.
    if (run.announced.length === 0) {
      run.leave();
    }
  }
  run.emit(isEnd ? 'no' : 'sh', line);
  run.leave();
}

/** After a text between single quotes; if the only quotes that follow are escaped, the last of them ends it. */
function endOfSingleQuotes(text: string, at: number): number {
  if (text.charCodeAt(at) !== 39) {
    return -1;
  }
  for (let end = at + 1; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 39) {
      return end + 1;
    }
    if (code === 92 && (text.charCodeAt(end + 1) === 92 || text.charCodeAt(end + 1) === 39)) {
      end += 1;
    }
  }
  const last = text.lastIndexOf("'");
  return last > at ? last + 1 : -1;
}

const COMMENT_START = pattern(`=begin${BOUNDARY}`);
const COMMENT_END = new RegExp(`\\n=end${BOUNDARY}`, 'gu');

function endOfLongComment(text: string, at: number): number {
  COMMENT_START.lastIndex = at;
  if (text.charCodeAt(at) !== 61 || !COMMENT_START.test(text)) {
    return -1;
  }
  COMMENT_END.lastIndex = at;
  return COMMENT_END.test(text) ? COMMENT_END.lastIndex : -1;
}
