/** Go. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { enter, leave, rule, type Language } from './lexer.ts';

const KEYWORD = '\\b(?:break|default|func|interface|select|case|defer|go|map|struct|chan|else|goto|package|switch|const|fallthrough|if|range|type|continue|for|import|return|var)\\b';
const FLOAT = '(?:[0-9]+\\.(?:[0-9]+)?(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+|\\.[0-9]+(?:[eE][+-]?[0-9]+)?)';

/** Go's rules. */
export const go: Language = {
  start: ['root'],
  states: {
    root: [
      rule(/\/\/(?:(?!\n).)*|\/\*(?:(?!\*\/).)*\*\//s, 'c'),
      rule(new RegExp(KEYWORD), 'k'),
      rule(/\b(?:bool|byte|complex64|complex128|error|float32|float64|int8|int16|int32|int64|int|rune|string|uint8|uint16|uint32|uint64|uintptr|uint)\b/, 'kt'),
      rule(/\b(?:append|cap|close|complex|copy|delete|imag|len|make|new|panic|print|println|real|recover)\b/, 'nb'),
      rule(/\b(?:true|false|iota|nil)\b/, 'no'),
      rule(new RegExp(`(?:[0-9]+|${FLOAT})i`), 'm'),
      rule(new RegExp(FLOAT), 'm'),
      rule(/0[xX][0-9A-Fa-f]+|[0-9][0-9]*|0[0-7]*/, 'm'),
      rule(/'(?:(?:[^\n]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\[abfnrtv\\'"])|(?:\\[0-7]{3}|\\x[0-9A-Fa-f]{2}))'/, 'sc'),
      rule(/\+=|\+\+|\+|&\^=|&\^|&=|&&|&|==|=|!=|!|-=|--|-|\|=|\|\||\||<=|<-|<<=|<<|<|\*=|\*|\^=|\^|>>=|>>|>=|>|\/|\/=|:=|%|%=|\.\.\.|\.|:/, 'o'),
      rule(/\(|\)|\[|\]|\{|\}|,|;/, 'p'),
      rule(new RegExp(`(?!${KEYWORD})(?:[\\p{Alphabetic}]|_)(?:(?:[\\p{Alphabetic}]|_)|[\\p{Nd}])*`), 'n'),
      rule(/\s+/, ''),
      rule(/`/, 's', enter('rawString')),
      rule(/"/, 's', enter('string')),
    ],
    string: [rule(/\\[abfnrtv\\'"]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}/, 'se'), rule(/\\./, 'err'), rule(/"/, 's', leave), rule(/[^"\\]+/, 's')],
    rawString: [rule(/`/, 's', leave), rule(/[^`]+/, 's')],
  },
};
