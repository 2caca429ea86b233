import assert from 'node:assert/strict';
import { createPageRenderer, jekyllOptions, parseKramdown, renderDocument, type PagePart } from '../../../server/src/kramdown/index.ts';
import { kramdownDocuments } from '../../kramdown/oracle/documents.ts';
import { kramdownSoup } from '../../kramdown/oracle/soup.ts';
import { fc } from '../../support/properties.ts';
import type { FuzzFamily } from '../family.ts';

const texts = fc.oneof(kramdownDocuments(), kramdownSoup(), fc.string({ unit: 'binary', maxLength: 80 }));

/** Bodies, and one edit of each: the engine reads them, and an edited page is the page of the edited text. */
export const documents: FuzzFamily = {
  name: 'documents',
  share: 40,
  run: how => {
    const property = fc.asyncProperty(texts, fc.nat(), fc.nat(12), texts, async (text, place, length, inserted) => {
      const renderer = createPageRenderer();
      renderer.render(text, jekyllOptions);
      const start = place % (text.length + 1);
      const edited = text.slice(0, start) + inserted + text.slice(start + length);
      assert.equal(joined(renderer.render(edited, jekyllOptions)), renderDocument(parseKramdown(edited, jekyllOptions), { lines: { offset: 0 } }));
      await Promise.resolve();
    });
    return fc.assert(property, how);
  },
};

/** The parts as one page: lines counted from its start. */
function joined(parts: readonly PagePart[]): string {
  return parts.map(({ html, line }) => html.replace(/ data-line="(-?\d+)"/g, (_, own: string) => ` data-line="${Number(own) + line}"`)).join('');
}
