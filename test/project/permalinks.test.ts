import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { stringify } from 'yaml';
import { readFrontMatter } from '../../server/src/article/frontMatter.ts';
import { readSiteDocument } from '../../server/src/project/siteDocument.ts';
import { createProjectStore } from '../../server/src/workspace/projectStore.ts';
import { createMemoryWorkspace, memoryUri } from '../support/memoryWorkspace.ts';
import { NOW } from '../support/service.ts';

interface Recorded {
  readonly collections: object;
  readonly files: Readonly<Record<string, string>>;
  readonly records: readonly { readonly permalink: string; readonly urls: Readonly<Record<string, string>> }[];
}

/** What Jekyll gives, recorded by permalinks/record.rb. */
const { collections, files, records } = JSON.parse(readFileSync('test/project/permalinks/permalinks.json', 'utf8')) as Recorded;

suite('the address of a page is the one that Jekyll gives', () => {
  for (const { permalink, urls } of records) {
    test(`with permalink: ${permalink}`, async () => {
      const config = stringify({ timezone: 'Europe/Paris', collections, permalink });
      const project = await createProjectStore(createMemoryWorkspace({ '_config.yml': config })).projectOf(memoryUri('index.md'));
      const found = Object.keys(urls).map(path => {
        const header = readFrontMatter(`---\n${files[path] ?? ''}\n---\nx\n`);
        return [path, readSiteDocument(project, memoryUri(path), header, NOW).url];
      });
      assert.deepEqual(Object.fromEntries(found), urls);
    });
  }
});
