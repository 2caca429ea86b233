// What tests count.

/**
 * @typedef {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} Totals
 */

/**
 * What was counted, in one line: `12 passed, 0 failed`.
 *
 * @param {Totals} totals
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/**
 * @param {readonly Totals[]} parts
 * @returns {Totals}
 */
export function sum(parts) {
  return {
    passed: parts.reduce((count, { passed }) => count + passed, 0),
    failed: parts.reduce((count, { failed }) => count + failed, 0),
    skipped: parts.flatMap(({ skipped }) => skipped),
  };
}
