/** Records what real kramdown prints for the documents of the corpus: `node build/record.mjs`. */
import { writeFileSync } from 'node:fs';
import { corpusDocuments } from '../corpus/documents.ts';
import { CONFIGURATIONS, findDifference, isReadOtherwise, modernise } from './compare.ts';
import { startOracle } from './oracle.ts';

/** Writes the records, and gives the documents on which we differ. */
export async function record(file: string): Promise<{ recorded: number; differences: { name: string; text: string; expected: string; actual: string }[] }> {
  const oracle = await startOracle();
  const records: Record<string, Record<string, string>> = {};
  const differences: { name: string; text: string; expected: string; actual: string }[] = [];
  let recorded = 0;
  for (const [configuration, options] of Object.entries(CONFIGURATIONS)) {
    const ofConfiguration: Record<string, string> = {};
    records[configuration] = ofConfiguration;
    for (const [name, text] of corpusDocuments()) {
      const answer = await oracle.render(text, options);
      if (!('html' in answer) || isReadOtherwise(text)) {
        continue;
      }
      ofConfiguration[name] = modernise(answer.html);
      recorded += 1;
      const difference = await findDifference(oracle, text, options);
      if (difference !== undefined) {
        differences.push({ name: `${configuration}: ${name}`, ...difference });
      }
    }
  }
  oracle.close();
  writeFileSync(file, `${JSON.stringify(records, undefined, 0).replaceAll('","', '",\n"')}\n`);
  return { recorded, differences };
}
