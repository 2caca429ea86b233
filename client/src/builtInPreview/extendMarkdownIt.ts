import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { kramdown, type KramdownOptions } from '../../../server/src/kramdown/index.ts';

/** What raw HTML is called here, for VS Code puts an element of its own before each `html_block`. */
const RAW_HTML = 'kramdown_html';

/**
 * Makes the markdown-it of VS Code's own preview read kramdown. The header stays VS Code's, as do the
 * numbers of the lines that its scrolling goes by; the identifiers of headings stay kramdown's.
 */
export function extendMarkdownIt(md: MarkdownIt, options?: KramdownOptions): MarkdownIt {
  kramdown(md, options);
  md.core.ruler.after('block', 'plume_body', (state: StateCore) => state.tokens.forEach(adapt));
  keepIdentifiers(md);
  const printHtml = md.renderer.rules['html_block'];
  if (printHtml !== undefined) {
    md.renderer.rules[RAW_HTML] = printHtml;
  }
  return md;
}

function adapt(token: Token): void {
  if (token.type === 'html_block') {
    token.type = RAW_HTML;
  }
  if (token.type === 'heading_open') {
    token.meta = { ...(token.meta ?? {}), identifier: token.attrGet('id') };
  }
}

/** VS Code gives each heading an identifier of its own before it calls the rule that was there: this one. */
function keepIdentifiers({ renderer: { rules } }: MarkdownIt): void {
  const printHeading = rules['heading_open'];
  if (printHeading === undefined) {
    return;
  }
  rules['heading_open'] = (tokens, index, ...others) => {
    const token = tokens[index];
    const identifier: unknown = token?.meta?.identifier;
    if (token?.attrs && typeof identifier === 'string') {
      token.attrSet('id', identifier);
    } else if (token?.attrs) {
      token.attrs = token.attrs.filter(([name]) => name !== 'id');
    }
    return printHeading(tokens, index, ...others);
  };
}
