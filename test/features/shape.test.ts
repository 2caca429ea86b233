import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NEVER, type TestService } from '../support/service.ts';

const CARD = '### **Nom**\n\n*Administration*\n\n**Les données de départ**\n\nDes photos.\n\n**Les gains**\n\n* un\n* deux\n';

suite('the outline', () => {
  test('lists the cards with their parts, and leaves headings to the editor', async () => {
    const { service, uri } = open(`## Les projets\n\n${CARD}`);
    const symbols = await service.symbols(uri, NEVER);
    assert.deepEqual(symbols.map(it => [it.name, it.children?.map(child => child.name)]), [['Nom', ['Administration', 'Les données de départ', 'Les gains']]]);
  });
  test('is empty for an article without cards', async () => {
    const { service, uri } = open('## Bilan\n\nUn texte\n');
    assert.deepEqual(await service.symbols(uri, NEVER), []);
  });
});

suite('folding', () => {
  test('the header, the parts of a card, blocks of HTML', () => folds(`${CARD}\n## Suite\n\n<div>\n<p>a</p>\n</div>\n`, [[0, 2], [7, 9], [11, 14], [18, 20]]));
  test('nothing that stands on one line', () => folds('<div>a</div>\n', [[0, 2]]));
});

function open(body: string): { readonly service: TestService['service']; readonly uri: string } {
  const { service } = createTestService({ '_config.yml': 'lang: fr\n' });
  const uri = memoryUri('a.md');
  service.open(uri, 1, `---\ntitle: A\n---\n${body}`);
  return { service, uri };
}

async function folds(body: string, expected: readonly (readonly [number, number])[]): Promise<void> {
  const { service, uri } = open(body);
  const ranges = (await service.folding(uri, NEVER)).map(it => [it.startLine, it.endLine]);
  assert.deepEqual(ranges, expected);
}
