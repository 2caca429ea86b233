import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, suite, test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { usePackedCommand } from '../support/packedCommand.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[] };
}

interface Component {
  readonly plume: { readonly script: readonly string[]; readonly variables: Readonly<Record<string, string>>; readonly artifacts: { readonly reports: { readonly codequality: string } } };
}

/** What is not in the folder of a site, but is made for teams to take. */
suite('What is ready-made for teams', () => {
  const packed = usePackedCommand();

  before(() => {
    const { folder } = packed;
    mkdirSync(join(folder, 'site/_posts'), { recursive: true });
    mkdirSync(join(folder, 'site/autres articles'), { recursive: true });
    writeFileSync(join(folder, 'site/_config.yml'), 'lang: fr\n');
    writeFileSync(join(folder, 'site/_posts/2024-01-02-a.md'), '---\ntitle: A\n---\n\nUn mot.\n{: .grand\n');
    writeFileSync(join(folder, 'site/autres articles/b.md'), '---\ntitle: B\n---\n\nTout va bien.\n');
  });

  /** Runs lines in the shell of a runner, whose variables are these alone. */
  function runLines(lines: string, variables: Readonly<Record<string, string>>): { readonly code: number | null; readonly output: string } {
    const env = { PATH: process.env['PATH'] ?? '', HOME: packed.folder, npm_config_offline: 'true', ...variables };
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lines], { cwd: join(packed.folder, 'site'), env, encoding: 'utf8' });
    return { code: status, output: stdout + stderr };
  }

  test('the action of GitHub checks what it is told to, and takes nothing that it is given for a command', () => {
    const { inputs, runs } = parse(readFileSync('action.yml', 'utf8')) as Action;
    const [step] = runs.steps;
    assert.equal(runs.using, 'composite');
    assert.ok(Object.values(inputs).every(it => it.description !== ''));
    // What comes from outside is in variables, never in the lines.
    assert.doesNotMatch(step?.run ?? '', /\$\{\{/);
    assert.deepEqual(Object.values(step?.env ?? {}).map(it => /^\$\{\{ inputs\.(\w+) \}\}$/.exec(it)?.[1]), Object.keys(inputs));
    const variables = { RUNNER_TEMP: join(packed.folder, 'runner'), PLUME_PACKAGE: packed.file, PLUME_PATHS: '.', PLUME_ARGUMENTS: '--lang=fr\n' };
    const all = runLines(step?.run ?? '', variables);
    assert.equal(all.code, 1, all.output);
    assert.match(all.output, /^::error file=_posts\/2024-01-02-a\.md,line=6,/m);
    assert.equal(runLines(step?.run ?? '', { ...variables, PLUME_PATHS: 'autres articles\n' }).code, 0);
    const hostile = runLines(step?.run ?? '', { ...variables, PLUME_PATHS: '$(touch prise)\n`touch prise`; touch prise' });
    assert.equal(hostile.code, 2, hostile.output);
    assert.ok(!existsSync(join(packed.folder, 'site/prise')));
  });

  test('the component of GitLab checks, and writes the report that it names', () => {
    const [spec, jobs] = parseAllDocuments(readFileSync('templates/plume.yml', 'utf8')).map(it => it.toJS() as unknown);
    const { plume } = jobs as Component;
    const given = Object.keys((spec as { readonly spec: { readonly inputs: object } }).spec.inputs);
    assert.ok(Object.values(plume.variables).every(it => given.includes(/^\$\[\[ inputs\.(\w+) \]\]$/.exec(it)?.[1] ?? '')));
    const { code, output } = runLines(plume.script.join('\n'), { CI_PROJECT_DIR: join(packed.folder, 'site'), PLUME_PACKAGE: packed.file, PLUME_PATHS: '.', PLUME_ARGUMENTS: '--lang=fr' });
    assert.equal(code, 1, output);
    assert.match(output, /^_posts\/2024-01-02-a\.md:6:1 erreur/m);
    const report = JSON.parse(readFileSync(join(packed.folder, 'site', plume.artifacts.reports.codequality), 'utf8')) as readonly { readonly check_name: string }[];
    assert.deepEqual(report.map(it => it.check_name), ['annotation.unclosed']);
  });

  test('the hooks of pre-commit check the files that they are given', () => {
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { readonly id: string; readonly entry: string; readonly files: string }[];
    spawnSync('npm', ['install', '--no-save', '--offline', '--no-audit', '--no-fund', '--prefix', '.', packed.file], { cwd: join(packed.folder, 'site') });
    assert.deepEqual(hooks.map(it => it.id), ['plume', 'plume-fix']);
    for (const { entry, files } of hooks) {
      assert.match('_posts/2024-01-02-a.md', new RegExp(files));
      assert.doesNotMatch('assets/page.scss', new RegExp(files));
      assert.equal(runLines(`${entry} _posts/2024-01-02-a.md`, {}).code, 1);
      assert.equal(runLines(`${entry} 'autres articles/b.md'`, {}).code, 0);
    }
  });
});
