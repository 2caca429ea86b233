import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { templateFlowIn } from '../../server/src/learning/liquid/templateFlow.ts';
import { templateFieldsIn } from '../../server/src/learning/templateFields.ts';
import { createTemplateReads, type TemplateReads } from '../../server/src/workspace/templateReads.ts';

const TEXTS = ['{{ page.a }}{% include x.html p=page %}', '{% for s in site.services %}{% include x.html p=s %}{% include y.html %}{% endfor %}', '{{ include.p.b }}{% include y.html q=include.p %}', '{{ include.q.c }}{{ s.d }}{% include x.html p=s %}', 'nothing', undefined];
const FILES = ['layout service', 'include x.html', 'include y.html', 'page index.html'] as const;

suite('Who reads a field', () => {
  test('is the same whether the templates were read anew or changed one by one', () => {
    const change = fc.tuple(fc.constantFrom(...FILES), fc.constantFrom(...TEXTS));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), changes => {
        const [stepwise, anew] = [createTemplateReads(), createTemplateReads()];
        changes.forEach(it => {
          set(stepwise, it);
          readers(stepwise);
        });
        [...new Map(changes)].forEach(it => set(anew, it));
        assert.deepEqual(readers(stepwise), readers(anew));
      }),
    );
  });
});

function set(reads: TemplateReads, [key, text]: readonly [(typeof FILES)[number], string | undefined]): void {
  const [kind, name = ''] = key.split(' ');
  const flow = text === undefined ? undefined : templateFlowIn(text);
  if (kind === 'page') {
    reads.setPage(name, flow && { file: name, flow });
  } else {
    reads.set({ kind: kind === 'layout' ? 'layout' : 'include', name, file: name, fields: text === undefined ? undefined : templateFieldsIn(text), flow });
  }
}

function readers(reads: TemplateReads): readonly string[] {
  return [...reads.readersOf({ uri: 'index.html', collection: 'services', layout: 'service' })].flatMap(([field, by]) => [...by].map(it => `${field} ${it.kind} ${it.file}`)).sort();
}
