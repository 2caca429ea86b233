import type { TextRange } from '../base/textRange.ts';
import { shiftRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import { visibleText } from './shared/elements.ts';
import { findProjectCards } from './shared/projectCards.ts';

/** A line of the outline: VS Code lists the headings itself, so that only the cards and their parts are given. */
export interface OutlineSymbol {
  readonly name: string;
  /** All of it, and the block that names it. */
  readonly range: TextRange;
  readonly selection: TextRange;
  readonly children: readonly OutlineSymbol[];
}

/** The project cards of an article, each with its parts. */
export function provideCardSymbols(article: Article, project: Project): readonly OutlineSymbol[] {
  const { start } = article.body;
  return findProjectCards(article.body.parse(project.kramdownOptions)).flatMap(card => {
    const [name, ...parts] = card.parts;
    return name === undefined
      ? []
      : [
          {
            name: card.title,
            range: shiftRange(card, start),
            selection: shiftRange(name.block, start),
            children: parts.map(({ block, content }) => ({
              name: visibleText(block),
              range: shiftRange({ start: block.start, end: content.at(-1)?.end ?? block.end }, start),
              selection: shiftRange(block, start),
              children: [],
            })),
          },
        ];
  });
}
