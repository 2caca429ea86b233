import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fieldReadersIn, readersOf, type FlowFile } from '../../server/src/learning/fieldReaders.ts';
import { templateFlowIn } from '../../server/src/learning/liquid/templateFlow.ts';

suite('What templates read of documents', () => {
  test('is what they show of those of a collection, one after another', () => reads('{% for s in site.startups %}{{ s.title | escape }}{% endfor %}', ['title']));
  test('has no part in what comes after the loop', () => reads('{% for s in site.startups %}{% endfor %}{% for s in site.autres %}{{ s.title }}{% endfor %}', []));
  test('goes with them through names and filters', () => reads('{% assign x = site.startups | where: "phase", "alumni" | sort: \'date_debut\' | first %}{{ x.mission }}', ['date_debut', 'mission', 'phase']));
  test('is of both, where a condition decides what a name means', () => reads('{% assign x = site.autres %}{% if a %}{% assign x = site.startups %}{% endif %}{{ x.first.mission }}', ['mission']));
  test('is what is asked of each', () => reads("{% assign x = site.startups | where_exp: 'it', 'it.phase != \"alumni\" and it.fin > site.time' | map: 'titre' %}{{ x.rien }}", ['fin', 'phase', 'titre']));
  test('is what they are found by', () => reads('{% assign x = site.startups | find: "id", page.startup %}{{ x.nom }}', ['id', 'nom']));
  test('is what groups are made by, and of what is in them', () => reads('{% assign g = site.startups | group_by: "phase" %}{% for p in g %}{{ p.name }}{{ p.size }}{% for s in p.items %}{{ s.titre }}{% endfor %}{% endfor %}', ['phase', 'titre']));
  test('is nothing of what groups are sorted by', () => reads('{% assign g = site.startups | group_by: "phase" | sort: "size" %}', ['phase']));
  test('is of lists that are joined', () => reads('{% assign x = site.autres | concat: site.startups | sort: "ordre" %}', ['ordre']));
  test('is the field, of what stands within one', () => reads('{{ site.startups[0].phases.last.name }}', ['phases']));
  test('is the field in brackets', () => reads('{% for s in site.startups %}{{ s["sous-titre"] }}{% endfor %}', ['sous-titre']));
  test('may be any, where its name is computed', () => reads('{% for s in site.startups %}{{ s[page.champ] }}{% endfor %}', ['*']));
  test('may be any, where the whole document is given away', () => reads('{{ site.startups | jsonify }}', ['*']));
  test('is nothing of what is no Liquid', () => reads('{% raw %}{{ site.startups.first.a }}{% endraw %}{% comment %}{{ site.startups.first.b }}{% endcomment %}site.startups.first.c', []));
  test('is read in code blocks too', () => reads('{% highlight json %}{{ site.startups.first.a }}{% endhighlight %}', ['a']));
  test('is what an include reads of what it is given', () => reads('{% for s in site.startups %}{% include carte.html item=s titre=s.titre %}{% endfor %}', ['nom', 'titre'], { 'carte.html': '{{ include.item.nom }}{{ include.titre.x }}' }));
  test('is what an include reads by the names around it, and what that gives on', () => reads('{% for s in site.startups %}{% include a.html %}{% endfor %}', ['mission', 'nom'], { 'a.html': '{{ s.nom }}{% include b.html x=s %}', 'b.html': '{{ include.x.mission }}{% include a.html %}' }));
  test('is of all collections, where they are all gone through', () => reads('{% for c in site.collections %}{% for d in c.docs %}{{ d.titre }}{% endfor %}{% endfor %}', ['titre']));
  test('is of the field of the page, in its layout', () => reads('{{ page.chapeau }}{% include a.html p=page %}', ['chapeau', 'nom', 'une'], { 'a.html': '{{ page.une }}{{ include.p.nom }}' }, 'layout'));
  test('is nothing of another page', () => reads('{{ page.chapeau }}{% include a.html %}', [], { 'a.html': '{{ page.une }}' }));

  function reads(text: string, expected: readonly string[], includes: Readonly<Record<string, string>> = {}, kind: FlowFile['kind'] = 'page'): void {
    const files = [fileOf(kind, 'startup', text), ...Object.entries(includes).map(([name, it]) => fileOf('include', name, it))].flatMap(it => it ?? []);
    const found = readersOf(fieldReadersIn(files), { collection: 'startups', layouts: ['startup'], own: undefined });
    assert.deepEqual([...found.keys()].sort(), expected);
  }
});

function fileOf(kind: FlowFile['kind'], name: string, text: string): FlowFile | undefined {
  const flow = templateFlowIn(text);
  return flow && { kind, name, file: name, flow };
}
