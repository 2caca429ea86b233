/** Python. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { doing, enter, groups, leave, memory, rule, wordRule, wordSet, type Language, type LexerState } from './lexer.ts';

const KEYWORDS = wordSet(`
  assert break continue del elif else except exec finally for global if lambda pass print raise return try while yield as with from
  import async await nonlocal`);
const BUILTINS = wordSet(`
  __import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod cmp coerce compile complex
  delattr dict dir divmod enumerate eval execfile exit file filter float format frozenset getattr globals hasattr hash hex id input int
  intern isinstance issubclass iter len list locals long map max memoryview min next object oct open ord pow property range raw_input
  reduce reload repr reversed round set setattr slice sorted staticmethod str sum super tuple type unichr unicode vars xrange zip`);
const PSEUDO = wordSet('self None Ellipsis NotImplemented False True');
const EXCEPTIONS = wordSet(`
  ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
  ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EnvironmentError
  Exception FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
  IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
  NameError NotADirectoryError NotImplemented NotImplementedError OSError OverflowError OverflowWarning PendingDeprecationWarning
  ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration
  StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
  UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError VMSError Warning WindowsError
  ZeroDivisionError`);

/** The texts in quotes that are open: which letters stand before, and what ends them. */
const quotes = memory<{ open: { readonly letters: string; readonly end: string }[] }>(() => ({ open: [] }));

const DIGITS = '[0-9](?:_?[0-9])*';
const DECIMAL = `(?:(?:${DIGITS})?\\.${DIGITS}|${DIGITS}\\.)`;
const EXPONENT = `[eE][+-]?${DIGITS}`;
const NAME = '[\\p{Alphabetic}_][\\p{Alphabetic}\\p{Nd}_]*';
const DOTTED = '[\\p{Alphabetic}_.][\\p{Alphabetic}\\p{Nd}_.]*';

const root: LexerState = [
  rule(/\n+/, ''),
  groups(/^(:)(\s*)([ru]{0,2}""".*?""")/is, ['p', '', 'sd']),
  rule(/[ \t\v\f\r]+/, ''),
  rule(/#(.*)?\n?/, 'c1'),
  rule(/[[\]{}:(),;.]/, 'p'),
  rule(/\\\n/, ''),
  rule(/\\/, ''),
  rule(/(in|is|and|or|not)\b/, 'ow'),
  rule(/(<<|>>|\/\/|\*\*)=?/, 'o'),
  rule(/[-~+/*%=<>&^|@]=?|!=/, 'o'),
  groups(new RegExp(`(from)((?:\\\\\\s|\\s)+)(${DOTTED})((?:\\\\\\s|\\s)+)(import)`), ['kn', '', 'nn', '', 'kn']),
  groups(new RegExp(`(import)(\\s+)(${DOTTED})`), ['kn', '', 'nn']),
  groups(/(def)((?:\s|\\\s)+)/, ['k', ''], enter('functionName')),
  groups(/(class)((?:\s|\\\s)+)/, ['k', ''], enter('className')),
  rule(/`.*?`/, 'sb'),
  doing(/([rfbu]{0,2})('''|"""|['"])/i, (run, [, letters = '', end = '']) => {
    run.emit('sa', letters);
    run.emit('s', end);
    quotes(run).open.push({ letters: letters.toLowerCase(), end });
    run.enter('string');
  }),
  rule(new RegExp(`@${DOTTED}`, 'i'), 'nd'),
  wordRule(new RegExp(NAME), [[KEYWORDS, 'k'], [EXCEPTIONS, 'nb'], [BUILTINS, 'nb'], [PSEUDO, 'bp']], 'n'),
  rule(new RegExp(`${DECIMAL}(?:${EXPONENT})?j?`, 'i'), 'mf'),
  rule(new RegExp(`${DIGITS}${EXPONENT}j?`, 'i'), 'mf'),
  rule(new RegExp(`${DIGITS}j`, 'i'), 'mf'),
  rule(/0b(_?[0-1])+/i, 'mb'),
  rule(/0o(_?[0-7])+/i, 'mo'),
  rule(/0x(_?[a-f0-9])+/i, 'mh'),
  rule(/\d+L/, 'il'),
  rule(/([1-9](_?[0-9])*|0(_?0)*)/, 'mi'),
];

/** Python's rules. */
export const python: Language = {
  start: ['root'],
  states: {
    root,
    functionName: [rule(new RegExp(NAME), 'nf', leave)],
    className: [rule(new RegExp(NAME), 'nc', leave)],
    string: [
      rule(/[^'"\\{]+/, 's'),
      rule(/{{/, 's'),
      doing(/'''|"""|['"]/, (run, [mark = '']) => {
        const { open } = quotes(run);
        run.emit('s', mark);
        if (open.at(-1)?.end === mark) {
          open.pop();
          run.leave();
        }
      }),
      rule(/(?=\\)/, 's', enter('escape')),
      doing(/{/, (run, [text = '']) => {
        const isFilled = quotes(run).open.at(-1)?.letters.includes('f') === true;
        run.emit(isFilled ? 'si' : 's', text);
        if (isFilled) {
          run.enter('interpolation');
        }
      }),
    ],
    escape: [
      doing(/\\([\\abfnrtv"']|\n|newline|N{[a-zA-Z][a-zA-Z ]+[a-zA-Z]}|u[a-fA-F0-9]{4}|U[a-fA-F0-9]{8}|x[a-fA-F0-9]{2}|[0-7]{1,3})/, (run, [text = '']) => {
        run.emit(quotes(run).open.at(-1)?.letters.includes('r') === true ? 's' : 'se', text);
        run.leave();
      }),
      rule(/\\./, 's', leave),
    ],
    interpolation: [
      doing(/[^{}!:]+/, (run, [text = '']) => {
        run.begin(python);
        run.read(python, text);
      }),
      rule(/![asr]/, 'si'),
      rule(/:/, 'si'),
      rule(/{/, 'si', enter('interpolation')),
      rule(/}/, 'si', leave),
    ],
  },
};
