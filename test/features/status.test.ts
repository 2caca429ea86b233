import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { RIGHT_HEADER } from '../support/ruleChecks.ts';
import { createTestService } from '../support/service.ts';

const SITE = { '_config.yml': 'lang: fr\ncollections: {actualites: {output: true}}\n' };

suite('how an article stands', () => {
  test('with nothing wrong', () => check(SITE, RIGHT_HEADER, 'Prêt à publier'));
  test('with one thing wrong, and with several', async () => {
    await check(SITE, `${RIGHT_HEADER}Voir https://a.fr\n`, '1 point à revoir');
    await check(SITE, `${RIGHT_HEADER}Voir https://a.fr et https://b.fr\n`, '2 points à revoir');
  });
  test('that is not to be published', () => check(SITE, RIGHT_HEADER.replace('---\n\n', 'published: false\n---\n\n'), 'Ne sera pas publié'));
  test('of no site: nobody knows whether it will be published', () => check({}, 'Un texte.\n', 'Rien à revoir'));
});

async function check(files: Readonly<Record<string, string>>, text: string, sentence: string): Promise<void> {
  const { service } = createTestService(files);
  const uri = memoryUri('_actualites/a.md');
  service.open(uri, 1, text);
  const { status } = (await service.check(uri, { isCancellationRequested: false })) ?? {};
  assert.equal(status?.sentence, sentence);
}
