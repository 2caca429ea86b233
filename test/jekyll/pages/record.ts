// Records what real Jekyll prints for the cases: PLUME_JEKYLL=… node build/run.mjs test/jekyll/pages/record.ts
import { writeFileSync } from 'node:fs';
import { startJekyll } from '../oracle/oracle.ts';
import { readWholeSites, WHOLE_SITES_RECORD } from './wholeSites.ts';
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
const sites: (readonly [string, unknown])[] = [];
for (const { name, files } of readWholeSites()) {
  const { pages, stopped, error } = await oracle.ask(files);
  if (pages === undefined) {
    console.log(name, stopped ?? error);
  }
  sites.push([name, pages ?? {}]);
}
writeFileSync(WHOLE_SITES_RECORD, `{\n${sites.map(it => it.map(part => JSON.stringify(part)).join(': ')).join(',\n')}\n}\n`);
oracle.close();
