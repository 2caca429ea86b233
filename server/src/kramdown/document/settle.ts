/** Settles the fate of attribute lists: one that decorates what prints no tag has no visible effect. */
import type { DocumentState } from '../documentState.ts';

/** Notes which attribute lists decorate nothing that readers will see. */
export function settleAttributeLists({ attributeLists }: DocumentState): void {
  for (const list of attributeLists) {
    if (list.target?.transparent === true) {
      list.target = undefined;
      list.lost = 'no-visible-effect';
    } else if (list.target === undefined && list.lost === undefined) {
      list.lost = 'not-recognised';
    }
  }
}
