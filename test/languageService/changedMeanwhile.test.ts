import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CancelledError } from '../../server/src/base/cancellation.ts';
import { memoryUri } from '../support/memoryWorkspace.ts';
import { createTestService, NOW, type TestService } from '../support/service.ts';

const uri = memoryUri('_actualites/a.md');
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const files = { '_config.yml': 'lang: fr\ncollections: {actualites: {output: true}}\n' };
const article = (body: string): string => `---\ntitle: Un\n---\n\n${body}\n`;

/** A service whose checks let others pass after every rule, and what happens the first time that one does. */
function createInterrupted(happens: (service: TestService['service']) => void): TestService {
  let milliseconds = 0;
  let isFirst = true;
  const made: TestService = createTestService(files, 'fr', {
    now: () => new Date(NOW.getTime() + (milliseconds += 100)),
    letOthersPass: () => {
      if (isFirst) {
        isFirst = false;
        happens(made.service);
      }
      return Promise.resolve();
    },
  });
  made.service.open(uri, 1, article('Voir https://a.fr'));
  return made;
}

async function titles({ service }: TestService, isCancellationRequested = (): boolean => false): Promise<readonly string[]> {
  const token = {
    get isCancellationRequested() {
      return isCancellationRequested();
    },
  };
  return (await service.codeActions(uri, everywhere, token)).map(({ title }) => title);
}

suite('a text that changes while it is checked', () => {
  test('has corrections offered for what it has become', async () => {
    const changed = article('Oui !');
    const interrupted = createInterrupted(service => {
      service.open(uri, 2, changed);
    });
    const offered = await titles(interrupted);
    const { service } = createTestService(files);
    service.open(uri, 2, changed);
    const actions = await service.codeActions(uri, everywhere, { isCancellationRequested: false });
    assert.ok(actions.some(({ kind }) => kind === 'source.fixAll.plume'));
    assert.deepEqual(offered, actions.map(({ title }) => title));
  });

  test('is checked to its end where it is closed meanwhile', async () => {
    const closed = createInterrupted(service => {
      service.close(uri);
    });
    const offered = await titles(closed);
    assert.ok(offered.length > 0);
    assert.deepEqual(offered, await titles(createInterrupted(() => undefined)));
  });

  test('has nothing asked again for somebody who waits no longer', async () => {
    let isCancelled = false;
    const interrupted = createInterrupted(service => {
      service.open(uri, 2, article('Autre'));
      isCancelled = true;
    });
    await assert.rejects(titles(interrupted, () => isCancelled), CancelledError);
  });

  test('has its check given up: another one is on its way', async () => {
    const { service } = createInterrupted(it => {
      it.open(uri, 2, article('Autre'));
    });
    await assert.rejects(service.check(uri, { isCancellationRequested: false }), CancelledError);
  });
});
