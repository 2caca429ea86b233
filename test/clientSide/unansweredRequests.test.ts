import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { UnansweredRequests } from '../../client/src/unansweredRequests.ts';

const never = new Promise<undefined>(() => undefined);

suite('What the server is at', () => {
  test('is the oldest request without an answer', async () => {
    const requests = new UnansweredRequests();
    await requests.follow('plume/site', { uri: 'file:///a.md' }, Promise.resolve());
    void requests.follow('textDocument/hover', { textDocument: { uri: 'file:///b.md' } }, never);
    void requests.follow('plume/render', { uri: 'file:///c.md' }, never);
    assert.deepEqual(requests.oldest, { method: 'textDocument/hover', uri: 'file:///b.md' });
  });

  test('is the last text that it was told of, where all is answered', async () => {
    const requests = new UnansweredRequests();
    requests.told('textDocument/didChange', 'file:///a.md');
    await assert.rejects(requests.follow('plume/site', undefined, Promise.reject(new Error('lost'))));
    assert.deepEqual(requests.oldest, { method: 'textDocument/didChange', uri: 'file:///a.md' });
  });

  test('is nothing of what an earlier server was asked: who waits for that hears that no answer will come', async () => {
    const requests = new UnansweredRequests();
    const answer = requests.follow('plume/render', { uri: 'file:///c.md' }, never);
    requests.giveUp(new Error('The server was ended.'));
    await assert.rejects(answer, /ended/);
    assert.equal(requests.oldest, undefined);
  });
});
