import type { Localized } from '../../base/localized.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { isTypographyDetail } from './typographyDetails.ts';
import type { Finding } from './index.ts';

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

/** Every correction that nobody needs to look at, for `source.fixAll`. */
export function safeFixes(all: readonly Finding[]): readonly TextEdit[] {
  return withoutOverlaps(all.flatMap(({ problem }) => problem.fixes?.find(it => it.isSafe === true)?.edits ?? []));
}

function firstFixes(findings: readonly Finding[]): readonly TextEdit[] {
  return withoutOverlaps(findings.flatMap(({ problem }) => problem.fixes?.[0]?.edits ?? []));
}

/** An editor refuses edits that overlap: of two, the later one is left for another time. Of insertions at one place, both stand. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const repeats = last?.start === edit.start && last.end === edit.end && (edit.end > edit.start || last.newText === edit.newText);
    if (last === undefined || (edit.start >= last.end && !repeats)) {
      kept.push(edit);
    }
  }
  return kept;
}
