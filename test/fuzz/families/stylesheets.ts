import assert from 'node:assert/strict';
import { filterCss } from '../../../client/webview/styles/filterCss.ts';
import { fc } from '../../support/properties.ts';
import type { FuzzFamily } from '../family.ts';

const piece = fc.constantFrom('url(', 'src(', 'image(', 'image-set(', 'cross-fade(', 'var(', '"https://x.invalid/"', "'https://x.invalid/'", 'https://x.invalid/', '//x.invalid/', '/a.png', ')', '(', '{', '}', ';', ':', '@import ', '@namespace ', '@font-face{', '\\', '\n', '/*', '*/', '"', "'", ' ', 'a', '\\75rl(', '\\000075 r\\6c(', '[', ']', '<!--', '-->', '</style>', '\u0000', 'é');

/** Stylesheets: whoever reads what is left of one finds no address in it but those of the site's files. */
export const stylesheets: FuzzFamily = {
  name: 'stylesheets',
  share: 20,
  run: how => {
    const property = fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async pieces => {
      const filtered = filterCss(pieces.join(''), written => (written.startsWith('/') && !written.startsWith('//') ? `site:${written}` : undefined));
      filterCss(filtered, address => assert.match(address, /^(?:site:\/|data:,$|$)/) as undefined);
      assert.doesNotMatch(filtered, /<\/style/i);
      await Promise.resolve();
    });
    return fc.assert(property, how);
  },
};
