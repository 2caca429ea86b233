/** C and C++. Which signs have which class is Rouge’s doing (its lexers, MIT, © Jeanine Adkisson and contributors). */
import { doing, enter, leave, moving, rule, wordRule, wordSet, groups, type Language, type LexerState } from './lexer.ts';

const KEYWORDS = `
  auto break case const continue default do else enum extern for goto if register restricted return sizeof static struct switch typedef
  union volatile virtual while _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn _Static_assert _Thread_local`;
const TYPES = `
  int long float short double char unsigned signed void jmp_buf FILE DIR div_t ldiv_t mbstate_t sig_atomic_t fpos_t clock_t time_t
  va_list size_t ssize_t off_t wchar_t ptrdiff_t wctrans_t wint_t wctype_t _Bool _Complex int8_t int16_t int32_t int64_t uint8_t uint16_t
  uint32_t uint64_t int_least8_t int_least16_t int_least32_t int_least64_t uint_least8_t uint_least16_t uint_least32_t uint_least64_t
  int_fast8_t int_fast16_t int_fast32_t int_fast64_t uint_fast8_t uint_fast16_t uint_fast32_t uint_fast64_t intptr_t uintptr_t intmax_t
  uintmax_t char16_t char32_t`;
const RESERVED = `
  __asm __int8 __based __except __int16 __stdcall __cdecl __fastcall __int32 __declspec __finally __int61 __try __leave inline _inline
  __inline naked _naked __naked restrict _restrict __restrict thread _thread __thread typename _typename __typename`;

interface Dialect {
  readonly keywords: string;
  readonly types: string;
  readonly reserved: string;
  readonly root: LexerState;
  readonly statements: LexerState;
  readonly colon: RegExp;
  readonly states: (all: LexerState) => Readonly<Record<string, LexerState>>;
}

