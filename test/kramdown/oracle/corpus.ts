import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KramdownOptions } from '../../../server/src/kramdown/index.ts';

/** A small document and what real kramdown makes of it. */
export interface CorpusDocument {
  readonly name: string;
  /** The file's, and its own over them. */
  readonly options: KramdownOptions;
  readonly ownOptions: KramdownOptions | undefined;
  readonly text: string;
  /** Undefined until it is recorded. */
  readonly html: string | undefined;
}

/**
 * One file of the corpus. As text:
 *
 * ```text
 * %options {"input":"kramdown"}
 * %% name of the document
 * %options {"header_offset":1}
 * its source
 * %=
 * its HTML
 * ```
 *
 * Options at the top hold for all documents of the file, those below a name for that document.
 * What cannot be seen is written by a sign: `⍽` no-break space, `⎵` narrow no-break space, `⇥` tab,
 * `␠` a space that would get lost, `␍` carriage return, `␌` form feed, `␀` NUL.
 */
export interface CorpusFile {
  readonly path: string;
  readonly options: KramdownOptions;
  readonly documents: readonly CorpusDocument[];
}

/** Where the corpus lives, from the root of the repository. */
export const CORPUS = 'test/kramdown/corpus';

/** Jekyll's options, as Debian's kramdown takes them. */
export const JEKYLL: KramdownOptions = {
  input: 'GFM',
  hard_wrap: false,
  auto_ids: true,
  toc_levels: '1..6',
  entity_output: 'as_char',
  smart_quotes: 'lsquo,rsquo,ldquo,rdquo',
  footnote_nr: 1,
  syntax_highlighter: 'rouge',
  syntax_highlighter_opts: { default_lang: 'plaintext', guess_lang: true },
};

const SIGNS: readonly (readonly [string, string])[] = [
  ['⍽', '\u00a0'],
  ['⎵', '\u202f'],
  ['⇥', '\t'],
  ['␍', '\r'],
  ['␌', '\f'],
  ['␀', '\0'],
];

/** Every hand-written file of the corpus. */
export function readCorpus(): readonly CorpusFile[] {
  return readdirSync(CORPUS)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readCorpusFile(join(CORPUS, name)));
}

/** Writes a file with its recorded HTML. */
export function writeCorpusFile({ path, options, documents }: CorpusFile): void {
  const head = options === JEKYLL ? [] : [`%options ${JSON.stringify(options)}`];
  const lines = documents.flatMap(({ name, ownOptions, text, html }) => [
    `%% ${name}`,
    ...(ownOptions === undefined ? [] : [`%options ${JSON.stringify(ownOptions)}`]),
    ...encode(text).slice(0, -1).split('\n'),
    '%=',
    ...(html === undefined || html === '' ? [] : encode(html).replace(/\n$/, '').split('\n')),
  ]);
  writeFileSync(path, [...head, ...lines, ''].join('\n'));
}

function readCorpusFile(path: string): CorpusFile {
  const content = readFileSync(path, 'utf8');
  const options = readOptions(content) ?? JEKYLL;
  return { path, options, documents: content.split(/^%% /m).slice(1).map(section => readDocument(section, options)) };
}

function readDocument(section: string, options: KramdownOptions): CorpusDocument {
  const name = section.slice(0, section.indexOf('\n'));
  const content = section.slice(name.length + 1);
  const ownOptions = readOptions(content);
  const [source = '', html] = content.replace(/^%options .*\n/, '').split(/^%=(?:\n|$)/m);
  return { name, options: { ...options, ...ownOptions }, ownOptions, text: decode(source.replace(/\n?$/, '\n')), html: html === undefined ? undefined : decode(html.replace(/\n?$/, '\n')) };
}

function readOptions(content: string): KramdownOptions | undefined {
  const [, options] = /^%options (.*)\n/.exec(content) ?? [];
  return options === undefined ? undefined : (JSON.parse(options) as KramdownOptions);
}

function decode(text: string): string {
  return SIGNS.reduce((result, [sign, character]) => result.replaceAll(sign, character), text).replaceAll('␠', ' ');
}

function encode(text: string): string {
  const seen = SIGNS.reduce((result, [sign, character]) => result.replaceAll(character, sign), text);
  return seen.replace(/ +$/gm, spaces => '␠'.repeat(spaces.length));
}

/** HTML as the corpus can tell it apart: one newline at the end, since the files end so. */
export function comparable(html: string): string {
  return html.replace(/\n?$/, '\n');
}
