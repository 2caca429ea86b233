import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NoPage, PageInLayout } from '../../../protocol/site.ts';
import type { FilledBody } from '../../sitePage.ts';
import type { SiteQuestion } from '../siteProcess.ts';
import { PageMaker } from './pageMaker.ts';

/** The process that renders pages in their layouts: it holds a site and the engine of Liquid, and may be ended at any moment. */
const maker = new PageMaker();

process.on('message', (question: SiteQuestion) => {
  process.send?.(answer(question));
});
// Whoever has started it is gone.
process.on('disconnect', () => process.exit());

function answer({ wanted, root, path, text }: SiteQuestion): PageInLayout | FilledBody | NoPage {
  try {
    return maker[wanted](realpathSync(fileURLToPath(root)), { path, text });
  } catch {
    return { kind: 'none', reason: 'failed' };
  }
}
