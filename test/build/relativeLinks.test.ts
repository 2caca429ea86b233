import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { withoutRelativeLinks } from '../../build/support/relativeLinks.mjs';

suite('a document in the package', () => {
  test('has neither pictures nor links that VS Code would not show', () => {
    assert.equal(withoutRelativeLinks('# A\n\n![une page](docs/a.png)\n\n[In English](b.md)\n\nVoir [le guide](docs/b.md#c), [json](https://json-schema.org), [plus bas](#d).\n'), '# A\n\nVoir le guide, [json](https://json-schema.org), [plus bas](#d).\n');
  });
  test('names the command that opens the documents', () => assert.match(withoutRelativeLinks(readFileSync('README.md', 'utf8')), /Plume\u00A0: Lire la documentation/));
});
