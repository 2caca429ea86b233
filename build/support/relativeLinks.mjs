/**
 * A document as it stands in the package. VS Code shows no picture of the package on the page of an extension, and follows no link to
 * another document there: those are read inside of VS Code, by a command that the README names.
 *
 * @param {string} markdown
 */
export function withoutRelativeLinks(markdown) {
  const address = String.raw`\((?!https?:|#)[^)\s]+\)`;
  return markdown.replace(new RegExp(String.raw`^!?\[[^\]]*\]${address}\n\n?`, 'gm'), '').replace(new RegExp(String.raw`\[([^\]]+)\]${address}`, 'g'), '$1');
}
