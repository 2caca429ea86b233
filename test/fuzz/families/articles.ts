import assert from 'node:assert/strict';
import { indexLines } from '../../../server/src/base/lineIndex.ts';
import { kramdownDocuments } from '../../kramdown/oracle/documents.ts';
import { kramdownSoup } from '../../kramdown/oracle/soup.ts';
import { memoryUri } from '../../support/memoryWorkspace.ts';
import { fc } from '../../support/properties.ts';
import { createTestService, NEVER } from '../../support/service.ts';
import type { FuzzFamily } from '../family.ts';

const SITE = { '_config.yml': 'lang: fr\ncollections:\n  actualites: { output: true, permalink: /a/:title/ }\n', 'assets/site.css': '.a { color: red }\n', 'uploads/a.png': '', '_actualites/b.md': '---\ntitle: B\ntags: [données]\n---\n' };
const header = fc.constantFrom('', '---\ntitle: A\n---\n', '---\ntitle: "A\n---\n', '---\ntitle: A\ntags:\n- donnees\n-  x\ndate: demain\n---\n\n');

/** Articles, with the cursor anywhere: every ability of an editor answers, and none fails silently. */
export const articles: FuzzFamily = {
  name: 'articles',
  share: 3,
  run: how => {
    const { service, failures } = createTestService(SITE);
    const uri = memoryUri('_actualites/a.md');
    let version = 0;
    const property = fc.asyncProperty(header, fc.oneof(kramdownDocuments(), kramdownSoup()), fc.nat(), async (before, body, place) => {
      const text = before + body;
      const position = indexLines(text).positionAt(place % (text.length + 1));
      version += 1;
      service.open(uri, version, text);
      await service.check(uri, NEVER);
      await service.render(uri, {}, NEVER);
      await service.complete(uri, position, NEVER);
      await service.hover(uri, position, NEVER);
      await service.codeActions(uri, { start: position, end: position }, NEVER);
      await service.definition(uri, position, NEVER);
      await service.symbols(uri, NEVER);
      await service.folding(uri, NEVER);
      assert.deepEqual(failures, []);
    });
    return fc.assert(property, how);
  },
};
