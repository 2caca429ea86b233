// Records what real Jekyll makes of the sites: PLUME_JEKYLL=… node build/run.mjs test/jekyll/oracle/record.ts
import { writeFileSync } from 'node:fs';
import { startJekyll } from './oracle.ts';
import { makePairs, PAIRS_RECORD } from './pairs.ts';
import { answerLines, readSites, writeSitesFile } from './sites.ts';

const oracle = startJekyll();
console.log(await oracle.versions);
for (const file of readSites()) {
  const sites = [];
  for (const site of file.sites) {
    sites.push({ ...site, answer: await oracle.ask(site.files) });
  }
  writeSitesFile({ ...file, sites });
}
const lines = [];
for (const { name, files } of makePairs()) {
  lines.push(`%% ${name}`, ...answerLines(await oracle.ask(files)));
}
writeFileSync(PAIRS_RECORD, `${lines.join('\n')}\n`);
oracle.close();
