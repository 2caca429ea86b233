import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { localAddress } from '../../client/webview/addresses.ts';

suite('The address of a file that an article names', () => {
  test('is in the site for an address from its root', () => check('/uploads/logo.png', 'https://site/uploads/logo.png'));
  test('is in the site below its baseurl', () => check('/blog/uploads/logo.png', 'https://site/uploads/logo.png', '/blog'));
  test('is in the site for a folder that only starts like the baseurl', () =>
    check('/blogues/logo.png', 'https://site/blogues/logo.png', '/blog'));
  test('is beside the article without a slash', () => check('logo.png', 'https://site/_posts/logo.png'));
  test('is above the article with two dots', () => check('../logo.png', 'https://site/_posts/../logo.png'));
  test('is the image itself for one that is written out', () => check('data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'));
  test('is none for another site', () => check('https://example.org/logo.png', undefined));
  test('is none for another site without a scheme', () => check('//example.org/logo.png', undefined));
  test('is none for a document that is written out', () => check('data:text/html,<script>1</script>', undefined));
  test('is none for a script', () => check(' JavaScript:alert(1)', undefined));
  test('is none for nothing', () => check('', undefined));
});

function check(written: string, expected: string | undefined, baseurl = ''): void {
  assert.equal(localAddress(written, { site: 'https://site/', article: 'https://site/_posts/', baseurl }), expected);
}
