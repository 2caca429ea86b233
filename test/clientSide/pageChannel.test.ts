import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Webview } from 'vscode';
import { PageChannel } from '../../client/src/preview/pageChannel.ts';

function createChannel(): { readonly channel: PageChannel; readonly heard: readonly unknown[] } {
  const heard: unknown[] = [];
  const webview: Pick<Webview, 'postMessage'> = { postMessage: message => Promise.resolve(heard.push(message) > 0) };
  return { channel: new PageChannel(webview), heard };
}

suite('The way to a page', () => {
  test('is closed before the page listens', async () => {
    const { channel, heard } = createChannel();
    assert.equal(await channel.say({ type: 'scrollTo', line: 1 }), false);
    await channel.keepSaid({ type: 'mark', line: 1 });
    assert.deepEqual(heard, []);
  });

  test('says once what stands', async () => {
    const { channel, heard } = createChannel();
    channel.open();
    for (const line of [1, 1, 2, 2, 1]) {
      await channel.keepSaid({ type: 'mark', line });
    }
    assert.deepEqual(heard, [1, 2, 1].map(line => ({ type: 'mark', line })));
  });

  test('says again what the reader has undone', async () => {
    const { channel, heard } = createChannel();
    channel.open();
    await channel.keepSaid({ type: 'scrollTo', line: 1 });
    channel.forget('scrollTo');
    await channel.keepSaid({ type: 'scrollTo', line: 1 });
    assert.equal(heard.length, 2);
  });

  test('says everything again to a page that was loaded anew', async () => {
    const { channel, heard } = createChannel();
    channel.open();
    await channel.keepSaid({ type: 'mark', line: 1 });
    channel.open();
    await channel.keepSaid({ type: 'mark', line: 1 });
    assert.equal(heard.length, 2);
  });
});
