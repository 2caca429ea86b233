/**
 * Writes code as kramdown does with Rouge, or without a highlighter. In languages that `highlight` does not know,
 * the code stands in the same elements, uncoloured. https://kramdown.gettalong.org/syntax_highlighter/rouge.html
 */
import type { Node } from '../node.ts';
import type { ResolvedOptions } from '../options.ts';
import type { TokenWriter } from './tokenWriter.ts';
import { strip } from '../characters.ts';
import { escapeAll } from './escape.ts';
import { guessLanguage, highlight } from '../highlight/highlight.ts';
import { type HighlighterOptions, formatBlock, formatLines, isTrue } from './rougeFormat.ts';
import { rougeLanguages } from './rougeLanguages.ts';

const LANGUAGE_CLASS = /(?<![\p{Alphabetic}\p{M}\p{Nd}\p{Pc}²³¹¼½¾])language-([^ \t\n\v\f\r]+)/u;
/** Only where it comes first, a language is replaced by the one that the code is read as. */
const FIRST_LANGUAGE_CLASS = /^language-[^ \t\n\v\f\r]+/;
const SHOWS_SPACES = /\bshow-whitespaces\b/;
const SPACES = /((?<=^|\n)[ \t]+)|([ \t]+(?=\n|$))|([ \t]+)/g;

/** Writes code among blocks. */
export function writeCodeblock(writer: TokenWriter, node: Node): void {
  const { options } = writer.document;
  const attributes = new Map(node.attributes);
  const language = takeLanguage(attributes);
  const highlighting = findHighlighting(options, { kind: 'block', code: node.value, language: node.details?.language || language });
  const token = writer.pushBlock(node.details?.language === undefined ? 'code_block' : 'fence', 'code', 0, node);
  token.info = node.details?.language ?? '';
  token.content = node.value;
  if (highlighting.isHighlighted) {
    addHighlighterClass(attributes, options, language ?? highlighting.defaultLanguage);
    token.meta = { layout: 'highlighted', html: formatBlock(highlight(node.value, highlighting.language), highlighting.options) };
  } else {
    const html = escapeAll(node.value).replace(/\n$/, '');
    const showsSpaces = SHOWS_SPACES.test(node.attributes.get('class') ?? '');
    token.meta = { layout: 'plain', language, html: showsSpaces ? showSpaces(html) : html };
  }
  token.attrs = attributes.size === 0 ? null : [...attributes];
}

/** Writes code in running text. */
export function writeCodespan(writer: TokenWriter, node: Node): void {
  const { options } = writer.document;
  const attributes = new Map(node.attributes);
  const language = LANGUAGE_CLASS.exec(attributes.get('class') ?? '')?.[1];
  const highlighting = findHighlighting(options, { kind: 'span', code: node.value, language });
  if (highlighting.isHighlighted) {
    addHighlighterClass(attributes, options, language ?? highlighting.defaultLanguage);
  }
  const token = writer.push('code_inline', 'code', 0);
  token.content = node.value;
  token.meta = { html: highlighting.isHighlighted ? formatLines(highlight(node.value, highlighting.language), highlighting.options) : escapeAll(node.value) };
  token.attrs = attributes.size === 0 ? null : [...attributes];
}

/** The language given by a class, which goes. */
function takeLanguage(attributes: Map<string, string>): string | undefined {
  const classes = attributes.get('class');
  const match = classes === undefined ? null : LANGUAGE_CLASS.exec(classes);
  if (classes === undefined || match === null) {
    return undefined;
  }
  const others = strip(classes.replace(match[0], ''));
  if (others === '') {
    attributes.delete('class');
  } else {
    attributes.set('class', others);
  }
  return match[1];
}

interface Highlighting {
  readonly isHighlighted: boolean;
  readonly defaultLanguage: string | undefined;
  readonly options: HighlighterOptions;
  /** What Rouge would read the code as. */
  readonly language: string | undefined;
}

interface Code {
  readonly kind: 'block' | 'span';
  readonly code: string;
  readonly language: string | undefined;
}

/** Whether Rouge would highlight the code: it knows the language, or may guess it, and is not switched off. */
function findHighlighting({ syntax_highlighter: highlighter, syntax_highlighter_opts: all }: ResolvedOptions, { kind, code, language }: Code): Highlighting {
  const own = all[kind];
  const options: HighlighterOptions = { ...all, ...(typeof own === 'object' ? own : {}) };
  const given = options['default_lang'];
  const defaultLanguage = typeof given === 'string' ? given : undefined;
  const mayGuess = isTrue(options['guess_lang']);
  const [asked] = (language ?? defaultLanguage ?? (mayGuess ? guessLanguage(code) : undefined))?.split('?') ?? [];
  const name = asked === undefined ? undefined : strip(asked);
  const isPlain = name === 'plaintext' || name === 'text';
  const isKnown = name !== undefined && rougeLanguages.has(name);
  const isOn = highlighter === 'rouge' && !isTrue(options['disable']);
  return { isHighlighted: isOn && isKnown && (!isPlain || mayGuess), defaultLanguage, options, language: name };
}

function addHighlighterClass(attributes: Map<string, string>, { syntax_highlighter: highlighter }: ResolvedOptions, language: string | undefined): void {
  const before = attributes.get('class');
  const classes = `${before === undefined ? '' : `${before} `}highlighter-${highlighter ?? ''}`;
  attributes.set('class', language === undefined ? classes
    : FIRST_LANGUAGE_CLASS.test(classes) ? classes.replace(FIRST_LANGUAGE_CLASS, `language-${language}`)
    : `language-${language} ${classes}`);
}

/** Spaces and tabs as elements that a style sheet can show. */
function showSpaces(html: string): string {
  return html.replace(SPACES, (spaces: string, left?: string, right?: string) => {
    const suffix = left !== undefined ? '-l' : right !== undefined ? '-r' : '';
    return [...spaces].map(character => character === '\t'
      ? `<span class="ws-tab${suffix}">\t</span>`
      : `<span class="ws-space${suffix}">&#8901;</span>`).join('');
  });
}
