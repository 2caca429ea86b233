import { liquidTagName } from '../base/liquid.ts';
import type { Body } from './article.ts';

/** Tags that put nothing of their own on the page: what stands between them is there already. */
const OF_THE_TEXT: ReadonlySet<string> = new Set([
  'assign', 'capture', 'endcapture', 'increment', 'decrement', 'if', 'elsif', 'else', 'endif', 'unless', 'endunless', 'case', 'when', 'endcase', 'break', 'continue', 'comment', 'raw', 'highlight',
  'link', 'post_url', 'endraw', 'endcomment', 'endhighlight',
]);

/**
 * Whether Liquid brings more onto a page than its text shows: `{% include carte.html %}`, `{{ content }}`. What is not there may
 * be in it. Values within addresses, `[a]({{ site.baseurl }}/a/)`, bring nothing.
 */
export function bringsContent({ text, liquid }: Pick<Body, 'text' | 'liquid'>): boolean {
  return liquid.some(({ start, end }) => {
    const name = liquidTagName(text.slice(start, end));
    const isInAddress = /[("'=/#}]$/.test(text.slice(Math.max(0, start - 1), start));
    return name === undefined ? !isInAddress : !OF_THE_TEXT.has(name) && !isInAddress;
  });
}
