// Records what real Jekyll prints for the cases: PLUME_JEKYLL=… node build/run.mjs test/jekyll/pages/record.ts
import { writeFileSync } from 'node:fs';
import { startJekyll } from '../oracle/oracle.ts';
import { CASES_RECORD, readCases, siteOf } from './cases.ts';

const oracle = startJekyll({ renders: true });
console.log(await oracle.versions);
const entries: (readonly [string, string | null])[] = [];
for (const liquid of readCases()) {
  const { pages, stopped } = await oracle.ask(siteOf(liquid));
  if (stopped !== undefined) {
    console.log(liquid, stopped);
  }
  entries.push([liquid, pages?.['/index.txt'] ?? null]);
}
writeFileSync(CASES_RECORD, `{\n${entries.map(it => it.map(part => JSON.stringify(part)).join(': ')).join(',\n')}\n}\n`);
oracle.close();
