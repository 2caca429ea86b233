import type { Localized } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { isTypographyDetail } from './typographyDetails.ts';
import type { Article } from '../../article/article.ts';
import type { KramdownOptions } from '../../kramdown/index.ts';
import { provenChanges, type Change } from './extent.ts';
import type { Finding } from './finding.ts';
import type { Problem } from './rule.ts';

/** Several problems cured at once. */
export interface FixAll {
  readonly title: Localized;
  readonly edits: readonly TextEdit[];
}

/** The cures of several problems that the problems at one place suggest: all of the same kind, all of typography. */
export function fixAllFor(touched: readonly Finding[], all: readonly Finding[]): readonly FixAll[] {
  const kinds = [...new Set(touched.filter(it => !isTypographyDetail(it)).map(it => it.rule.code))];
  const byKind = kinds.flatMap(code => {
    const alike = all.filter(it => it.rule.code === code && it.problem.fixes?.[0] !== undefined);
    const title = { fr: `Corriger les ${alike.length} points de ce genre`, en: `Correct the ${alike.length} points of this kind` };
    return alike.length > 1 ? [{ title, edits: firstFixes(alike) }] : [];
  });
  const details = all.filter(isTypographyDetail);
  const typography = {
    title: { fr: `Corriger toute la typographie de l’article (${details.length})`, en: `Correct all the typography of the article (${details.length})` },
    edits: firstFixes(details),
  };
  return touched.some(isTypographyDetail) && details.length > 1 ? [...byKind, typography] : byKind;
}

/** Every correction that nobody needs to look at, for `source.fixAll`: each shown to change nothing but what it says. */
export function safeFixes(article: Article, options: KramdownOptions, all: readonly Finding[]): readonly TextEdit[] {
  const chosen = withoutTouching(all.flatMap(({ problem }) => safeChange(problem) ?? []));
  return provenChanges(article, options, chosen).flatMap(it => it.edits);
}

/** What may be done about a problem without an author looking at it. */
export function safeChange({ fixes }: Problem): Change | undefined {
  const safe = fixes?.find(it => it.isSafe === true);
  return safe && { edits: safe.edits, extent: safe.extent ?? {} };
}

/** Of changes that touch each other, the first: the others have their turn another time. */
export function withoutTouching(changes: readonly Change[]): readonly Change[] {
  const kept: Change[] = [];
  let end = -1;
  for (const change of changes.toSorted((a, b) => startOf(a) - startOf(b))) {
    if (startOf(change) > end) {
      kept.push(change);
      end = change.edits.reduce((last, it) => Math.max(last, it.end), end);
    }
  }
  return kept;
}

function startOf({ edits }: Change): number {
  return edits.reduce((first, it) => Math.min(first, it.start), Infinity);
}

function firstFixes(findings: readonly Finding[]): readonly TextEdit[] {
  return withoutOverlaps(findings.map(({ problem }) => problem.fixes?.[0]?.edits ?? []));
}

/**
 * An editor refuses edits that overlap: of two fixes that do, the later one is left for another time, as a whole - half of one
 * would be another text. Of insertions at one place, both stand.
 */
function withoutOverlaps(fixes: readonly (readonly TextEdit[])[]): readonly TextEdit[] {
  const left = new Set<readonly TextEdit[]>();
  const all = fixes.flatMap(fix => fix.map(edit => ({ fix, edit })));
  let last: TextEdit | undefined;
  for (const { fix, edit } of all.toSorted((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)) {
    const repeats = last?.start === edit.start && last.end === edit.end && (edit.end > edit.start || last.newText === edit.newText);
    if (last !== undefined && (edit.start < last.end || repeats)) {
      left.add(fix);
    } else if (!left.has(fix)) {
      last = edit;
    }
  }
  return all.filter(it => !left.has(it.fix)).map(it => it.edit);
}
