import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const LIVE = new Set(['script', 'iframe', 'object', 'embed', 'form', 'link', 'base', 'template', 'textarea', 'noscript', 'button', 'foreignobject', 'use', 'animate', 'set']);

/** What runs, sends, or is loaded of some HTML, as a browser reads it: `script`, `img onerror`. */
export function liveParts(html: string): readonly string[] {
  return livePartsOf(fromHtml(html).children);
}

function livePartsOf(nodes: readonly RootContent[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type !== 'element') {
      return [];
    }
    const { tagName, properties, children } = node;
    const attributes = Object.entries(properties).filter(([name, value]) => /^on/i.test(name) || (!name.startsWith('data') && /^\s*(?:javascript|vbscript):/i.test(String(value))) || (/^(?:src|srcset|poster|background|data|action|formAction)$/i.test(name) && !String(value).startsWith('data:')));
    const isLoading = tagName === 'style' && children.some(it => it.type === 'text' && /url\((?!"data:)|@import/i.test(it.value));
    return [...(LIVE.has(tagName.toLowerCase()) ? [tagName] : []), ...(isLoading ? ['style'] : []), ...attributes.map(([name]) => `${tagName} ${name}`), ...livePartsOf(children)];
  });
}
