// Writes what the converter makes of each file of the corpus beside it, to be read by somebody: `node build/run.mjs test/clientSide/paste/write.ts`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { convertHtml } from '../../../client/src/paste/conversion/convertHtml.ts';
import { OPTIONS } from './options.ts';

const FOLDER = 'test/clientSide/paste/corpus';

for (const name of readdirSync(FOLDER).filter(it => it.endsWith('.html'))) {
  const converted = convertHtml(readFileSync(`${FOLDER}/${name}`, 'utf8'), OPTIONS);
  writeFileSync(`${FOLDER}/${name.replace(/html$/, 'md')}`, `${converted?.text ?? ''}\n`);
}
