import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIn } from '../support/findings.ts';
import { checkFirstFix, checkRules, foundIn, RIGHT_HEADER } from '../support/ruleChecks.ts';

suite('frames', () => {
  test('without a title, or with an empty one', () => checkRules('html.frame', `
<iframe src="https://a.fr/v"></iframe>
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ html.frame-without-title

<iframe title=" " src="https://a.fr/v"></iframe>
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ html.frame-without-title
`));
  test('with a title, or that nobody is to hear', () => checkRules('html.frame', '<iframe title="Vidéo : Lab IA" src="https://a.fr/v"></iframe>\n\n<iframe aria-hidden="true" src="https://a.fr/v"></iframe>\n'));
  test('get a title to fill in', async () => {
    const text = `${RIGHT_HEADER}<iframe src="https://a.fr/v"></iframe>\n`;
    const [finding] = (await findIn(text)).filter(it => it.rule.code === 'html.frame-without-title');
    assert.deepEqual(finding?.problem.fixes?.[0]?.edits, [{ start: text.indexOf(' src'), end: text.indexOf(' src'), newText: ' title=""' }]);
  });
});

suite('looks in the text', () => {
  test('by an attribute or an element that is only for them', () => checkRules('html.presentation', `
<p align="center">Un</p>
   ^^^^^^^^^^^^^^ html.presentation

<center>Deux</center>
^^^^^^^^ html.presentation

<table><tr><td width="50%">a</td></tr></table>
               ^^^^^^^^^^^ html.presentation
`));
  test('not by classes, by the size of images, nor in drawings', () => checkRules('html.presentation', `
<p class="text-center" style="color: red">Un</p>

<img src="/a.png" alt="" width="300" height="200">

<svg viewBox="0 0 9 9"><rect width="3" height="3"/></svg>
`));
  test('are removed by a fix', () => checkFirstFix('<p align="center">Un</p>\n', 'html.presentation', '<p>Un</p>\n'));
});

suite('tables in HTML', () => {
  test('without header', () => checkRules('html.table', '<table class="a"><tr><td>Nom</td></tr></table>\n^^^^^^^^^^^^^^^^^ html.table-without-header\n'));
  test('with one, or only for layout', () =>
    checkRules('html.table', '<table><tr><th>Nom</th></tr></table>\n\n<table role="presentation"><tr><td>a</td></tr></table>\n\n<table><tr><td role="rowheader">a</td></tr></table>\n'));
});

suite('links that look alike', () => {
  test('and lead to different places', () => checkRules('link.same-text', `
[Le rapport](/a/) puis [le rapport](/b/)
                       ^^^^^^^^^^^^^^^^^ link.same-text
`));
  test('and lead to the same place, or say more in their title', () => checkRules('link.same-text', '[Le rapport](/a/) et [le rapport](/a/), [Le bilan](/a/) et [le bilan](/b/ "Le bilan 2025")\n'));
  test('but have no text, or a vague one', () => checkRules('link.same-text', '[ici](/a/) [ici](/b/) [![](/a.png)](/a/) [![](/b.png)](/b/)\n'));
});

suite('links whose text is an address', () => {
  test('are hinted at', () => checkRules('link.address', `
<https://www.legifrance.gouv.fr/jorf/id/1> et [www.a.fr/b](https://www.a.fr/b)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link.address-as-text
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link.address-as-text
`));
  test('not where it is the name of a site, or of a person', () => checkRules('link.address', '[numerique.gouv.fr](https://www.numerique.gouv.fr/) <https://www.a.fr/> <contact@a.fr>\n'));
});

suite('links that open another tab', () => {
  test('are said once, at the first', () => checkRules('link.new-window', `
[un](/a/){:target="_blank"} et <a href="/b/" target="_blank">deux</a>
^^^^^^^^^^^^^^^^^^^^^^^^^^^ link.new-window
`));
  test('say so in their text or in their title', () =>
    checkRules('link.new-window', '[un (nouvel onglet)](/a/){:target="_blank"} [deux](/b/ "deux - nouvelle fenêtre"){:target="_blank"} <a href="/c/" target="_blank" aria-label="trois, nouvelle fenêtre">trois</a>\n'));
  test('are announced by a fix, all at once', () =>
    checkFirstFix(
      '[un "mot"](/a/){:target="_blank"} et <a href="/b/" target="_blank">deux</a>\n',
      'link.new-window',
      '[un "mot"](/a/){:target="_blank" title="un “mot” - nouvelle fenêtre"} et <a title="deux - nouvelle fenêtre" href="/b/" target="_blank">deux</a>\n',
    ));
});

suite('links to documents', () => {
  const FILES = { 'uploads/rapport.pdf': 'x'.repeat(1_234_567), 'uploads/liste.csv': 'x'.repeat(800) };
  test('without format or weight', async () =>
    assert.deepEqual(await foundIn('link.document', '[Le rapport](/uploads/rapport.pdf), [la liste en CSV](/uploads/liste.csv), [le guide](https://a.fr/guide.docx)\n', FILES), [
      ['link.document-details', '[Le rapport](/uploads/rapport.pdf)'],
      ['link.document-details', '[la liste en CSV](/uploads/liste.csv)'],
      ['link.document-details', '[le guide](https://a.fr/guide.docx)'],
    ]));
  test('that say both', () => checkRules('link.document', '[Le rapport (PDF, 1,2 Mo)](/uploads/rapport.pdf) [Le rapport](/uploads/rapport.pdf "PDF - 350 ko") [La page](/rapport/)\n'));
  test('get what the file itself says', () =>
    checkFirstFix('[Le **rapport**](/uploads/rapport.pdf)\n', 'link.document-details', '[Le **rapport** (PDF, 1,2\u00A0Mo)](/uploads/rapport.pdf)\n', FILES));
  test('elsewhere get nothing: their weight is not known', async () => {
    const [finding] = (await findIn(`${RIGHT_HEADER}[le guide](https://a.fr/guide.docx)\n`)).filter(it => it.rule.code === 'link.document-details');
    assert.deepEqual(finding?.problem.fixes, []);
  });
});
