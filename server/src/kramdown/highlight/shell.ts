/** The languages of shells: sh, bash, zsh. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { doing, enter, enterAgain, groups, leave, memory, moving, rule, leaveTwice, type Language, type LexerState } from './lexer.ts';

/** What ends a here-document. */
const hereDocument = memory<{ end: string }>(() => ({ end: '' }));

const interpolation: LexerState = [
  rule(/\\$/, 'se'),
  rule(/\\./, 'se'),
  rule(/\$\(\(/, 'k', enter('math')),
  rule(/\$\(/, 'si', enter('inParentheses')),
  rule(/\$\{#?/, 'k', enter('inBraces')),
  rule(/`/, 'sb', enter('backticks')),
  rule(/\$#?(\w+|.)/, 'nv'),
  rule(/\$[*@]/, 'nv'),
];

const basic: LexerState = [
  rule(/#.*$/, 'c'),
  rule(/\b(if|fi|else|while|do|done|for|then|return|function|select|continue|until|esac|elif|in)\s*\b/, 'k'),
  rule(/\bcase\b/, 'k', enter('case')),
  rule(/\b(alias|bg|bind|break|builtin|caller|cd|command|compgen|complete|declare|dirs|disown|enable|eval|exec|exit|export|false|fc|fg|getopts|hash|help|history|jobs|let|local|logout|mapfile|popd|pushd|pwd|read|readonly|set|shift|shopt|source|suspend|test|time|times|trap|true|type|typeset|ulimit|umask|unalias|unset|wait|cat|tac|nl|od|base32|base64|fmt|pr|fold|head|tail|split|csplit|wc|sum|cksum|b2sum|md5sum|sha1sum|sha224sum|sha256sum|sha384sum|sha512sum|sort|shuf|uniq|comm|ptx|tsort|cut|paste|join|tr|expand|unexpand|ls|dir|vdir|dircolors|cp|dd|install|mv|rm|shred|link|ln|mkdir|mkfifo|mknod|readlink|rmdir|unlink|chown|chgrp|chmod|touch|df|du|stat|sync|truncate|echo|printf|yes|expr|tee|basename|dirname|pathchk|mktemp|realpath|pwd|stty|printenv|tty|id|logname|whoami|groups|users|who|date|arch|nproc|uname|hostname|hostid|uptime|chcon|runcon|chroot|env|nice|nohup|stdbuf|timeout|kill|sleep|factor|numfmt|seq|tar|grep|sudo|awk|sed|gzip|gunzip)\s*\b(?!(\.|-))/, 'nb'),
  rule(/[.](?=\s)/, 'nb'),
  groups(/\b(\w+)(=)/, ['nv', 'o']),
  rule(/[[\]{}()!=>]/, 'o'),
  rule(/&&|\|\|/, 'o'),
  rule(/<<</, 'o'),
  doing(/(<<-?)(\s*)(['"]?)(\\?)(\w+)(\3)/, (run, [, sign = '', space = '', quote = '', slash = '', name = '', close = '']) => {
    for (const [kind, text] of [['o', sign], ['', space], ['sh', quote], ['sh', slash], ['no', name], ['sh', close]] as const) {
      run.emit(kind, text);
    }
    hereDocument(run).end = name;
    run.enter('hereDocument');
  }),
];

const root: LexerState = [
  ...basic,
  rule(/\s+/, ''),
  rule(/\\./, 'se'),
  rule(/\$?"/, 's2', enter('doubleQuotes')),
  rule(/\$'/, 's1', enter('ansiQuotes')),
  rule(/'/, 's1', enter('singleQuotes')),
  rule(/\*/, 'k'),
  rule(/;/, 'p'),
  rule(/--?[\w-]+/, 'nt'),
  rule(/[^=*\s{}()$"'`;\\<]+/, ''),
  rule(/\d+(?= |\Z)/, 'm'),
  rule(/</, ''),
  ...interpolation,
];

const singleQuotes: LexerState = [rule(/'/, 's1', leave), rule(/[^']+/, 's1')];

/** The rules of shells. */
export const shell: Language = {
  start: ['root'],
  states: {
    root,
    hereDocument: [rule(/\n/, 'sh', enter('hereDocumentLine')), rule(/[^$\n\\]+/, 'sh'), ...interpolation, rule(/[$]/, 'sh')],
    hereDocumentLine: [
      doing(/\s*(\w+)\s*\n/, (run, [line = '', name = '']) => {
        const isEnd = name === hereDocument(run).end;
        run.emit(isEnd ? 'no' : 'sh', line);
        if (isEnd) {
          leaveTwice(run);
        }
      }),
      moving(/(?:)/, leave),
    ],
    doubleQuotes: [rule(/(?:\$#?)?"/, 's2', leave), ...interpolation, rule(/[^"`\\$]+/, 's2')],
    ansiQuotes: [rule(/\\./, 'se'), rule(/[^\\']+/, 's1'), ...singleQuotes],
    singleQuotes,
    inBraces: [rule(/}/, 'k', leave), rule(/:-/, 'k'), rule(/[a-zA-Z0-9_]+/, 'nv'), rule(/[^}:"`'$]+/, 'p'), ...root],
    inParentheses: [rule(/\)/, 'si', leave), rule(/\(/, 'o', enter('innerParentheses')), ...root],
    innerParentheses: [rule(/\(/, 'o', enterAgain), rule(/\)/, 'o', leave), ...root],
    math: [rule(/\)\)/, 'k', leave), rule(/[-+*/%^|&!]|\*\*|\|\|/, 'o'), rule(/\d+(#\w+)?/, 'm'), ...root],
    case: [rule(/\besac\b/, 'k', leave), rule(/\|/, 'p'), rule(/\)/, 'p', enter('caseBody')), ...root],
    caseBody: [rule(/;;/, 'p', leave), ...root],
    backticks: [rule(/`/, 'sb', leave), ...root],
  },
};
