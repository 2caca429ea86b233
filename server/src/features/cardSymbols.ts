import type { TextRange } from '../base/textRange.ts';
import { shiftRange } from '../base/textRange.ts';
import type { Article } from '../article/article.ts';
import type { Project } from '../project/project.ts';
import { visibleText } from './shared/elements.ts';
import { modelBlocksOf } from './shared/modelBlocks.ts';

/** A line of the outline: VS Code lists the headings itself, so that only the cards and their parts are given. */
export interface OutlineSymbol {
  readonly name: string;
  /** All of it, and the block that names it. */
  readonly range: TextRange;
  readonly selection: TextRange;
  readonly children: readonly OutlineSymbol[];
}

/** The blocks of an article that are made from a model, each with its parts. */
export function provideCardSymbols(article: Article, project: Project): readonly OutlineSymbol[] {
  const { start } = article.body;
  return modelBlocksOf({ article, project, document: article.body.parse(project.kramdownOptions) }).flatMap(found => {
    const [first, ...parts] = found.parts;
    return first === undefined
      ? []
      : [
          {
            name: shortened(found.title),
            range: shiftRange(found, start),
            selection: shiftRange(first.block, start),
            children: parts.map(({ block, content }) => ({
              name: shortened(visibleText(block)),
              range: shiftRange({ start: block.start, end: content.at(-1)?.end ?? block.end }, start),
              selection: shiftRange(block, start),
              children: [],
            })),
          },
        ];
  });
}

/** A part may be a whole paragraph. */
const LONGEST = 80;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).trimEnd()}…`;
}