const inlineSpace: LexerState = [rule(/[ \t\r]+/, ''), rule(/\\\n/, ''), rule(/\/(\\\n)?[*].*?[*](\\\n)?\//s, 'cm')];
const whiteSpace: LexerState = [rule(/\n+/, '', enter('lineStart')), rule(/\/\/(\\.|.)*?$/, 'c1', enter('lineStart')), ...inlineSpace];
const expressionSpace: LexerState = [rule(/\n+/, '', enter('expressionStart')), ...whiteSpace];
const expressionStart: LexerState = [...inlineSpace, rule(/#if\s0/, 'c', enter('leftOut')), rule(/#/, 'cp', enter('macro')), moving(/(?:)/, leave)];
const include: LexerState = [groups(/(include)(\s*)(<[^>]+>)([^\n]*)/, ['cp', '', 'cpf', 'c1']), groups(/(include)(\s*)("[^"]+")([^\n]*)/, ['cp', '', 'cpf', 'c1'])];

function dialect(own: Dialect): Language {
  const statements: LexerState = [
    ...own.statements,
    ...whiteSpace,
    rule(/(u8|u|U|L)?"/, 's', enter('string')),
    rule(/(u8|u|U|L)?'(\\.|\\[0-7]{1,3}|\\x[a-f0-9]{1,2}|[^\\'\n])'/i, 'sc'),
    rule(/(\d+[.]\d*|[.]?\d+)e[+-]?\d+[lu]*/i, 'mf'),
    rule(/\d+e[+-]?\d+[lu]*/i, 'mf'),
    rule(/0x[0-9a-f]+[lu]*/i, 'mh'),
    rule(/0[0-7]+[lu]*/i, 'mo'),
    rule(/\d+[lu]*/i, 'mi'),
    rule(/\*\//, 'err'),
    rule(/[~!%^&*+=|?:<>/-]/, 'o'),
    rule(/[()[\],.;]/, 'p'),
    rule(/\bcase\b/, 'k', enter('case')),
    rule(/(?:true|false|NULL)\b/, 'nb'),
    wordRule(/[a-zA-Z_][a-zA-Z0-9_]*/, [[wordSet(KEYWORDS, own.keywords), 'k'], [wordSet(TYPES, own.types), 'kt'], [wordSet(RESERVED, own.reserved), 'kr']], 'n'),
  ];
  const language: Language = {
    start: ['root', 'lineStart'],
    states: {
      root: [
        ...own.root,
        ...expressionSpace,
        doing(/([\w*\s]+?[\s*])([a-zA-Z_][a-zA-Z0-9_]*)(\s*\([^;]*?\))((?:(?:\s|\/\/.*?\n|\/[*].*?[*]\/)+)?)({|;)/s, (run, [, returned = '', name = '', signature = '', space = '', sign = '']) => {
          const again = (text: string): void => {
            run.begin(language);
            run.read(language, text);
          };
          again(returned);
          run.emit('nf', name);
          again(signature);
          again(space);
          run.emit('p', sign);
          if (sign === '{') {
            run.enter('function');
          }
        }),
        rule(/\{/, 'p', enter('function')),
        ...statements,
      ],
      lineStart: [rule(/[a-zA-Z_][a-zA-Z0-9_]*:(?!:)/, 'nl'), ...expressionStart],
      expressionStart,
      case: [rule(own.colon, 'p', leave), ...statements],
      function: [...whiteSpace, ...statements, rule(/;/, 'p'), rule(/{/, 'p', enter('function')), rule(/}/, 'p', leave)],
      string: [rule(/"/, 's', leave), rule(/\\([\\abfnrtv"']|x[a-fA-F0-9]{2,4}|[0-7]{1,3})/, 'se'), rule(/[^\\"\n]+/, 's'), rule(/\\\n/, 's'), rule(/\\/, 's')],
      macro: [...include, rule(/[^/\n\\]+/, 'cp'), rule(/\\./s, 'cp'), ...inlineSpace, rule(/\//, 'cp'), rule(/\n/, 'cp', leave)],
      leftOut: [rule(/^\s*#if/, 'c', enter('leftOut')), rule(/^\s*#\s*el(?:se|if)/, 'c', leave), rule(/^\s*#\s*endif\b.*?(?<!\\)\n/s, 'c', leave), rule(/.*?\n/, 'c')],
      ...own.states(statements),
    },
  };
  return language;
}

/** C's rules. */
export const c = dialect({ keywords: '', types: '', reserved: '', root: [], statements: [], colon: /:/, states: () => ({}) });

const DIGITS = "\\d(?:'?\\d)*";

/** Those of C++. */
export const cpp = dialect({
  keywords: `
    asm auto catch char8_t concept consteval constexpr constinit const_cast co_await co_return co_yield delete dynamic_cast explicit export
    friend mutable namespace new operator private protected public reinterpret_cast requires restrict size_of static_cast this throw throws
    typeid typename using virtual final override alignas alignof decltype noexcept static_assert thread_local try`,
  types: 'bool',
  reserved: '__virtual_inheritance __uuidof __super __single_inheritance __multiple_inheritance __interface __event',
  root: [rule(/(?:__offload|__blockingoffload|__outer)\b/, 'kp')],
  statements: [
    rule(/(class|struct)\b/, 'k', enter('className')),
    rule(/template\b/, 'k', enter('template')),
    rule(new RegExp(`${DIGITS}(?:\\.${DIGITS})?(?:y|d|h|(?:min)|s|(?:ms)|(?:us)|(?:ns)|i|(?:if)|(?:il))\\b`), 'mx'),
    rule(new RegExp(`(?:${DIGITS}[.](?:${DIGITS})?|[.]${DIGITS})(?:e[+-]?${DIGITS}[lu]*)?`, 'i'), 'mf'),
    rule(new RegExp(`${DIGITS}e[+-]?${DIGITS}[lu]*`, 'i'), 'mf'),
    rule(/0x\h('?\h)*[lu]*/i, 'mh'),
    rule(/0b[01]+('[01]+)*/, 'mb'),
    rule(/0[0-7]('?[0-7])*[lu]*/i, 'mo'),
    rule(new RegExp(`${DIGITS}[lu]*`, 'i'), 'mi'),
    rule(/\bnullptr\b/, 'nb'),
    rule(/(?:u8|u|U|L)?R"([a-zA-Z0-9_{}[\]#<>%:;.?*+\-/^&|~!=,"']{0,16})\(.*?\)\1"/s, 's'),
    rule(/(::|<=>)/, 'o'),
    rule(/[{}]/, 'p'),
  ],
  colon: /:(?!:)/,
  states: statements => ({
    className: [rule(/[a-zA-Z_][a-zA-Z0-9_]*/, 'nc', leave), ...whiteSpace, rule(/[.]{3}/, 'o'), rule(/,/, 'p', leave), moving(/(?:)/, leave)],
    template: [rule(/[>;]/, 'p', leave), rule(/typename\b/, 'k', enter('className')), ...statements],
  }),
});
