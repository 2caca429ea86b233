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
  apache: ['<', '</', 'VirtualHost', ' *:80', '>\n', 'ServerName ', 'example.org', '# c\n', 'x', ' on\n', '\n', 'RewriteEngine ', 'On'],
  c: ['int ', 'main', '(', 'void', ')', ' {\n', '}', 'return ', '0', '0x1F', '017', '1.5e3', ';', '\n', '#include <stdio.h>\n', '#if 0\n', '#endif\n', '"a\\n"', "'b'", '// c\n', '/* d */', 'x', ' ', '*', 'struct ', 'case ', ':', 'lbl:'],
  console: ['$ ', 'ls -la\n', '# ', 'apt install x\n', 'done\n', '...\n', '> ', 'echo "a', 'b"\n', '\n', '<...>\n', 'x'],
  cpp: ['class ', 'Foo', ' : public ', 'Bar', ' {\n', '};', 'template <', 'typename ', 'T>', 'std::', 'string ', 'x', ' = ', "1'000", '1.5', '0b1', 'nullptr', ';\n', 'R"(a)"', '::', 'auto ', '// c\n', '\n', '(', ')'],
  csharp: ['using ', 'System', ';\n', 'class ', 'Foo', ' {', '}', 'var ', 'x', ' = ', '$"a{', 'b', '}c"', '@"d"', '"e"', "'f'", '0x1', '1.5f', 'string ', 'await ', 'Go', '(', ')', '// c\n', '#if x\n', '\n', '/* d */'],
  css: ['a', '.b', '#c', ' {\n', '}', 'color', ': ', 'red', ';', '1.5em', '#fff', 'url(x.png)', '@media ', '(min-width: 1px)', ':hover', '::before', '"d"', '/* e */', '-webkit-x', 'été', '!important', '\n', ','],
  diff: ['+a\n', '-b\n', ' c\n', '--- a/x\n', '+++ b/x\n', '---\n', '@@ -1,2 +3 @@', ' x\n', 'index 1\n', 'diff --git\n', 'word\n', '=\n', '!d\n', '\n', '> e\n', '< f\n'],
  docker: ['FROM ', 'ruby:3', ' AS ', 'base', '\n', 'RUN ', 'apt-get update', ' && \\\n', 'COPY . .\n', '# c\n', 'ENV A=b\n', 'ONBUILD ', 'x', ' '],
  erb: ['<p>', '</p>', '<%= ', 'x', ' %>', '<%', '-%>', '<%# c', ' if a\n', 'end', '\n', '"b"', '<%%', 'text'],
  go: ['package ', 'main\n', 'func ', 'f', '(', ')', ' {\n', '}', 'x', ' := ', '"a\\n"', '`b`', "'c'", '1.5', '0x1f', '2i', 'nil', 'string', 'len', '// c\n', '/* d */', 'é', '...', '<-'],
  html: ['<p>', '</p>', '<a href="x">', "<b class='y'", '>', '<br/>', '&amp;', '&', '<!-- c -->', '<!DOCTYPE html>', '<script>', 'var a = 1;', '</script>', '<style>', 'a { color: red }', '</style>', 'text', '\n', '<', '/>', ' x=1', '{{ y }}', 'é'],
  http: ['GET /a HTTP/1.1\n', 'HTTP/1.1 200 OK\n', 'Host: x\n', 'Content-Type: application/json\n', '\n', '{"a": 1}', 'x', 'y: z\n'],
  ini: ['[a]\n', 'b', '=', 'c\n', '; d\n', '# e\n', '"f"', "'g'", '\\\n', ' ', '\n', 'x.y = 1\n'],
  java: ['import ', 'java.util.*', ';\n', 'public ', 'class ', 'Foo', ' {\n', '}', 'void ', 'main', '(', 'String', '[] ', 'args', ')', '"a"', "'b'", '@Override\n', '1L', '1.5', '0x1f', '.size', 'FOO', 'new ', '// c\n', '/* d */', '\n', ' ', 'x', ';', 'lbl:'],
  javascript: ['var ', 'x', ' = ', '1', '1.5', '"a\\n"', "'b'", '`c ${', '}`', '`', '/d/g', '/', '?', ':', '?.', '{', '}', '(', ')', '[', ']', ';', ',', '\n', ' ', 'function ', 'class ', 'return ', 'null', 'Math', '// c\n', '/* d */', '=>', '===', '&&', 'é', '@x', 'case ', 'a: '],
  json: ['{', '}', '[', ']', '"a"', ': ', ', ', '1', '-1.5e3', 'true', 'null', '\n', '"b\\n"', '"', 'x', '01'],
  liquid: ['{{ ', ' }}', '{% ', ' %}', '{%- ', ' -%}', 'if ', 'x', ' == ', '"a"', "'b'", 'endif', 'for ', 'i in ', 'site.posts', ' reversed', 'endfor', ' | ', 'date: ', '1', '-1.5', 'assign ', ' = ', 'include ', 'a.html ', 'b=c', 'raw %}', 'endraw %}', 'comment %}', 'endcomment %}', 'else', 'text', '\n', 'forloop.first', 'nil', 'case ', 'when '],
  markdown: ['# a\n', '## b\n', '**c**', '_d_', '`e`', '[f](g)', '[h][i]', '![j](k "l")', '* m\n', '1. n\n', '> o\n', '\n', '\n\n', '    p\n', '```ruby\nputs 1\n```\n', '```\nq\n', '~~~\n', 'r', '\\', '<b>', '&amp;', '---\na: 1\n---\n', '[s]: t\n', '***\n', 'é', '==\n', '--\n'],
  nginx: ['server ', '{\n', '}', 'listen ', '80', ';\n', 'location ', '/a ', '~ ', '\\.php$', '$uri', 'on', 'include ', 'text/html', 'a.b:80', '# c\n', ' ', '10m', 'x'],
  properties: ['a.b', '=', 'c\n', '! d\n', '# e\n', '"f"', ': ', '\\u0041', '\\\n', '\n', ' '],
  python: ['def ', 'f', '(', 'self', ')', ':\n', '    ', 'return ', 'None', 'x', ' = ', '1', '1.5e3', '0x1f', '2j', '"a\\n"', "'b'", '"""c"""', 'f"d{', 'e', '}"', 'r"\\d"', 'import ', 'os.path', 'from ', '@x\n', '# c\n', 'class ', 'Foo', 'print', 'ValueError', 'in ', '.len', '\n', 'é', ','],
  sass: ['a\n', '  color: red\n', '  &:hover\n', '$x: 1px\n', '@import foo\n', '=mix\n', '  +mix\n', '// c\n', '   d\n', '.b\n', '#c\n', '\n', '@include x\n', '  width: 1px + 2em\n', '"e"'],
  scss: ['a', '.b', '#c', ' {\n', '}', 'color: ', 'red', ';\n', '$x', ': ', '1px', '@include ', 'mix', '(', ')', '@mixin ', '&:hover', '#{', '"d"', '// c\n', '/* e */', '@if ', ' == ', '%p', '@extend ', '@import ', '\n', '#fff'],
  shell: ['ls ', '-la ', '--color ', '|', ' ', '\n', 'echo ', '"a ', '$b', '"', "'c'", '${d:-e}', '$(', ')', '`', 'if ', 'then', 'fi', 'for ', 'in ', 'do ', 'done', '# c\n', 'X=', '1', '&&', '>', '<<EOF\n', 'EOF\n', '\\', '\\\n', '$((', '))', 'case ', 'esac', ';;', '*', './x.sh', 'cd', 'sudo ', '[[', ']]', '~', 'é', '$1'],
  sql: ['SELECT ', 'a', ', ', "'b'", '"c"', '`d`', ' FROM ', 'int', '1', '1.5', '-- e\n', '/* f */', '(', ')', ';\n', 'where ', '\n', "'", 'varchar'],
  toml: ['[a]\n', 'b', ' = ', '"c"', "'d'", '1', '1.5', 'true', '[1, 2]', '{ x = 1 }', '# e\n', '\n', '"""f"""', '2024-01-01T00:00:00Z', ' '],
  typescript: ['interface ', 'A', ' {\n', '}', 'x', '?: ', 'string', ';', 'const ', ' = ', '<T>', '(', ')', ' => ', 'type ', 'readonly ', '??', '?.', '"a"', '`b${', '}`', '// c\n', '\n', '1', 'Partial'],
  xml: ['<a>', '</a>', '<b c="d">', "<e f='g'/>", '&amp;', '<!-- h -->', '<?xml version="1.0"?>', '<![CDATA[i]]>', '<!DOCTYPE j>', 'text', '\n', '<', '>', 'k:l'],
  yaml: ['a', ': ', 'b', '\n', '  ', '- ', '"c"', "'d'", '# e\n', '|\n', '>-\n', '&f ', '*f', '<<: ', '[', ']', '{', '}', ', ', '1', '1.5', 'true', '---\n', '...\n', '!g ', '    h\n', 'é', '?', '%YAML 1.2\n', ' #x', 'k:\n'],
};
