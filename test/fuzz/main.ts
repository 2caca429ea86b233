// Makes things at random, and looks whether what has to hold does: npm run fuzz [-- FAMILY… --count 1000000 --seed N]
import { parseArgs } from 'node:util';
import { FAMILIES, shareOut } from './families/index.ts';

const { values, positionals } = parseArgs({ options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } }, allowPositionals: true });
const wanted = FAMILIES.filter(it => positionals.length === 0 || positionals.includes(it.name));
const shares = shareOut(Number(values.count));
console.log(`seed ${values.seed}`);
let made = 0;
for (const family of wanted) {
  const count = shares.get(family) ?? 0;
  const start = performance.now();
  await family.run({ numRuns: count, seed: Number(values.seed) });
  made += count;
  console.log(`${family.name}: ${count} passed, ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(`${made} passed in all`);
