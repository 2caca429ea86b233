import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NoSitePage, PageInLayout, PageJob } from '../../sitePage.ts';
import { PageMaker } from './pageMaker.ts';

/** The process that renders pages in their layouts: it holds a site and the engine of Liquid, and may be ended at any moment. */
const maker = new PageMaker();

process.on('message', (job: PageJob) => {
  process.send?.(answer(job));
});
// Whoever has started it is gone.
process.on('disconnect', () => process.exit());

function answer({ root, path, text }: PageJob): PageInLayout | NoSitePage {
  try {
    return maker.page(realpathSync(fileURLToPath(root)), { path, text });
  } catch {
    return { kind: 'none', reason: 'failed' };
  }
}
