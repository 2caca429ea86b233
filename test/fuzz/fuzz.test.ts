import { suite, test } from 'node:test';
import { shareOut } from './families/index.ts';

/** `npm run fuzz` makes a million; what it finds becomes a test of its own. */
const COUNT = 50_000;

suite(`${COUNT} things made at random`, () => {
  for (const [family, count] of shareOut(COUNT)) {
    test(`${family.name}: ${count}`, () => family.run({ numRuns: count }));
  }
});
