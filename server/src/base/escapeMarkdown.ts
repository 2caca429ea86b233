/** A text as it stands on one line of Markdown, also in a table: it marks nothing, is no HTML, and calls nobody. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, it => (/^[\u00A0\u202F]+$/.test(it) ? it : ' '))
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|~#!]/g, '\\$&')
    // Forges make names and numbers of requests into links: `@equipe`, `:tada:`. A sign that takes no room keeps them apart.
    .replaceAll('@', '@\u2060')
    .replaceAll(/:(?=[a-z][\w+-]*:)/gi, ':\u2060')
    .replaceAll('://', ':\u2060//');
}

/** A text as code of Markdown, also in a table: `` `a` ``, with as many marks as what stands in it needs. */
export function codeSpan(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(it => it.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ | $/.test(line) || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
