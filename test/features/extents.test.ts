import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseArticle, type Article } from '../../server/src/article/article.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { extentOf, provenChanges, staysWithin, type Change } from '../../server/src/features/diagnostics/extent.ts';
import { safeChange, withoutTouching } from '../../server/src/features/diagnostics/fixAll.ts';
import { bodyOutline } from '../../server/src/features/diagnostics/bodyOutline.ts';
import { provideRefactorings } from '../../server/src/features/refactorings/index.ts';
import { renameNameHere } from '../../server/src/features/renameName.ts';
import { namePlacesOf } from '../../server/src/features/shared/documentNames.ts';
import type { Extent } from '../../server/src/features/shared/extent.ts';
import { provideCompletion } from '../../server/src/features/completion/index.ts';
import { termEdits } from '../../server/src/article/termEdits.ts';
import { checkInput, findIn } from '../support/findings.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService } from '../support/service.ts';
import { fc } from '../support/properties.ts';

const RUNS = Number(process.env['PLUME_PROPERTY_RUNS'] ?? 200);

/** One file of the site that is there, one in other capitals. */
const FILES = { 'uploads/rapport.pdf': 'x'.repeat(12_000), 'uploads/Vue.png': '', 'uploads/vue2.png': '' };

const field = fc.constantFrom(
  'title: L\'été : bilan', 'title: "Un \\"titre\\"\nsur deux lignes"', "title: 'L'été'", 'title: {{ page.x }}', 'title: "Avec {{ \'x\' | upcase }} : l\'été"', 'title: >-\n  Un titre\n  en bloc !',
  'description: |\n  L\'hiver ?\n\n  "x: y\n', 'description: >+\n  A\n\n', 'summary: *absent', 'subtitle: &s \'Oui !\'', 'chapeau-text: *s',
  'tags: |\n  eau air', 'tags: [eau, &e mer]', 'tags: *t', 'autre: *e', 'tag: >-\n  eau', 'categories:\n- Article # oui\n- |-\n  eau',
  'tags:\n  - eau\n  - mer', '- perdu', 'auteur: " DINUM "', 'auteur: "DINUM\\ "', 'lieu:Paris', 'lieu\u00A0: Paris', '\tlieu: Paris', 'date: 2019-07-15 16:30:00', 'date: 1er juillet 2019',
  'image: /uploads/vue.png', 'titel: x', 'published: oui', 'x: [a, b', 'x: @dinum', 'x: "a" b', 'x: {{ a }} : b', '# une note', 'x: #ia', 'lang: en', 'auteur: A\nauteur: B',
);
const piece = fc.constantFrom(
  'L\'été : 50% de « mots » !', 'le **laboratoire **- oui', '{{ \'abc\' | upcase }} l\'eau', '{% include a.html src="l\'été.png" %}', '{% highlight js %}\nvar l\'a = 1 ;\n# b | c\n{% endhighlight %}',
  '{% raw %}l\'eau !{% endraw %}', '```\nl\'eau !\n```', '    l\'eau !', '`l\'eau !`', '<pre>\n**a **- l\'eau !\n</pre>', '<div markdown="1">\nl\'eau !\n</div>', '<p align="center" align=\'x\'>l\'eau</p>',
  '[Le rapport](/uploads/rapport.pdf)', '![Une vue](/uploads/vue.png)', '![Une vue]({{ "/uploads/x.png" | relative_url }})', '![Une vue](../uploads/vue2.png)', '# Titre !', '###Titre', '## Titre {: .a}', '{: .a }',
  '## Bilan{#bilan}', '* a\n* l\'eau :', '- x\n\n  {: .b}\n\n  suite...', 'a | b', '| l\'a | b ? |\n|---|---|\n| 1 000 | 2 |', '> l\'eau ;', 'Mot[^1]', '[^1]: L\'eau !', '[a]: /uploads/vue.png', '*[HTML]: l\'eau', '$$ l\'a $$', '<!-- l\'eau ! -->',
  '**Gras**', 'Texte', '{:note: .bleue}', 'Un mot*là*{: note }', '<div id="ancre">l\'eau</div>', '## Fin {#fin}', '[ici](#fin) [là](#ancre)', 'https://a.fr/l\'eau', '1ère 2ème', 'Un mot {: .bleue} là', '•\u00A0a\n•\u00A0b\n•\u00A0c', '{::comment}\nl\'eau !\n{:/}', '<a href="x">l\'eau</a> : oui', '\tl\'eau !', 'un _path et _url', '{: .{{ a }} }', '# {{ page.x }} *y*', '**{{ \'a\' }}**', 'Un {{ a | b }} mot {: .c}', 'Etat etc... A noter',
);
const articleText = fc
  .tuple(fc.array(field, { maxLength: 5 }), fc.array(piece, { maxLength: 6 }), fc.constantFrom('\n', '\n\n', '\n\n'), fc.constantFrom('\n', '\n', '\r\n'), fc.constantFrom('', '', '', '\uFEFF'))
  .map(([fields, pieces, between, lineBreak, mark]) => mark + `---\n${fields.join('\n')}\n---\n\n${pieces.join(between)}\n`.replaceAll('\n', lineBreak));

