import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { LanguageService } from '../../server/src/languageService.ts';
import { findIn } from '../support/findings.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { checkRules, foundIn, RIGHT_HEADER } from '../support/ruleChecks.ts';
import { createTestService, NEVER } from '../support/service.ts';

suite('in the editor', () => {
    const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const open = (body: string): { service: LanguageService; uri: string } => {
    const { service } = createTestService({ '_config.yml': 'lang: fr\ncollections: {actualites: {output: true}}\n' });
    const uri = memoryUri('_actualites/a.md');
    service.open(uri, 1, RIGHT_HEADER + body);
    return { service, uri };
  };

  test('the details of typography share one mark, and one line', async () => {
    const { service, uri } = open('Oui ! Non ? «mot»\n');
    const { diagnostics = [], status } = (await service.check(uri, NEVER)) ?? {};
    assert.deepEqual(diagnostics.map(it => it.message), ['4 détails de typographie à corriger']);
    assert.equal(status?.typography, '4 détails de typographie à corriger');
  });
  test('all of them are corrected at once', async () => {
    const { service, uri } = open('Oui ! Non ? «mot»\n');
    const actions = await service.codeActions(uri, EVERYWHERE, NEVER);
    const action = actions.find(it => it.title.startsWith('Corriger toute la typographie'));
    assert.equal(action?.edit?.changes?.[uri]?.length, 4);
  });
  test('all problems of one kind are corrected at once', async () => {
    const { service, uri } = open('Voir https://a.fr et https://b.fr.\n');
    const titles = (await service.codeActions(uri, EVERYWHERE, NEVER)).map(it => it.title);
    assert.ok(titles.includes('Corriger les 2 points de ce genre'), titles.join(', '));
  });
  test('what is without risk is corrected on request', async () => {
    const { service, uri } = open('Oui !\n');
    const action = (await service.codeActions(uri, EVERYWHERE, NEVER)).find(it => it.kind === 'source.fixAll.plume');
    assert.equal(action?.edit?.changes?.[uri]?.length, 1);
  });
});

suite('a rule is silenced', () => {
  const LINE = 'Voir https://a.fr\n';
  test('for the next line', async () => assert.deepEqual(await foundIn('link', `<!-- plume-ignore link.bare-address -->\n${LINE}\n${LINE}`), [['link.bare-address', 'https://a.fr']]));
  test('for its own line', () => checkRules('link', `Voir https://a.fr <!-- plume-ignore link.bare-address -->\n`));
  test('for the file', () => checkRules('link', `${LINE}\n<!-- plume-ignore-file link.bare-address -->\n\n${LINE}`));
  test('with all the others', () => checkRules('link', `<!-- plume-ignore -->\n${LINE}`));
  test('not where another one is named', async () => assert.equal((await foundIn('link', `<!-- plume-ignore link.vague-text -->\n${LINE}`)).length, 1));
  test('in the header', async () => {
    const codes = async (text: string): Promise<string[]> => (await findIn(text)).map(it => it.rule.code);
    const header = (comment: string): string => `---\ntitle: A\ndate: 2019-07-14 16:30:00${comment}\ncategories: [Article]\n---\n`;
    assert.deepEqual(await codes(header('')), ['front-matter.date-without-zone']);
    assert.deepEqual(await codes(header(' # plume-ignore front-matter.date-without-zone')), []);
  });
});
