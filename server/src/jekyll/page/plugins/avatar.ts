import { toS } from '../../liquid/rubyLiquid.ts';
import type { PluginTagInput } from './pluginTag.ts';

/** `{% avatar nom size=24 %}` of jekyll-avatar: the picture of a person at GitHub. */
export function avatar({ markup, read, fill }: PluginTagInput): string {
  const text = fill(markup);
  const size = /\bsize=(\d+)\b/i.exec(markup)?.[1] ?? '40';
  const variable = /\buser=([\w.]+)\b/.exec(markup)?.[1];
  const user = variable === undefined ? (text.split(' ')[0] ?? '').replace(/^@/, '') : toS(read(variable) ?? variable);
  const address = (scale: number): string => {
    const path = `${user}?v=3&s=${Number(size) * scale}`;
    // The pictures of a person lie on one of four machines, by the sum of the address of the small one.
    return `https://avatars${crc32(`${user}?v=3&s=${size}`) % 4}.githubusercontent.com/${path}`;
  };
  const set = [1, 2, 3, 4].map(scale => `${address(scale)} ${scale}x`).join(', ');
  const source = /\blazy=true/.test(text) ? `src="" data-src="${address(1)}" data-srcset="${set}"` : `src="${address(1)}" srcset="${set}"`;
  return `<img class="avatar${Number(size) < 48 ? ' avatar-small' : ''}" alt="${user}" width="${size}" height="${size}" data-proofer-ignore="true" ${source} />`;
}

/** The checksum of ISO 3309. */
function crc32(text: string): number {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
  }
  return (sum ^ 0xffffffff) >>> 0;
}
