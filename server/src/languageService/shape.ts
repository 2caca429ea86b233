import type { DocumentSymbol, FoldingRange, LocationLink } from 'vscode-languageserver-types';
import type { Article } from '../article/article.ts';
import type { LineIndex } from '../base/lineIndex.ts';
import type { TextRange } from '../base/textRange.ts';
import { type OutlineSymbol, provideCardSymbols } from '../features/cardSymbols.ts';
import { provideFolding } from '../features/folding.ts';
import { type LinkTarget, findLinkTarget } from '../features/linkTarget.ts';
import { relationAt } from '../features/relation.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import { isConfigFile } from '../workspace/projectStore.ts';
import type { EditorQuestions } from './api.ts';
import { type Parts, takeSnapshot } from './parts.ts';

/** The shape of an article: what the outline lists, what can be folded, where its links lead. */
export function shape(parts: Parts): Pick<EditorQuestions, 'symbols' | 'folding' | 'definition'> {
  return {
    definition: async (uri, position, token) => {
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      if (found === undefined) {
        return undefined;
      }
      const { article, project, site: { pages, evidenceOf } } = found;
      const language = parts.languageFor(project);
      const offset = article.lines.offsetAt(position);
      const relation = relationAt({ article, pages, schema: learntSchema(project.schemaFor(uri, language), evidenceOf(uri), language) }, offset);
      const target = relation ? { ...relation, kind: 'page' as const } : findLinkTarget({ ...found, pages }, offset);
      return target && toLocationLink(target, article);
    },
    symbols: async (uri, token) => {
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      return found === undefined ? [] : provideCardSymbols(found.article, found.project).map(it => toDocumentSymbol(it, found.article.lines));
    },
    folding: async (uri, token) => {
      const found = isConfigFile(uri) ? undefined : await takeSnapshot(parts, uri, token);
      return found === undefined ? [] : provideFolding(found.article, found.project).map(it => toFoldingRange(it, found.article));
    },
  };
}

function toLocationLink(target: LinkTarget, { uri, lines }: Article): LocationLink {
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const originSelectionRange = lines.rangeOf(target.origin);
  const targetRange = target.kind === 'here' ? lines.rangeOf(target.range) : top;
  return { originSelectionRange, targetUri: target.kind === 'here' ? uri : target.page.uri, targetRange, targetSelectionRange: targetRange };
}

/** The number of the Language Server Protocol for a thing that has parts. */
const STRUCT = 23;

function toDocumentSymbol({ name, range, selection, children }: OutlineSymbol, lines: LineIndex): DocumentSymbol {
  return { name, kind: STRUCT, range: lines.rangeOf(range), selectionRange: lines.rangeOf(selection), children: children.map(it => toDocumentSymbol(it, lines)) };
}

function toFoldingRange({ start, end }: TextRange, { text, lines }: Article): FoldingRange {
  const last = start + text.slice(start, end).trimEnd().length;
  return { startLine: lines.positionAt(start).line, endLine: lines.positionAt(last).line };
}
