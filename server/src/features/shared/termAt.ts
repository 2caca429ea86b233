import { insideQuotes } from '../../article/termEdits.ts';
import { readTerms, type Term } from '../../article/terms.ts';
import type { Article } from '../../article/article.ts';
import { touches, type TextRange } from '../../base/textRange.ts';
import type { Project } from '../../project/project.ts';
import { vocabularyFields } from '../../project/vocabularyFields.ts';

/** A word of the vocabulary where it is written. */
export interface TermPlace {
  readonly field: string;
  readonly term: Term;
  /** Its characters, without quotes. */
  readonly range: TextRange;
}

/** The word of the vocabulary at an offset of a header. */
export function termAt(article: Article, project: Project, offset: number): TermPlace | undefined {
  return offset > article.body.start ? undefined : termPlaces(article, project).find(it => touches(it.term, offset));
}

/** The words of the vocabulary that an article has. */
export function termPlaces(article: Article, project: Project): readonly TermPlace[] {
  return vocabularyFields(project).flatMap(field =>
    readTerms(article.header.yaml.root, field).map(term => {
      const inside = insideQuotes(term.node);
      return { field, term, range: { start: Math.max(term.start, inside.start), end: Math.min(term.end, inside.end) } };
    }),
  );
}
