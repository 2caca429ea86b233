import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CORPUS } from './corpus.ts';

/** Where the HTML of code is recorded. */
export const HIGHLIGHT_RECORD = join(CORPUS, 'highlight.json');

/** Code in a language. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

/** Code, and what Rouge makes of it; `html` is missing where Rouge itself raises an exception. */
export interface HighlightedSnippet extends Snippet {
  readonly html?: string;
}

/** Why there is no Rouge on this machine; undefined when there is one. */
export function whyNoRouge(): string | undefined {
  const { status } = spawnSync('ruby', ['-rrouge', '-e', '0'], { stdio: 'ignore' });
  return status === 0 ? undefined : 'needs ruby with rouge (Debian: ruby-rouge)';
}

/** What real Rouge makes of code. */
export function askRouge(snippets: readonly Snippet[]): readonly HighlightedSnippet[] {
  const { stdout } = spawnSync('ruby', ['test/kramdown/oracle/rouge.rb'], {
    input: snippets.map(it => `${JSON.stringify(it)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  });
  const answers = stdout.trimEnd().split('\n').map(line => JSON.parse(line) as { html?: string });
  return snippets.map((snippet, index) => ({ ...snippet, ...(answers[index]?.html === undefined ? {} : { html: answers[index].html }) }));
}

/** What code of a language is made of; strung together at random, much of it is wrong. */
export const PIECES: Readonly<Record<string, readonly string[]>> = {
  ruby: [
    'x', 'foo', 'Foo', 'été', 'def ', 'def', 'class ', 'class << self', 'module ', 'end', 'if ', 'puts ', 'raise', 'respond_to?',
    'gsub!', 'nil', 'self', '__FILE__', 'require ', 'private', '@a', '@@b', '$c', '$!', '$-w', ':a', ':"b', ":'c'", 'a: ', '"', "'",
    "'a\\'b'", '`', '#{', '}', '#@x', '\\', '\\n', '\\"', '\\\\', '%w(', '%r{', '%q|', '%(', '%i[', '%', '#', '@', ')', ']', '|', '[',
    '(', '{', '/', '/i', '?', '?a', '?\\n', ':', '::', 'A::B', '.', '..', '...', '=', '==', '=~', '===', '=>', '<', '<<', '<<~A', '<<-"B"',
    '<<C', '\nA\n', '\n  A\n', '\nB', '\nC\n', '+', '-', '->', '*', '**', '!', '~', '&', '&&', '||', '^', ',', ';', '0', '017', '0x1F', '0b1',
    '1_000', '1.5e3', '2e5', ' ', '  ', '\t', '\n', '\n\n', '# c\n', '=begin\n', '\n=end\n', '__END__\n', 'def self.foo(', 'def ==(o)',
    'do |x|', '\u00a0', '—',
  ],
};
