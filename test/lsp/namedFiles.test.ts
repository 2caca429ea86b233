import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundleProgram } from '../support/bundles.ts';
import { startServerProcess, type ServerProcess } from '../support/serverProcess.ts';

const ARTICLE = '---\ntitle: Bilan\n---\n\nTexte\n';

suite('the files that plume.yml names', { timeout: 30_000 }, () => {
  const site = mkdtempSync(join(tmpdir(), 'plume-schemas-'));
  const uriOf = (path: string): string => pathToFileURL(join(site, path)).href;
  let server: ServerProcess;
  const write = async (path: string, text: string): Promise<void> => {
    writeFileSync(join(site, path), text);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
  };

  before(async () => {
    mkdirSync(join(site, '_actualites'));
    mkdirSync(join(site, 'formes'));
    writeFileSync(join(site, '_config.yml'), 'lang: fr\ncollections:\n  actualites:\n    output: true\n');
    writeFileSync(join(site, 'plume.yml'), 'schema: formes/article.json\n');
    writeFileSync(join(site, 'formes/article.json'), '{\n  "type": "objet"\n}\n');
    server = await startServerProcess(await bundleProgram('server'), { displayLanguage: 'en', rulePages: '' });
  });
  after(async () => {
    await server.stop();
    rmSync(site, { recursive: true });
  });

  test('are told of at their place as soon as an article of the site is open, and no more once they are mended', async () => {
    const schema = uriOf('formes/article.json');
    const first = server.nextDiagnostics(schema);
    await server.write(uriOf('_actualites/a.md'), ARTICLE);
    const [problem] = await first;
    assert.equal(problem?.code, 'configuration.not-accepted');
    assert.deepEqual(problem.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 17 } });
    const mended = server.nextDiagnostics(schema);
    await write('formes/article.json', '{\n  "type": "object"\n}\n');
    assert.deepEqual(await mended, []);
    const broken = server.nextDiagnostics(schema);
    await write('formes/article.json', '{\n  "type": \n');
    assert.equal((await broken)[0]?.code, 'configuration.unreadable');
  });
  test('are told of where they refer to another that is wrong, and no more when nothing names them', async () => {
    const other = uriOf('formes/autre.json');
    const first = server.nextDiagnostics(other);
    writeFileSync(join(site, 'formes/autre.json'), '{ "pattern": "(" }\n');
    await write('formes/article.json', '{ "properties": { "title": { "$ref": "autre.json" } } }\n');
    assert.equal((await first)[0]?.code, 'configuration.not-accepted');
    const unnamed = server.nextDiagnostics(other);
    await write('plume.yml', 'typography: fr\n');
    assert.deepEqual(await unnamed, []);
  });
});
