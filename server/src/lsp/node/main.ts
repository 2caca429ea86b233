import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { LaterParts } from '../../languageService.ts';
import { diskFiles } from '../../workspace/node/diskFiles.ts';
import type { WorkspaceFiles } from '../../workspace/workspace.ts';
import { watchFolder } from '../../workspace/node/folderWatcher.ts';
import { siteProcess } from '../../workspace/node/siteProcess.ts';
import { styleCompiler } from '../../workspace/node/compileStyles.ts';
import { clientWatcher } from './clientWatcher.ts';
import { createRequestedFiles } from '../requestedFiles.ts';
import { startServer } from '../server.ts';

/** The server as a Node process. Files on the disk are read at once; the client is asked for all others. */
const connection = createConnection(ProposedFeatures.all);
const requested = createRequestedFiles(connection);
const filesOf = (uri: string): WorkspaceFiles => (uri.startsWith('file:') ? diskFiles : requested);

startServer(connection, {
  files: {
    read: uri => filesOf(uri).read(uri),
    readStart: (uri, length) => filesOf(uri).readStart(uri, length),
    stat: uri => filesOf(uri).stat(uri),
    list: uri => filesOf(uri).list(uri),
    realUri: async uri => filesOf(uri).realUri?.(uri),
  },
  compileStyles: styleCompiler(join(__dirname, 'styles.cjs')),
  loadLater: () => Promise.resolve(createRequire(__filename)(join(__dirname, 'later.cjs')) as LaterParts),
  ...siteProcess(join(__dirname, 'page.cjs')),
  rulePages: pathToFileURL(join(__dirname, '../../docs/rules')).href,
  watchClient: clientWatcher(join(__dirname, 'clientWatch.cjs')),
  watchFolder,
  pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  letOthersPass: () => new Promise(resolve => setImmediate(resolve)),
});
