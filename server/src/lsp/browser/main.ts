import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { LaterParts } from '../../languageService.ts';
import { createRequestedFiles } from '../requestedFiles.ts';
import { startServer } from '../server.ts';

/** The server in a Worker: for VS Code in a browser. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

// A timeout would be slowed down to four milliseconds, and more in the background; a message is not.
const channel = new MessageChannel();
let waiting: (() => void)[] = [];
channel.port1.onmessage = () => {
  const ready = waiting;
  waiting = [];
  ready.forEach(it => it());
};

startServer(connection, {
  files: createRequestedFiles(connection),
  loadLater: async programs => (await import(`${programs}/later.js`)) as LaterParts,
  pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  letOthersPass: () =>
    new Promise(resolve => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
});
