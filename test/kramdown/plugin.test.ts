import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import MarkdownIt from 'markdown-it';
import { jekyllOptions, kramdown, renderKramdown } from '../../server/src/kramdown/index.ts';
import { kramdownDocuments } from './oracle/documents.ts';
import { createVsCodeEngine, renderInPreview } from './vscodeEngine.ts';

const HEADER = '---\ntitle: Été\n---\n';

function preview(text: string): ReturnType<typeof renderInPreview> {
  return renderInPreview(createVsCodeEngine(md => { kramdown(md, jekyllOptions); }), text);
}

/** What the preview adds to every block. */
function withoutMarks(html: string): string {
  return html
    .replace(/ (?:data-line="\d+"|dir="auto"|data-href="[^"]*"|data-src="[^"]*")/g, '')
    .replace(/ class="code-line"| code-line(?=")/g, '')
    .replaceAll('src="webview:', 'src="');
}

/** Blocks of the preview with the lines that they scroll with: `h2 4`. */
function linesOf(html: string): string[] {
  return [...html.matchAll(/<([a-z0-9]+)[^>]* data-line="(\d+)"/g)].map(([, tag, line]) => `${tag} ${line}`);
}

suite('the plugin, in a markdown-it of one’s own', () => {
  test('prints what kramdown prints', () => {
    const text = '## L’été {#ete}\n\nUn [lien](/x){: .fr-link}\n{: .text-center }\n';
    assert.equal(new MarkdownIt().use(kramdown).render(text), renderKramdown(text));
  });

  test('takes kramdown’s options', () => {
    assert.equal(new MarkdownIt().use(kramdown, { input: 'kramdown', auto_ids: false }).render('#Titre\n'), '<h1>Titre</h1>\n');
  });

  test('makes its tokens with the host’s own constructor', () => {
    const md = new MarkdownIt().use(kramdown);
    class HostToken extends MarkdownIt.Token {}
    md.core.ruler.before('block', 'host', state => { state.Token = HostToken; });
    const tokens = md.parse('a *b*\n', {});
    assert.ok(tokens.every(token => token instanceof HostToken && (token.children ?? []).every(child => child instanceof HostToken)));
  });

  test('knows nothing of front matter when the host does not', () => {
    assert.equal(new MarkdownIt().use(kramdown).render(HEADER), renderKramdown(HEADER));
  });
});

suite('the plugin, in VS Code’s preview', () => {
  test('leaves front matter to VS Code', () => {
    const { html, tokens } = preview(`${HEADER}\ntexte\n`);
    assert.equal(withoutMarks(html), '<header>title: Été\n</header>\n\n<p>texte</p>\n');
    assert.deepEqual(tokens.find(({ type }) => type === 'front_matter')?.map, [0, 3]);
  });

  test('counts the lines of the front matter', () => {
    assert.deepEqual(linesOf(preview(`${HEADER}\n# A\n\n* b\n* c\n\n> d\n`).html), ['h1 4', 'ul 6', 'li 6', 'li 7', 'blockquote 9', 'p 9']);
  });

  test('counts them with carriage returns too', () => {
    assert.deepEqual(linesOf(preview(`${HEADER}\n# A\n\nb\n`.replaceAll('\n', '\r\n')).html), ['h1 4', 'p 6']);
  });

  test('a header that never ends is text', () => {
    assert.equal(withoutMarks(preview('---\ntitle: x\n').html), renderKramdown('---\ntitle: x\n'));
  });

  test('reads a second document as the first', () => {
    const md = createVsCodeEngine(kramdown);
    renderInPreview(md, `${HEADER}a\n`);
    assert.equal(withoutMarks(renderInPreview(md, `${HEADER}b\n`).html), '<header>title: Été\n</header>\n<p>b</p>\n');
  });

  test('keeps kramdown’s ids of headings', () => {
    assert.equal(withoutMarks(preview('## L’été\n').html), '<h2 id="lété">L’été</h2>\n');
  });

  test('VS Code finds the pictures, also those of figures', () => {
    const { html, env } = preview('![a](/a.png) b\n\n![c](/c.png){: standalone}\n');
    assert.deepEqual([...env.containingImages], ['/a.png', '/c.png']);
    assert.match(html, /<figure[^>]*>\n {2}<img src="webview:\/c.png"/);
  });

  test('VS Code finds the links', () => {
    assert.match(preview('[a](/b)\n').html, /<a href="\/b" data-href="\/b">/);
  });

  test('a comment stays a comment', () => {
    assert.equal(withoutMarks(preview('<!-- a -->\n').html), '<!-- a -->\n');
  });

  test('the text of a heading and its level are known to the outline', () => {
    const { tokens } = preview('### Un *deux* trois\n');
    const heading = tokens.findIndex(({ type }) => type === 'heading_open');
    const text = tokens[heading + 1]?.children?.filter(({ type }) => type === 'text').map(({ content }) => content).join('');
    assert.deepEqual([tokens[heading]?.markup, text], ['###', 'Un deux trois']);
  });

  test('tokens can be sent to another process', () => {
    const { tokens } = preview(`${HEADER}# a\n\n[b](c)[^1] \`d\`\n\n[^1]: e\n`);
    assert.doesNotThrow(() => { structuredClone(JSON.parse(JSON.stringify(tokens))); });
  });

  test('is kramdown but for the marks of scrolling', () => {
    fc.assert(fc.property(kramdownDocuments(), text => {
      assert.equal(withoutMarks(preview(`${HEADER}${text}`).html), `<header>title: Été\n</header>\n${renderKramdown(text)}`);
    }), { numRuns: 300 });
  });
});
