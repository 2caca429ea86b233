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
    .replaceAll(/:(?=\w+:)/g, ':\u2060')
    .replaceAll('://', ':\u2060//');
}
