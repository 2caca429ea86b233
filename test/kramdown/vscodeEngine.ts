/**
 * A markdown-it set up as VS Code sets up the one of its Markdown preview (seen in 1.139): the plugins of
 * extensions come first, then front matter, pictures, headings, links, and the lines for scrolling.
 */
import type { MarkdownIt as Host, RendererRule, Token } from 'markdown-it';
import MarkdownIt from 'markdown-it';

/** What VS Code passes along when it renders. */
export interface PreviewEnvironment {
  readonly containingImages: Set<string>;
  readonly currentDocument: string | undefined;
}

/** The engine of the preview, with the plugin of one extension. */
export function createVsCodeEngine(plugin: (md: Host) => void): Host {
  const md: Host = new MarkdownIt({ html: true });
  md.use(plugin);
  addFrontMatter(md);
  wrapRule(md, 'image', (token, env) => {
    const source = String(token.attrGet('src') ?? '');
    env.containingImages.add(source);
    token.attrSet('src', `webview:${source}`);
    token.attrSet('data-src', source);
  });
  wrapRule(md, 'heading_open', token => { token.attrSet('id', 'slug-of-vscode'); });
  wrapRule(md, 'link_open', token => { token.attrSet('data-href', token.attrGet('href') ?? ''); });
  addSourceLines(md);
  return md;
}

/** Parses and renders as the preview does. */
export function renderInPreview(md: Host, text: string): { readonly html: string; readonly tokens: readonly Token[]; readonly env: PreviewEnvironment } {
  const env = { containingImages: new Set(), currentDocument: 'file:///article.md' } satisfies PreviewEnvironment;
  const tokens = md.parse(text, env);
  return { html: md.renderer.render(tokens, md.options, env), tokens, env };
}

function addFrontMatter(md: Host): void {
  md.block.ruler.before('fence', 'front_matter', (state, startLine, endLine, silent) => {
    const lineAt = (line: number): string => state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd();
    if (startLine !== 0 || lineAt(0) !== '---') {
      return false;
    }
    let closing = 1;
    while (closing < endLine && lineAt(closing) !== '---') {
      closing += 1;
    }
    if (closing === endLine || silent) {
      return closing < endLine;
    }
    const token = state.push('front_matter', '', 0);
    token.map = [0, closing + 1];
    token.meta = { content: state.src.slice(state.bMarks[1], state.bMarks[closing]) };
    state.line = closing + 1;
    return true;
  }, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.renderer.rules['front_matter'] = (tokens, index) => `<header>${(tokens[index]?.meta as { content: string }).content}</header>\n`;
}

function addSourceLines(md: Host): void {
  md.core.ruler.push('source_map_data_attribute', ({ tokens }) => {
    for (const token of tokens) {
      if (token.map !== null && token.type !== 'inline') {
        token.attrSet('data-line', String(token.map[0]));
        token.attrJoin('class', 'code-line');
        token.attrJoin('dir', 'auto');
      }
    }
  });
  const original = md.renderer.rules['html_block'];
  if (original !== undefined) {
    md.renderer.rules['html_block'] = (...args) => `<div></div>\n${original(...args)}`;
  }
}

function wrapRule(md: Host, name: string, change: (token: Token, env: PreviewEnvironment) => void): void {
  const original = md.renderer.rules[name];
  const rule: RendererRule = (...args) => {
    const [tokens, index, options, env, self] = args;
    const token = tokens[index];
    if (token !== undefined) {
      change(token, env as unknown as PreviewEnvironment);
    }
    return original === undefined ? self.renderToken(tokens, index, options) : original(...args);
  };
  md.renderer.rules[name] = rule;
}
