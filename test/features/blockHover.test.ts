import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';
import { createTestService } from '../support/service.ts';

const CARD = '### **Lire les avis**\n\n**Les données de départ**\n\nDes avis.\n\n**Les gains**\n\n* un jour\n';

suite('the hover on the first line of a block', () => {
  test('names its model, and what it lacks of it', async () => {
    const hover = await hoverAt(0);
    assert.match(hover, /^\*\*Carte de projet\*\* \(modèle\)/);
    assert.match(hover, /- Administration – \*il manque ici\*\n/);
    assert.match(hover, /- Les gains$/);
  });
  test('says nothing further down', async () => assert.equal(await hoverAt(4), ''));
});

async function hoverAt(line: number): Promise<string> {
  const { service } = createTestService({ '_config.yml': 'lang: fr\ncollections:\n  actualites:\n    output: true\n' });
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, RIGHT_HEADER + CARD);
  const hover = await service.hover(uri, { line: line + RIGHT_HEADER.split('\n').length - 1, character: 6 }, { isCancellationRequested: false });
  const contents = hover?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}
