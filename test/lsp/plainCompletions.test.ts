import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { snippetText } from '../../server/src/lsp/plainCompletions.ts';

suite('A snippet for an editor that has none', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['### **${1:Nom}**$0', '### **Nom**'],
    ['${1|Article,Communiqué|}', 'Article'],
    ['${1|a\\,b,c|} et ${2:un ${3:mot} \\} là}', 'a,b et un mot } là'],
    ['title: $1\n$TM_FILENAME${CURRENT_YEAR:2024}', 'title: \n2024'],
    ['5 \\$ et $', '5 $ et $'],
    ['{: .a }', '{: .a }'],
  ];
  for (const [snippet, text] of CASES) {
    test(`is its text: ${JSON.stringify(snippet)}`, () => assert.equal(snippetText(snippet), text));
  }
});
