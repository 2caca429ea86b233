// Style (ESLint), then the layer table (dependency-cruiser).
import { spawnSync } from 'node:child_process';

/** Fewer modules than this means that the cruiser did not read the tree: silence would prove nothing. */
const FEWEST_MODULES = 20;

/**
 * @param {string} tool
 * @param {readonly string[]} args
 */
const run = (tool, ...args) =>
  spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

const eslint = run('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0');
process.stdout.write(eslint.stdout + eslint.stderr);

const cruise = run(
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  'server',
  'client',
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'json',
);
const { violations = [], totalCruised = 0 } = cruise.stdout ? JSON.parse(cruise.stdout).summary : {};
for (const { rule, from, to } of violations) {
  console.error(`${rule.name}: ${from} → ${to}`);
}
if (totalCruised < FEWEST_MODULES) {
  console.error(`The layer table was checked on ${totalCruised} modules only.\n${cruise.stderr}`);
}
console.log(`layers: ${totalCruised} modules, ${violations.length} violations`);
process.exitCode = eslint.status === 0 && violations.length === 0 && totalCruised >= FEWEST_MODULES ? 0 : 1;
