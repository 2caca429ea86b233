import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { ALLOWED } from './allowed.ts';

/** Frames of other sites, which are shown by their titles and addresses. */
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object', 'portal', 'fencedframe']);
/** Times that a page is read and written again until nothing changes; what is clean is so at once. */
const MOST_READINGS = 4;

/** HTML without anything that could run, load by itself or send, and the stylesheets that were written in it. */
export interface CleanHtml {
  readonly html: string;
  readonly styles: readonly string[];
}

/**
 * HTML as browsers read it, of which only that is left which a page may show: without a browser, by the parser of the standard and a list of what is allowed.
 * It is read again until it stays as it is, so that nothing that was apart is live together.
 */
export function clean(html: string): CleanHtml {
  const styles: string[] = [];
  let written = cleanOnce(html, styles);
  for (let reading = 1; reading < MOST_READINGS; reading += 1) {
    const again = cleanOnce(written, styles);
    if (again === written) {
      return { html: written, styles };
    }
    written = again;
  }
  throw new Error('This HTML is another each time that it is read.');
}

function cleanOnce(html: string, styles: string[]): string {
  const tree = fromHtml(html, { fragment: true });
  replaceUnsafe(tree, styles);
  return toHtml(sanitize(tree, ALLOWED));
}

/** Puts words in the place of frames, takes fields away but for the boxes of task lists, and collects stylesheets. */
function replaceUnsafe(parent: Root | Element, styles: string[]): void {
  parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'element') {
      return [child];
    }
    if (child.tagName === 'style') {
      const css = textOf(child);
      const isOfScreen = !/^\s*print\s*$/i.test(String(child.properties['media'] ?? ''));
      styles.push(...(isOfScreen && css.trim() !== '' ? [css] : []));
      return [];
    }
    if (FRAMES.has(child.tagName)) {
      return [placeholder(child)];
    }
    if (child.tagName === 'input' && child.properties['type'] !== 'checkbox') {
      return [];
    }
    replaceUnsafe(child, styles);
    return [child];
  }) as Root['children'] & Element['children'];
}

/** What stands for a frame: its title and its address, in words. */
function placeholder({ properties: { title, src, data, dataLine } }: Element): Element {
  const words = [title, src ?? data].filter(it => typeof it === 'string' && it !== '').join(' – ');
  return { type: 'element', tagName: 'p', properties: { className: ['plume-frame'], ...(dataLine === undefined ? {} : { dataLine }) }, children: [{ type: 'text', value: words }] };
}

function textOf({ children }: Element): string {
  return children.map(it => (it.type === 'text' ? it.value : '')).join('');
}
