import type { Article } from '../article/article.ts';
import type { YamlNode } from '../article/yaml/yamlTree.ts';
import { shiftRange, touches, type TextRange } from '../base/textRange.ts';
import type { Element } from '../kramdown/index.ts';
import type { Project } from '../project/project.ts';
import { contentAt } from './shared/elements.ts';

/** A word as one double-clicks it: `aujourd’hui`, `lui-même`, `24`. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’-](?=[\p{L}\p{N}]))*/gu;

/**
 * What a selection grows to at an offset of an article, the smallest first; each holds the one before. In the body: the word, the marks around it, the
 * block, what holds the block, the section under its heading, the sections above, the body. In the header: the word, the value, the field, the header.
 */
export function selectionRanges(article: Article, project: Project, offset: number): readonly TextRange[] {
  const around = offset < article.body.start ? inHeader(article, offset) : inBody(article, project, offset);
  return growing([wordAt(article.text, offset), ...around, { start: 0, end: article.text.length }], offset);
}

/** Of ranges around an offset those that hold the one before, and more. */
function growing(ranges: readonly (TextRange | undefined)[], offset: number): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const range of ranges) {
    const last = found.at(-1) ?? { start: offset, end: offset };
    if (range !== undefined && range.start <= last.start && last.end <= range.end && range.end - range.start > last.end - last.start) {
      found.push({ start: range.start, end: range.end });
    }
  }
  return found;
}

function wordAt(text: string, offset: number): TextRange | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const words = [...line.matchAll(WORD)].map(it => ({ start: lineStart + it.index, end: lineStart + it.index + it[0].length }));
  return words.find(it => touches(it, offset));
}

function inHeader({ text, header }: Article, offset: number): readonly TextRange[] {
  const { split, lenientRoot } = header;
  const values = lenientRoot === undefined ? [] : valuesAround(lenientRoot, offset);
  const whole = split.kind === 'found' ? [withoutEnd(text, split.block), { start: split.opening.start, end: split.closing.end }] : [];
  return [...values, ...whole.map(it => withoutEnd(text, it))];
}

/** The values and fields that hold an offset, the innermost first: the text between quotes, with them, the field, the fields beside it. */
function valuesAround(root: YamlNode, offset: number): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let node: YamlNode | undefined = root; node !== undefined; ) {
    found.unshift(node);
    if (node.kind === 'scalar') {
      found.unshift(node.style.endsWith('-quoted') ? { start: node.start + 1, end: node.end - 1 } : node);
      node = undefined;
    } else if (node.kind === 'list') {
      node = node.items.find(it => touches(it, offset));
    } else {
      const entry = node.entries.find(it => touches(it, offset));
      if (entry !== undefined) {
        found.unshift(entry);
      }
      node = entry && (touches(entry.key, offset) ? entry.key : touches(entry.value, offset) ? entry.value : undefined);
    }
  }
  return found;
}

function inBody({ text, body }: Article, project: Project, offset: number): readonly TextRange[] {
  const document = body.parse(project.kramdownOptions);
  const at = offset - body.start;
  const content = contentAt(document, at);
  // What holds all of the text holds the sections, too.
  const elements = elementsAround(content, at).filter(it => it !== document.root).toReversed();
  const found = [...elements, ...sectionsAround(document.root, at), { start: 0, end: body.text.length }];
  return found.map(it => withoutEnd(text, shiftRange(it, body.start)));
}

/** What holds an offset, from the outside in; of two that touch it, the one that begins there. */
function elementsAround(root: Element, offset: number): readonly Element[] {
  const path: Element[] = [];
  for (let element: Element | undefined = root; element !== undefined; ) {
    path.push(element);
    const { children }: Element = element;
    element = children.find(it => it.start <= offset && offset < it.end) ?? children.find(it => it.end === offset);
  }
  return path;
}

/** From a heading to the next of its level or above: the innermost section first. */
function sectionsAround({ children, end }: Element, offset: number): readonly TextRange[] {
  const headings = children.filter(it => it.type === 'header');
  const open: Element[] = [];
  for (const heading of headings.filter(it => it.start <= offset)) {
    while (levelOf(open.at(-1)) >= levelOf(heading)) {
      open.pop();
    }
    open.push(heading);
  }
  const later = headings.slice(headings.findLastIndex(it => it.start <= offset) + 1);
  return open.toReversed().map(heading => ({ start: heading.start, end: later.find(it => levelOf(it) <= levelOf(heading))?.start ?? end }));
}

/** The text itself stands above all headings. */
function levelOf(heading: Element | undefined): number {
  return heading?.level ?? 0;
}

/** The blank lines behind a block are nobody's. */
function withoutEnd(text: string, { start, end }: TextRange): TextRange {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
