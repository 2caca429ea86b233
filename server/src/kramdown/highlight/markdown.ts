/** Markdown. Which signs have which class is Rouge’s doing (its lexer, MIT, © Jeanine Adkisson and contributors). */
import { html } from './html.ts';
import { doing, enter, groups, leave, moving, rule, type Language, type LexerRun, type LexerState } from './lexer.ts';
import { scannerPattern } from './scannerPattern.ts';
import { yaml } from './yaml.ts';

const LETTERS = '(?:\\\\.|[^\\\\\\n])';

function sign(source: string, flags = ''): RegExp {
  return new RegExp(source.replaceAll('EDOT', LETTERS), flags);
}

const url: LexerState = [rule(/[ \t]+/, ''), groups(sign('(<)(EDOT*?)(>)'), ['nt', 'sx', 'nt'], leave), rule(/\S+/, 'sx', leave)];
const title: LexerState = [
  rule(sign('"EDOT*?"'), 'nn'),
  rule(sign("'EDOT*?'"), 'nn'),
  rule(sign('[(]EDOT*?[)]'), 'nn'),
  rule(/\s*(?=["'()])/, ''),
  moving(/(?:)/, leave),
];

/**
 * Markdown's rules.
 *
 * @param languageNamed the languages of blocks of code, by their names
 */
export function markdown(languageNamed: (name: string) => Language | undefined): Language {
  return {
    start: ['root'],
    states: {
      root: [
        doing(/(---\s*\n.*?\n?)^(---\s*$\n?)/s, (run, [text = '']) => {
          run.begin(yaml);
          run.read(yaml, text);
        }),
        rule(/\\./, 'se'),
        rule(/^[^\t\n\v\f\r]+\n(?:---*)\n/, 'gh'),
        rule(/^[^\t\n\v\f\r]+\n(?:===*)\n/, 'gu'),
        rule(/^#(?=[^#]).*?$/, 'gh'),
        rule(/^##*.*?$/, 'gu'),
        doing(/^([ \t]*)(`{3,}|~{3,})([^\n]*\n)((.*?)(\n\1)(\2))?/s, (run, parts) => { readFence(run, parts, languageNamed); }),
        rule(/\n\n(( {4}|\t).*?\n|\n)+/, 'sb'),
        rule(sign('(`+)(?:EDOT|\\n)+?\\1'), 'sb'),
        rule(/^(\s*[*]){3,}\s*$/, 'p'),
        rule(/^(\s*[-]){3,}\s*$/, 'p'),
        rule(/^\s*[*+-](?=\s)/, 'p'),
        rule(/^\s*\d+\./, 'p'),
        rule(/^\s*>.*?$/, 'gt'),
        groups(sign('^(\\s*)(\\[)(EDOT+?)(\\])(\\s*)(:)'), ['', 'p', 'ss', 'p', '', 'p'], enter('title', 'url')),
        groups(sign('(!?\\[)(EDOT*?|[^\\]]*?)(\\])(?=[[(])'), ['p', 'nv', 'p'], enter('link')),
        rule(sign('[*][*]EDOT*?[*][*]'), 'gs'),
        rule(sign('__EDOT*?__'), 'gs'),
        rule(sign('[*]EDOT*?[*]'), 'ge'),
        rule(sign('_EDOT*?_'), 'ge'),
        rule(/<.*?@.+[.].+>/, 'nv'),
        rule(sign('<(https?|mailto|ftp)://EDOT*?>'), 'nv'),
        rule(/[^\\`[*\n&<]+/, ''),
        doing(/&\S*;/, readHtml),
        doing(sign('<EDOT*?>'), readHtml),
        rule(/[&<]/, ''),
        rule(/\[/, ''),
        rule(/\n/, ''),
      ],
      link: [groups(sign('(\\[)(EDOT*?)(\\])'), ['p', 'ss', 'p'], leave), rule(/[(]/, 'p', enter('inlineTitle', 'inlineUrl')), rule(/[ \t]+/, ''), moving(/(?:)/, leave)],
      url,
      title,
      inlineTitle: [rule(/[)]/, 'p', leave), ...title],
      inlineUrl: [rule(/[^<\s)]+/, 'sx', leave), rule(/\s+/, ''), ...url],
    },
  };
}

function readHtml(run: LexerRun, [text = '']: readonly string[]): void {
  run.read(html, text);
}

/** A block of code is read in the language that it names. */
function readFence(run: LexerRun, [, space = '', fence = '', head = '', , code, before = '', close]: readonly (string | undefined)[], languageNamed: (name: string) => Language | undefined): void {
  const language = languageNamed(head.trim());
  const readCode = (text: string): void => {
    if (language === undefined) {
      run.emit(head.trim() === '' ? '' : 'sb', text);
    } else {
      run.read(language, text);
    }
  };
  if (language !== undefined) {
    run.begin(language);
  }
  run.emit('', space);
  run.emit('p', fence);
  run.emit('nl', head);
  if (code !== undefined) {
    readCode(code);
  }
  run.emit('', before);
  if (close !== undefined) {
    run.emit('p', close);
    return;
  }
  run.enter([
    {
      pattern: scannerPattern(new RegExp(`^([ \\t]*)(${fence})`)),
      act: (inner, [, indent = '', end = '']) => {
        inner.leave();
        inner.emit('', indent);
        inner.emit('p', end);
      },
    },
    // Its text has no first group, and what is read is the line again.
    { pattern: scannerPattern(/^.*\n/), act: (_, [line = '']) => { readCode(line); } },
  ]);
}
