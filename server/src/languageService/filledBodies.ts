import type { Article } from '../article/article.ts';
import { changesTexts } from '../jekyll/index.ts';
import { followEdit } from '../base/madeText.ts';
import { relativePath } from '../base/uris.ts';
import type { Project } from '../project/project.ts';
import type { FillBody, FilledBody } from '../workspace/sitePage.ts';

/** A body as it was filled, or as it is likely to be. */
export interface BestFilling extends Pick<FilledBody, 'made' | 'notes'> {
  /** Whether Liquid was asked about this very text. */
  readonly isSettled: boolean;
}

/** Remembers how Liquid has filled each article, and has it filled again. */
export interface FilledBodies {
  /** The best that is known of an article now; undefined where it was never filled. */
  best(article: Article): BestFilling | undefined;
  /** Has an article filled as it is now. Answers whether something else than the best that was known has come of it. */
  fill(article: Article, root: string | undefined): Promise<boolean>;
  /** A state of an article as Liquid fills it; undefined where it cannot be. Nothing is remembered. */
  filled(article: Article, root: string | undefined): Promise<FilledBody | undefined>;
  forget(uri: string): void;
}

/** Whether the text of an article is another before kramdown reads it: there is Liquid in it, or plug-ins of its site change it. */
export function isFilled({ body: { text } }: Article, { site: { jekyll }, plugins = [] }: Project): boolean {
  return text.includes('{{') || text.includes('{%') || changesTexts([...jekyll.plugins, ...plugins]);
}

/** Makes a memory that knows nothing yet. */
export function createFilledBodies(fillBody: FillBody | undefined): FilledBodies {
  const known = new Map<string, { readonly text: string; readonly filled: FilledBody }>();
  const best = ({ uri, text }: Article): BestFilling | undefined => {
    const last = known.get(uri);
    if (last === undefined || last.text === text) {
      return last && { ...last.filled, isSettled: true };
    }
    return { made: followEdit(last.filled.made, last.text, text), notes: last.filled.notes, isSettled: false };
  };
  const filled = async ({ uri, text }: Article, root: string | undefined): Promise<FilledBody | undefined> => {
    const path = root === undefined ? undefined : relativePath(root, uri);
    if (fillBody === undefined || root === undefined || path === undefined) {
      return undefined;
    }
    const answer = await fillBody({ root, path, text });
    return answer.kind === 'body' ? answer : undefined;
  };
  return {
    best,
    filled,
    fill: async (article, root) => {
      const answer = await filled(article, root);
      if (answer === undefined) {
        return false;
      }
      const before = best(article);
      known.set(article.uri, { text: article.text, filled: answer });
      return before === undefined || areDifferent(before, answer);
    },
    forget: uri => {
      known.delete(uri);
    },
  };
}

function areDifferent(before: Pick<FilledBody, 'made' | 'notes'>, after: Pick<FilledBody, 'made' | 'notes'>): boolean {
  const saying = ({ made: { text, pieces }, notes }: Pick<FilledBody, 'made' | 'notes'>): string => JSON.stringify([text, pieces, notes]);
  return saying(before) !== saying(after);
}
