import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../support/properties.ts';
import { filterCss } from '../../client/webview/styles/filterCss.ts';
import { addressFrom } from '../../client/webview/styles/styleSheets.ts';

/** What is left of a stylesheet where files of the site are those whose address starts with `/`. */
function filter(css: string): string {
  return filterCss(css, written => (written.startsWith('/') && !written.startsWith('//') ? `site:${written}` : undefined));
}

suite('A stylesheet that is filtered', () => {
  test('keeps what asks for nothing', () => {
    const css = '@charset "utf-8"; @media (min-width: 10em) { .a > b::before { content: "url(x)"; margin: calc(1px + 2%) !important } }';
    assert.equal(filter(css), css);
  });

  test('loads the files of the site, in every spelling', () => {
    for (const spelling of ['url(/a.png)', "url('/a.png')", 'url("/a.png")', 'URL( /a.png )', '\\75rl(/a.png)', 'u\\72 l("/a.png")', 'url(\\2f a.png)']) {
      assert.match(filter(`a{background:${spelling}}`), /^a\{background:[^"]*"site:\/a\.png"[^"]*\}$/, spelling);
    }
  });

  test('asks for nothing else', () => {
    for (const attack of [
      'a{background:url(https://x.invalid/a)}',
      'a{background:url("//x.invalid/a")}',
      'a{background:\\75rl(https://x.invalid/a)}',
      'a{background:\\000075 r\\6c(https://x.invalid/a)}',
      'a{background:image-set("https://x.invalid/a" 1x)}',
      'a{background:-webkit-image-set(url(https://x.invalid/a) 1x)}',
      'a{background:IMAGE-SET(url("https://x.invalid/a") 1x, "https://x.invalid/b" 2x)}',
      'a{background:src("https://x.invalid/a")}',
      'a{background:image("https://x.invalid/a", red)}',
      'a{background:cross-fade(url(https://x.invalid/a), red)}',
      'a{--a:url(https://x.invalid/a);background:var(--a)}',
      'a{--a:image-set("https://x.invalid/a" 1x)}',
      'a{background:url(https://x.invalid/a',
      'a{background:url("https://x.invalid/a',
      'a{cursor:url(https://x.invalid/a),auto}',
      '@font-face{font-family:x;src:url(https://x.invalid/a) format("woff2"),local("x")}',
      '@import url(https://x.invalid/a);',
      '@import "https://x.invalid/a" layer(x) supports(display: grid) screen;',
      '@IMPORT"https://x.invalid/a";',
      '@\\69mport "https://x.invalid/a"',
      '@import url(https://x.invalid/a',
      '@media screen{@import "https://x.invalid/a";b{c:d}}',
      'a{@import "https://x.invalid/a"}',
    ]) {
      assert.doesNotMatch(filter(attack), /x\.invalid/, attack);
    }
  });

  test('puts nothing together that would close the element that holds it', () => {
    assert.equal(filterCss('</sty@import "x";le><meta http-equiv=refresh>', () => undefined), '<\\/style><meta http-equiv=refresh>');
  });
  test('takes no address from where it cannot be read', () => {
    assert.equal(filter('a{--a:"https://x.invalid/a";background:image-set(var(--a) 1x)}'), 'a{--a:"https://x.invalid/a";background:image-set(plume-refused(--a) 1x)}');
    assert.equal(filter('a{background:src(attr(data-a))}'), 'a{background:src(plume-refused(data-a))}');
  });

  test('keeps what stands beside what is left out', () => {
    assert.equal(filter('@import "/a.css";b{c:d}'), 'b{c:d}');
    assert.equal(filter('@import "/a.css"{x{y:z}}b{c:d}'), 'b{c:d}');
    assert.equal(filter('a{background:red url(https://x.invalid/a) top}'), 'a{background:red url("data:,") top}');
    assert.equal(filter('@namespace svg url(http://www.w3.org/2000/svg);svg|a{b:c}'), '@namespace svg url(http://www.w3.org/2000/svg);svg|a{b:c}');
    assert.equal(filter('a{background:image-set("/a.png" type("image/png"))}'), 'a{background:image-set("site:/a.png" type("image/png"))}');
  });

  test('does not let an address end the element that it stands in', () => {
    assert.doesNotMatch(filter('a{background:url("/</style><script>")}'), /<\/style/);
  });

  test('is filtered whatever it says', () => {
    const piece = fc.constantFrom('url(', 'src(', 'image-set(', 'var(', '"https://x.invalid/"', "'https://x.invalid/'", 'https://x.invalid/', ')', '(', '{', '}', ';', ':', '@import ', '\\', '\n', '/*', '*/', '"', "'", ' ', 'a', '\\75rl(', '[', ']', '<!--', '-->');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const once = filter(pieces.join(''));
        // Whoever reads what is left as CSS finds no address in it.
        filterCss(once, address => assert.match(address, /^(?:site:\/|data:,$|$)/) as undefined);
      }),
      { numRuns: 20_000 },
    );
  });
});

suite('The files that a stylesheet names', () => {
  const sheet = 'https://file.cdn/site/css/main.css';
  const addresses = { site: 'https://file.cdn/site/', article: 'https://file.cdn/site/_posts/', baseurl: '/blog' };

  test('are found from where it is', () => {
    assert.equal(addressFrom(sheet, '../fonts/a.woff2', addresses), 'https://file.cdn/site/fonts/a.woff2');
    assert.equal(addressFrom(sheet, 'a.png?v=2', addresses), 'https://file.cdn/site/css/a.png?v=2');
  });

  test('are found from the root of the site', () => {
    assert.equal(addressFrom(sheet, '/blog/a.png', addresses), 'https://file.cdn/site/a.png');
  });

  test('are not elsewhere', () => {
    for (const written of ['https://x.invalid/a', '//x.invalid/a', '\\\\x.invalid/a', '\thttps://x.invalid', 'ht\ntps://x.invalid', 'javascript:alert(1)', 'data:text/html,x', 'blob:x', 'file:///etc/passwd', '']) {
      assert.equal(addressFrom(sheet, written, addresses), undefined, written);
    }
  });

  test('may be in the stylesheet itself', () => {
    assert.equal(addressFrom(sheet, '#a', addresses), '#a');
    assert.equal(addressFrom(sheet, 'data:image/png;base64,AA', addresses), 'data:image/png;base64,AA');
    assert.equal(addressFrom(sheet, 'data:font/woff2;base64,AA', addresses), 'data:font/woff2;base64,AA');
  });
});