suite('every fix', () => {
  test('changes what it says, else the values or the blocks that it lies in, and leaves Liquid as it is', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, async text => {
        const { article, project } = await checkInput(text, FILES);
        for (const { rule, problem } of await findIn(text, FILES)) {
          assert.doesNotMatch(JSON.stringify([rule.message(problem), problem.fixes ?? []]), /[\uEE00-\uEFFF]/);
          for (const fix of problem.fixes ?? []) {
            const { edits } = fix;
            const said = { edits, extent: extentOf(article, fix) };
            assert.ok(staysWithin(article, project.kramdownOptions, said), `${rule.code}: ${JSON.stringify(applyEdits(text, edits))}`);
            const isWithinHeader = edits.every(it => it.end <= article.body.start);
            if (isWithinHeader && article.header.split.kind === 'found') {
              assert.ok(staysWithin(article, project.kramdownOptions, { edits, extent: { header: 'values' } }), `${rule.code}: ${JSON.stringify(applyEdits(text, edits))}`);
            } else {
              assert.deepEqual(liquidOf(applyEdits(text, edits)), liquidOf(text), rule.code);
            }
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
  test('that is safe changes what it says, and nothing else, alone and with others', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, async text => {
        const { article, project } = await checkInput(text, FILES);
        const changes = (await findIn(text, FILES)).flatMap(({ problem }) => safeChange(problem) ?? []);
        const chosen = withoutTouching(changes);
        const proven = provenChanges(article, project.kramdownOptions, chosen);
        assert.ok(staysWithin(article, project.kramdownOptions, togetherOf(proven)));
      }),
      { numRuns: RUNS },
    );
  });
});

suite('every renaming of a word', () => {
  test('changes its field alone', () => {
    fc.assert(
      fc.property(articleText, fc.constantFrom('eau', 'mer', 'air', 'eau\n'), fc.constantFrom('mer', 'a, b', "l'eau", 'x: y'), (text, from, to) => {
        const article = parseArticle('memory:///a.md', 0, text);
        const edits = termEdits(text, article.header.yaml.root, { field: 'tags', from, to });
        const after = parseArticle('memory:///a.md', 0, applyEdits(text, edits));
        assert.equal(after.body.text, article.body.text);
        assert.equal(after.header.isReadable, article.header.isReadable);
        const others = ({ tags, tag, ...rest }: Readonly<Record<string, unknown>>): unknown => [rest, edits.length === 0 && [tags, tag]];
        assert.deepEqual(others(after.header.data), others(article.header.data));
      }),
      { numRuns: RUNS * 10 },
    );
  });
});

suite('every refactoring', () => {
  test('changes the blocks that it lies in, and leaves Liquid as it is', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, fc.nat(), fc.nat(30), async (text, from, length) => {
        const { article, project } = await checkInput(text, FILES);
        const start = Math.min(text.length, article.body.start + (from % Math.max(1, text.length - article.body.start)));
        for (const { edits } of provideRefactorings(article, project, { start, end: Math.min(text.length, start + length) })) {
          const after = applyEdits(text, edits);
          assert.equal(after.slice(0, article.body.start), text.slice(0, article.body.start));
          assert.doesNotMatch(after, /[\uEE00-\uEFFF]/);
          assert.deepEqual(liquidOf(after), liquidOf(text));
          assert.ok(staysWithin(article, project.kramdownOptions, { edits, extent: { blocks: 'touched' } }), JSON.stringify([text, edits]));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

suite('every renaming of a name', () => {
  test('changes the elements that have it, and where links lead; nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, async text => {
        const { article, project } = await checkInput(text, FILES);
        const { kramdownOptions } = project;
        for (const { kind, name } of namePlacesOf(article.body.parse(kramdownOptions))) {
          const edits = renameNameHere(article, project, { kind, name }, 'tout-autre');
          const after = parseArticle(article.uri, 1, applyEdits(text, edits));
          assert.equal(after.text.slice(0, after.body.start), text.slice(0, article.body.start));
          const outlineOf = ({ body }: Article): string => bodyOutline(body.parse(kramdownOptions), ['addresses']).replaceAll(name, 'tout-autre');
          assert.equal(outlineOf(after), outlineOf(article));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

suite('every completion', () => {
  test('changes the line of the cursor, and neither the body nor Liquid from the header', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, fc.nat(), async (text, from) => {
        const { service } = createTestService(FILES);
        const uri = memoryUri('_actualites/a.md');
        service.open(uri, 1, text);
        const article = parseArticle(uri, 1, text);
        const offset = from % (text.length + 1);
        if (article.header.split.kind !== 'found' || article.liquid.some(it => it.start < offset && offset < it.end)) {
          return;
        }
        const list = await service.complete(uri, article.lines.positionAt(offset), { isCancellationRequested: false });
        for (const { textEdit, additionalTextEdits = [] } of list?.items ?? []) {
          const written = [...(textEdit === undefined ? [] : [{ range: 'range' in textEdit ? textEdit.range : textEdit.replace, newText: textEdit.newText }]), ...additionalTextEdits];
          const edits = written.map(it => ({ start: article.lines.offsetAt(it.range.start), end: article.lines.offsetAt(it.range.end), newText: it.newText }));
          assert.ok(edits.every(it => it.end <= article.body.start || it.start >= article.body.start), JSON.stringify(edits));
          assert.ok(edits.every(it => !text.slice(it.start, it.end).includes('\n')), JSON.stringify([text, offset, edits]));
          assert.deepEqual(liquidOf(applyEdits(text, edits)), liquidOf(text));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

suite('every completion that is accepted', () => {
  test('changes what it says, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(articleText, fc.nat(), begun, async (text, from, typed) => {
        // Something is being written somewhere: a text is completed while it is not finished.
        const places = placesOf(text);
        const at = places[from % places.length] ?? 0;
        const whole = text.slice(0, at) + typed + text.slice(at);
        const offset = at + typed.length;
        const input = await checkInput(whole, MODELS);
        if (input.article.liquid.some(it => it.start < offset && offset < it.end)) {
          return;
        }
        const { article, project } = input;
        for (const { edit, isSnippet, extent, label } of provideCompletion({ ...input, files: [], language: 'fr', offset }) ?? []) {
          const edits = [{ ...edit, newText: isSnippet === true ? withoutStops(edit.newText) : edit.newText }];
          assert.ok(staysWithin(article, project.kramdownOptions, { edits, extent }), JSON.stringify([label, whole.slice(0, offset), whole.slice(offset), applyEdits(whole, edits)]));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

const MODELS = { ...FILES, '_plume/snippets/carte.md': '---\nname: Carte\nprefix: texte\n---\n## ${1:Titre}\n\n- a\n', 'assets/site.css': '.note { color: red }\n.bleue { color: blue }\n' };

const begun = fc.constantFrom('', '', '', ' ', 't', '{: ', '{:.', '{:note .b', '{: title="', '[ici](', '[ici](#', '[ici](/ra', '![a](', '![a](vu', '[^', '\ntex', '\n\ntext', '\nta', '\ntags: [', '\ntags:\n  - ', '\nimage: ', ', ');

/** Where something may be proposed: behind a word, a sign or a space; at the ends of lines more often than elsewhere. */
function placesOf(text: string): readonly number[] {
  const ends = [...text.matchAll(/\r?\n/g)].map(it => it.index);
  return [...ends, ...ends, ...Array.from({ length: text.length + 1 }, (_, index) => index)];
}

/** What an editor makes of a snippet: `${1:a}` → `a` */
function withoutStops(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\{?\d+\}?/g, '$1$2').replace(/\\([$}\\])/g, '$1');
}

function togetherOf(changes: readonly Change[]): Change {
  const extent: Extent = changes.some(it => it.extent.file) ? { file: 'everything' } : { ...(changes.some(it => it.extent.header) ? { header: 'values' } : {}), body: changes.flatMap(it => it.extent.body ?? []) };
  return { edits: changes.flatMap(it => it.edits), extent };
}

function liquidOf(text: string): readonly string[] {
  const { liquid } = parseArticle('memory:///a.md', 0, text);
  return liquid.map(it => text.slice(it.start, it.end));
}
