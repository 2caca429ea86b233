import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { nestLists } from './flatLists.ts';
import { readFootnotes } from './footnotes.ts';
import { attributeOf, isElement, isNamed, stylesOf, textOf, type HtmlNode } from './htmlTree.ts';
import { readMarks, saysMoreThanWords } from './marks.ts';
import { printKramdown } from './printKramdown.ts';
import { readTree } from './readTree.ts';
import { removeUnseen } from './removeUnseen.ts';
import { tidyTree, type HeadingPlace } from './tidyTree.ts';
import { readBlocks } from './wordBlocks.ts';

/** Where something is pasted, and what the text there is like. */
export interface ConversionOptions {
  readonly language: 'fr' | 'en';
  readonly headings: HeadingPlace;
  /** The names of the notes that the article has. */
  readonly notes: ReadonlySet<string>;
  /** The sign of its lists. */
  readonly bullet: string;
  /** The words that come beside the HTML: where these say as much, they are better. */
  readonly plain: string;
}

/** A picture that came with what is pasted. */
export interface PastedPicture {
  /** `data:image/png;base64,…`, or an address on the disk, `file:///…`. */
  readonly source: string;
  /** What stands in the text for its address. */
  readonly placeholder: string;
}

/** What HTML is in kramdown. */
export interface Converted {
  readonly text: string;
  /** Whether it is more than words of one line. */
  readonly hasBlocks: boolean;
  readonly pictures: readonly PastedPicture[];
  /** How many pictures cannot be had: those of another program's memory. */
  readonly lost: number;
}

/**
 * Makes kramdown of what a program has put into the clipboard as HTML.
 *
 * @returns undefined where the HTML says no more than the words that come beside it: text of an editor of code, one line without any form
 */
export function convertHtml(html: string, { language, headings, notes, bullet, plain }: ConversionOptions): Converted | undefined {
  const nodes = bodyOf(html);
  if (isSourceText(nodes)) {
    return undefined;
  }
  const clean = readMarks(readBlocks(nestLists(readFootnotes(removeUnseen(nodes), notes))));
  const pictures: PastedPicture[] = [];
  let lost = 0;
  const image = (source: string): string | undefined => {
    if (/^https?:/i.test(source)) {
      return source;
    }
    if (/^(?:data:image\/|file:)/i.test(source)) {
      const placeholder = `plume-picture-${pictures.length}`;
      pictures.push({ source, placeholder });
      return placeholder;
    }
    lost += 1;
    return undefined;
  };
  const quotes = language === 'fr' ? (['«\u00A0', '\u00A0»'] as const) : (['“', '”'] as const);
  const blocks = tidyTree(readTree(clean, { quotes, image }), headings);
  const [only, ...others] = blocks;
  const isLine = only?.type === 'paragraph' && others.length === 0;
  if (only === undefined || (isLine && !saysMoreThanWords(clean) && wordsOf(textOf(clean)) === wordsOf(plain))) {
    return undefined;
  }
  return { text: printKramdown(blocks, { bullet }), hasBlocks: !isLine, pictures, lost };
}

function bodyOf(html: string): readonly HtmlNode[] {
  // The header that Windows puts before it: « Version:0.9 StartHTML:0000000105 ».
  const start = /^\s*Version:\d/i.test(html) ? html.indexOf('<') : 0;
  const root = fromHtml(html.slice(start));
  const document = root.children.find((it): it is Element => it.type === 'element' && it.tagName === 'html');
  return document?.children.find(it => isNamed(it, 'body'))?.children ?? [];
}

/** Whether all is the source of something: what VS Code and a browser that shows a text file put there. */
function isSourceText(nodes: readonly HtmlNode[]): boolean {
  const [only, ...others] = nodes.filter(it => it.type !== 'comment' && textOf([it]).trim() !== '');
  if (!isElement(only) || others.length > 0) {
    return false;
  }
  const font = stylesOf(only).get('font-family') ?? '';
  const space = stylesOf(only).get('white-space') ?? '';
  const isCode = /monospace|consolas|courier|menlo|monaco/i.test(font) && /^pre/.test(space);
  return isCode || (isNamed(only, 'pre') && only.children.every(it => it.type === 'text') && /word-wrap|pre-wrap/.test(attributeOf(only, 'style')));
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
