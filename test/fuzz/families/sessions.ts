import assert from 'node:assert/strict';
import { memoryUri } from '../../support/memoryWorkspace.ts';
import { fc } from '../../support/properties.ts';
import { createTestService, NEVER } from '../../support/service.ts';
import type { FuzzFamily } from '../family.ts';

const CONFIG = 'lang: fr\ncollections:\n  actualites: { output: true, permalink: /a/:title/ }\n';
const TEXTS = ['---\ntitle: A\ntags: [données]\n---\n\n## Un\n\n[b](/a/b/)\n', '---\ntitle: A\ntags: [donnees, x]\n---\n', '---\ntitle: "A\n', '', '---\ntitle: B\n---\n# Un\n\nUn <b>texte {: .a}\n'];
const PATHS = ['_actualites/a.md', '_actualites/b.md', '_actualites/c.md'];
const FILES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(PATHS.map(it => [it, TEXTS])),
  '_config.yml': [CONFIG, `${CONFIG}baseurl: /x\n`, 'collections: [', ''],
  'plume.yml': ['', 'schema:\n  required: [date]\n', 'schema: [', 'rules: {typography: off}\n'],
};

/** What happens to a site: to the texts that are open, in any order, and to its files, many at once; questions that are taken back while they are answered. */
type Event =
  | { readonly kind: 'write'; readonly path: string; readonly version: number; readonly text: string }
  | { readonly kind: 'close'; readonly path: string }
  | { readonly kind: 'files'; readonly files: readonly (readonly [string, number | undefined])[] }
  | { readonly kind: 'ask'; readonly path: string; readonly isTakenBack: boolean };

const path = fc.constantFrom(...PATHS);
const file = fc.tuple(fc.constantFrom(...Object.keys(FILES)), fc.option(fc.nat(3), { nil: undefined }));
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), path, version: fc.nat(9), text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('close' as const), path }),
  fc.record({ kind: fc.constant('files' as const), files: fc.array(file, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('ask' as const), path, isTakenBack: fc.boolean() }),
);

/** Sessions: after all of it, an article is said what a service says that has seen nothing but the end. */
export const sessions: FuzzFamily = { name: 'sessions', share: 1, run: how => fc.assert(fc.asyncProperty(fc.array(event, { maxLength: 14 }), endsAsFresh), how) };

async function endsAsFresh(events: readonly Event[]): Promise<void> {
  const { service, workspace, failures } = createTestService({ '_config.yml': CONFIG });
  const files = new Map<string, string>([['_config.yml', CONFIG]]);
  const open = new Map<string, string>();
  const asked: Promise<unknown>[] = [];
  for (const it of events) {
    switch (it.kind) {
      case 'write':
        open.set(it.path, it.text);
        service.open(memoryUri(it.path), it.version, it.text);
        break;
      case 'close':
        open.delete(it.path);
        service.close(memoryUri(it.path));
        break;
      case 'files':
        for (const [name, index] of it.files) {
          // What has no configuration is no site: that file is never gone.
          const text = FILES[name]?.[index ?? (name === '_config.yml' ? 0 : -1)];
          workspace.write(name, text);
          if (text === undefined) {
            files.delete(name);
          } else {
            files.set(name, text);
          }
        }
        break;
      case 'ask':
        asked.push(ask(service, it));
        break;
    }
  }
  await Promise.all(asked);
  assert.deepEqual(await toldOf(service, open), await toldOf(freshService(files, open), open));
  assert.deepEqual(failures, []);
}

type Service = ReturnType<typeof createTestService>['service'];

async function ask(service: Service, { path: name, isTakenBack }: Extract<Event, { readonly kind: 'ask' }>): Promise<void> {
  const uri = memoryUri(name);
  const token = { isCancellationRequested: false };
  const answers = [service.check(uri, token), service.render(uri, {}, token), service.complete(uri, { line: 2, character: 8 }, token)].map(it => it.catch((failure: unknown) => assert.equal(token.isCancellationRequested || isCancelled(failure), true)));
  token.isCancellationRequested = isTakenBack;
  await Promise.all(answers);
}

function isCancelled(failure: unknown): boolean {
  return failure instanceof Error && failure.constructor.name === 'CancelledError';
}

function freshService(files: ReadonlyMap<string, string>, open: ReadonlyMap<string, string>): Service {
  const { service } = createTestService(Object.fromEntries(files));
  open.forEach((text, name) => service.open(memoryUri(name), 1, text));
  return service;
}

async function toldOf(service: Service, open: ReadonlyMap<string, string>): Promise<readonly unknown[]> {
  const told = [];
  for (const name of [...open.keys()].toSorted()) {
    await service.whenIndexed(memoryUri(name));
    told.push([name, (await service.check(memoryUri(name), NEVER))?.diagnostics.map(it => [it.code, it.range, it.message])]);
  }
  return told;
}
