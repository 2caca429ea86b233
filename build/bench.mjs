// Figures, as ratios taken side by side in one run: npm run bench [-- engine | server | learning | check | preview]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BENCHES = ['engine', 'server', 'learning', 'check', 'preview'].map(name => ({ name, file: `test/bench/${name}.ts` }));

const wanted = process.argv.slice(2);
for (const { name, file } of BENCHES) {
  if (existsSync(file) && (wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n── ${name} ──\n`);
    const { status } = spawnSync(process.execPath, ['build/run.mjs', file], { stdio: 'inherit' });
    process.exitCode ||= status ?? 1;
  }
}
