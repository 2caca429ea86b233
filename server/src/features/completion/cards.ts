import { foldWord } from '../../base/words.ts';
import { builtInModels } from '../../models/builtIn.ts';
import { snippetOf } from '../../models/snippetOf.ts';
import type { CompletionContext } from './context.ts';
import type { Proposal } from './proposal.ts';

/** Letters typed before the team's cards are proposed by themselves: fewer would disturb writing. */
const FEWEST_LETTERS = 2;

/** Proposes the cards of the team, in the body, where a line begins with the start of their prefix. */
export function proposeCards({ article, project, offset, language }: CompletionContext): readonly Proposal[] {
  const lineStart = article.text.lastIndexOf('\n', offset - 1) + 1;
  const typed = /^[ \t]*([\p{L}\p{N}_-]*)$/u.exec(article.text.slice(lineStart, offset))?.[1];
  if (typed === undefined || typed.length < FEWEST_LETTERS || offset < article.body.start) {
    return [];
  }
  const query = foldWord(typed);
  // Those that ship with Plume are snippets of the editor, which are there before the server is.
  const own = project.modelsFor(article.uri).filter(it => !builtInModels().includes(it));
  return own
    .filter(it => foldWord(it.prefix).startsWith(query))
    .map(model => ({
      label: model.prefix,
      detail: model.name[language],
      ...(model.description[language] === '' ? {} : { documentation: model.description[language] }),
      kind: 'card',
      edit: { start: offset - typed.length, end: offset, newText: snippetOf(model, language).trimEnd() },
      isSnippet: true,
      filterText: typed,
    }));
}
