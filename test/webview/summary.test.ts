import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseHTML } from 'linkedom';
import type { PageProblem } from '../../client/src/preview/messages.ts';
import { checkList, summarize, summaryLines } from '../../client/webview/summary.ts';

const PAGE = `<article><header class="plume-header"><h1>L’IA en chiffres</h1><div class="chapeau"><p>Un chapeau.</p></div>
<figure class="plume-image"><img src="x" data-plume-source="/uploads/une.png" alt="La une"></figure></header>
<div class="plume-body"><p>Aujourd’hui, dix-sept projets <a href="https://example.org">ailleurs</a> <a href="/a/">ici</a> <a href="#b">là</a>
<a href="mailto:a@example.org">écrire</a> <img src="y" data-plume-source="/uploads/muette.png" alt=""></p>
<p><span class="plume-missing"><span> </span><code>/uploads/absente.png</code></span></p></div></article>`;
const PROBLEMS: PageProblem[] = [
  { line: 3, character: 0, severity: 'error', isOurs: true, message: 'Une erreur\nen deux lignes' },
  { line: 8, character: 2, severity: 'hint', isOurs: true, message: 'Un détail' },
];
const summary = summarize(parseHTML(`<!DOCTYPE html><html><body>${PAGE}</body></html>`).document, { problems: PROBLEMS, publication: 'Cette page paraîtra à l’adresse /ia/' });

suite('The summary of an article', () => {
  test('counts words as readers do', () => {
    assert.equal(summary.words, 12);
    assert.equal(summary.minutes, 1);
  });

  test('counts links by where they lead', () => {
    assert.deepEqual(summary.links, { elsewhere: 1, mail: 1, page: 1, site: 1 });
  });

  test('names the images that say nothing to those who do not see them', () => {
    assert.equal(summary.images, 3);
    assert.deepEqual(summary.silentImages, ['/uploads/muette.png', '/uploads/absente.png']);
  });

  test('is said in two languages', () => {
    const [french, english] = [summaryLines(summary, 'fr'), summaryLines(summary, 'en')];
    assert.deepEqual(french.at(-3), ['Points à revoir', '1']);
    assert.deepEqual(english.at(-1), ['Other remarks, not counted', '1']);
  });

  test('becomes a check list, in which only what is settled is ticked', () => {
    assert.equal(
      checkList(summary, 'fr'),
      `## L’IA en chiffres

Cette page paraîtra à l’adresse /ia/

12 mots, 1 min de lecture.

- [ ] Aucune erreur
- [x] Aucun avertissement
- [ ] Chaque image a un texte alternatif
  - \`/uploads/muette.png\`
  - \`/uploads/absente.png\`
- [ ] Relu par une autre personne

- Ligne 4\u00A0: Une erreur en deux lignes
- Ligne 9\u00A0: Un détail
`,
    );
  });
});
