import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!DOCTYPE html><html><body></body></html>');
Object.assign(globalThis, { document, NodeFilter: { SHOW_TEXT: 4 } });
const { showFillNotes } = await import('../../client/webview/body/fillNotes.ts');

const VIDEO = { mark: '\uEDFD\uEE00\uEE00', written: '{% video <1> %}', message: 'Seul le site le connaît.', isError: false };
const MISSING = { mark: '\uEDFD\uEE00\uEE01', written: '{% include x %}', message: 'Il n’y est pas.', isError: true };

function shown(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  const [fragment, page] = [document.createDocumentFragment(), document.createElement('div')];
  fragment.append(...template.content.childNodes);
  showFillNotes(fragment, [VIDEO, MISSING]);
  page.append(fragment);
  return page.innerHTML;
}

suite('What Liquid could not fill', () => {
  test('is shown as it is written, with why', () => {
    const video = shown(`<p>a ${VIDEO.mark} b</p>`);
    assert.match(video, /^<p>a <span [^]*><span class="plume-liquid-source">\{% video &lt;1&gt; %\}<\/span><\/span> b<\/p>$/);
    for (const attribute of ['class="plume-liquid-note"', 'role="note"', 'tabindex="0"', 'title="Seul le site le connaît."', 'aria-label="{% video <1> %} Seul le site le connaît."']) {
      assert.ok(video.includes(attribute), attribute);
    }
    assert.equal(
      shown(`<p>${MISSING.mark}</p>`),
      '<p><span class="plume-liquid-note plume-error"><span class="plume-liquid-source">{% include x %}</span> <span class="plume-liquid-reason">Il n’y est pas.</span></span></p>',
    );
  });
  test('is written in attributes, and in code', () => {
    assert.equal(shown(`<a href="/${MISSING.mark}">x</a>`), '<a href="/{% include x %}">x</a>');
    assert.match(shown(`<pre><code>${VIDEO.mark}${MISSING.mark}</code></pre>`), /^<pre><code><span.*<\/span><span.*<\/code><\/pre>$/);
  });
  test('leaves all else as it is', () => assert.equal(shown('<p>{{ x }} \uEDFD</p>'), '<p>{{ x }} \uEDFD</p>'));
});
