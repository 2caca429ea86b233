import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createCheckContext } from '../../server/src/features/diagnostics/checkContext.ts';
import { rules } from '../../server/src/features/diagnostics/index.ts';
import type { Subject } from '../../server/src/features/diagnostics/rule.ts';
import { subjectsOf } from '../../server/src/features/diagnostics/subjects.ts';
import { checkInput } from '../support/findings.ts';
import { fc } from '../support/properties.ts';

const RUNS = Number(process.env['PLUME_PROPERTY_RUNS'] ?? 250);

const field = fc.constantFrom(
  'title: "A"', 'title:', 'titre : B', 'date: 2019-07-15', 'date: demain', 'tags: [a, "b]', 'tags: #a', 'published: ', 'une-ou-diaporama:\n- image: /uploads/a.png', '- a', 'nom\u00A0: c',
);
const block = fc.constantFrom(
  'Texte', '## Titre', '###Titre', '## Titre {#a}', '##', '## Projet\n\n**Les gains**\n\n**Les données de départ**', '**gras ** et *italique*', '{: .a .a, b c=d \u00A0}', '{:a: .b}', '{:.c', '{.c}', '* point', '[un lien](/uploads/a.pdf)',
  '[ici](www.a.fr){:target="_blank"}', '<a href="#b"></a>', '![](/uploads/b.png)', '<img src="c.png">', '<br><br>', '<div bgcolor="red" a a>**b**', '</div>', '<iframe></iframe>', '<table><tr></tr></table>', '[^1]', '[^1]: note', '[b]: /c', '[b]: /d', '{::a}',
  '$$ 3 $$', '| a | b |', '```', 'https://a.fr', '*[AB]: c',
);
const article = fc.record({ fields: fc.array(field, { maxLength: 4 }), blocks: fc.array(block, { maxLength: 6 }), gap: fc.constantFrom('\n', '\n\n') });

suite('what a rule says that it is about', () => {
  test('is in whatever it finds: of an article without, it has nothing to say', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(article, async ({ fields, blocks, gap }) => {
        const text = `---\n${fields.join('\n')}\n---\n${blocks.join(gap)}\n`;
        const context = createCheckContext(await checkInput(text));
        const holds = subjectsOf(context);
        for (const { about, code, check } of rules) {
          if (about !== undefined) {
            seen.add(`${about}: ${holds(about)}`);
            assert.ok(holds(about) || [...check(context)].length === 0, `${code} in\n${text}`);
          }
        }
      }),
      { numRuns: RUNS },
    );
    const subjects = new Set(rules.flatMap(it => it.about ?? []));
    assert.deepEqual([...seen].toSorted(), [...subjects].flatMap((it: Subject) => [`${it}: false`, `${it}: true`]).toSorted());
  });
});
