import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { createStyleProvider } from '../../server/src/workspace/styleProvider.ts';
import type { CompileStyles } from '../../server/src/workspace/siteStyles.ts';
import { createMemoryWorkspace, memoryUri } from '../support/memoryWorkspace.ts';

suite('stylesheets that are compiled in the background', () => {
  test('bring their classes once they are there', async () => {
    const { store, compiled } = storeOf({ '_config.yml': '', 'css/main.scss': '---\n---\n.fr-carte { top: 0 }\n' }, ({ sources }) => Promise.resolve(sources.map(({ path, text }) => ({ path, css: text, problem: undefined }))));
    const uri = memoryUri('a.md');
    assert.equal((await store.projectOf(uri)).stylesheet.classes.size, 0);
    await compiled;
    const project = await store.projectOf(uri);
    assert.deepEqual([...project.stylesheet.classes.keys()], ['fr-carte']);
    assert.deepEqual(project.compiledStyles.map(it => it.uri), [memoryUri('css/main.scss')]);
  });
  test('say once what is wrong with them', async () => {
    const { store, compiled, said } = storeOf({ '_config.yml': '', 'a.scss': '---\n---\na {' }, ({ sources }) => Promise.resolve(sources.map(({ path }) => ({ path, css: undefined, problem: 'expected }' }))));
    await store.projectOf(memoryUri('a.md'));
    await compiled;
    assert.deepEqual(said, ['a.scss: expected }']);
  });
  test('are left aside where the team names those that count', async () => {
    const { store, asked } = storeOf({ 'plume.yml': 'styles: [b.css]\n', '_config.yml': '', 'b.css': '.b {}', 'a.scss': '---\n---\n.a {}' }, () => Promise.resolve([]));
    await store.projectOf(memoryUri('a.md'));
    assert.deepEqual(asked, []);
  });
});

function storeOf(files: Readonly<Record<string, string>>, compile: CompileStyles) {
  const said: string[] = [];
  const asked: string[] = [];
  const workspace = createMemoryWorkspace(files);
  const provider = createStyleProvider(
    workspace,
    job => {
      asked.push(job.root);
      return compile(job);
    },
    { error: it => said.push(it), info: it => said.push(it) },
  );
  const compiled = new Promise<void>(resolve => provider.onDidCompile(() => { resolve(); }));
  return { store: createProjectStore(workspace, { machineZone: 'UTC', styles: provider }), compiled, said, asked };
}
