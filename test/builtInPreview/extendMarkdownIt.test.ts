import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import MarkdownIt, { type MarkdownIt as Host } from 'markdown-it';
import { extendMarkdownIt } from '../../client/src/builtInPreview/extendMarkdownIt.ts';
import { renderKramdown } from '../../server/src/kramdown/index.ts';

/** What VS Code takes for a header. */
const HEADER = /^---[ \t]*\n(?:[^]*?\n)??---[ \t]*(?:\n|$)/;

/** markdown-it as VS Code's Markdown extension builds it around the plugins: a header, numbers of lines, identifiers of its own. */
function builtInPreview(): Host {
  const md = extendMarkdownIt(new MarkdownIt({ html: true }));
  md.block.ruler.before('fence', 'front_matter', (state, startLine) => {
    const [header] = HEADER.exec(state.src) ?? [];
    if (startLine > 0 || header === undefined) {
      return false;
    }
    state.line = header.split('\n').length - 1;
    state.push('front_matter', '', 0).map = [startLine, state.line];
    return true;
  });
  md.renderer.rules['front_matter'] = () => '<table class="frontmatter"></table>\n';
  const heading = md.renderer.rules['heading_open'];
  md.renderer.rules['heading_open'] = (tokens, index, ...others) => {
    tokens[index]?.attrSet('id', 'of-vs-code');
    return heading?.(tokens, index, ...others) ?? '';
  };
  const html = md.renderer.rules['html_block'];
  md.renderer.rules['html_block'] = (...parameters) => `<div ></div>\n${html?.(...parameters) ?? ''}`;
  md.core.ruler.push('source_map_data_attribute', state => {
    for (const token of state.tokens.filter(({ type, map }) => type !== 'inline' && map !== null)) {
      token.attrSet('data-line', String(token.map?.[0]));
    }
  });
  return md;
}

const withoutLines = (html: string): string => html.replaceAll(/ data-line="\d+"/g, '');

suite('VS Code’s own preview', () => {
  const body = '## Été {#ete}\n\n## Deux mots\n\nUn *mot*.\n{: .text-center }\n\n<div class="a">\nbrut\n</div>\n\n- un\n- deux\n';

  test('shows what kramdown prints', () => {
    assert.equal(withoutLines(builtInPreview().render(body)), renderKramdown(body));
  });

  for (const [name, header] of Object.entries({
    'a header': '---\ntitle: "Un titre"\n---\n',
    'a header with Windows line ends': '---\r\ntitle: "Un titre"\r\n---\r\n',
    'an empty header': '---\n---\n',
    'a header after a byte order mark': '\uFEFF---\ntitle: x\n---\n',
  })) {
    test(`leaves ${name} to VS Code`, () => {
      assert.equal(withoutLines(builtInPreview().render(header + body)), `<table class="frontmatter"></table>\n${renderKramdown(body)}`);
    });
  }

  test('counts the lines of the header', () => {
    assert.match(builtInPreview().render('---\ntitle: x\n---\n\nTexte\n'), /<p data-line="4">Texte<\/p>/);
  });

  test('takes a rule at the start of a text for what it is', () => {
    assert.equal(withoutLines(builtInPreview().render('---\n\nTexte\n')), renderKramdown('---\n\nTexte\n'));
  });
});
