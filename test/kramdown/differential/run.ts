/**
 * Compares on documents made at random: `node build/differential.mjs [COUNT] [SEED]`. Prints each
 * difference in its shortest form.
 */
import { CONFIGURATIONS, findDifference, minimise } from './compare.ts';
import { createRandom, generateDocument } from './generator.ts';
import { startOracle } from './oracle.ts';

/** How a run went. */
export interface Result {
  readonly compared: number;
  readonly differences: readonly { readonly text: string; readonly expected: string; readonly actual: string; readonly configuration: string }[];
}

/** Compares so many documents; stops after as many different ones as are worth reading at once. */
export async function compareAtRandom(count: number, seed: number, most = 10): Promise<Result> {
  const oracle = await startOracle();
  const random = createRandom(seed);
  const differences: { text: string; expected: string; actual: string; configuration: string }[] = [];
  const names = Object.keys(CONFIGURATIONS);
  let compared = 0;
  for (; compared < count && differences.length < most; compared += 1) {
    const text = generateDocument(random);
    const configuration = names[compared % 4 === 3 ? 1 : 0] ?? 'jekyll';
    const options = CONFIGURATIONS[configuration] ?? {};
    const difference = await findDifference(oracle, text, options);
    const smallest = difference && (await minimise(oracle, difference, options));
    if (smallest !== undefined) {
      differences.push({ ...smallest, configuration });
    }
  }
  oracle.close();
  return { compared, differences };
}
