import type { SitePage } from '../workspace/sitePages.ts';

/** A document with the layout that most have. */
export function withUsualLayout(documents: readonly SitePage[]): SitePage | undefined {
  const layoutOf = ({ counted }: SitePage): string => counted?.kin[0] ?? '';
  const counts = new Map<string, number>();
  documents.forEach(it => counts.set(layoutOf(it), (counts.get(layoutOf(it)) ?? 0) + 1));
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a);
  return documents.find(it => layoutOf(it) === usual?.[0]);
}
