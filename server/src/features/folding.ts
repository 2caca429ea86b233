import type { TextRange } from '../base/textRange.ts';
import { shiftRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import { elementsOfType } from './shared/elements.ts';
import { modelBlocksOf } from './shared/modelBlocks.ts';

/** What can be folded that VS Code does not fold by itself: the header, the parts of cards, blocks of HTML. */
export function provideFolding(article: Article, project: Project): readonly TextRange[] {
  const { header, body } = article;
  const document = body.parse(project.kramdownOptions);
  const ofHeader = header.split.kind === 'found' ? [{ start: 0, end: body.start }] : [];
  const ofCards = modelBlocksOf({ article, project, document }).flatMap(card => card.parts.slice(1).map(({ block, content }) => ({ start: block.start, end: content.at(-1)?.end ?? block.end })));
  const ofHtml = elementsOfType(document, 'html_element').filter(it => it.category === 'block');
  return [...ofHeader, ...[...ofCards, ...ofHtml].map(it => shiftRange(it, body.start))].filter(it => article.text.slice(it.start, it.end).trimEnd().includes('\n'));
}
