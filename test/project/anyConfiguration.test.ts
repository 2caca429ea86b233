import { suite, test } from 'node:test';
import { configurations } from '../fuzz/families/configurations.ts';

/** 300 in every run; `PLUME_SEED=random PLUME_CONFIGURATION_RUNS=12000 npm run unit -- anyConfiguration` on demand. */
const RUNS = Number(process.env['PLUME_CONFIGURATION_RUNS'] ?? 300);

suite('a site with any configuration', () => {
  test(`${RUNS} times: everything of Plume goes on, and no failure is swallowed`, () => configurations.run({ numRuns: RUNS }));
});
