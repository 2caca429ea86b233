import fc from 'fast-check';

/**
 * Values made at random are the same in every run, so that a change is judged by its own faults; `PLUME_SEED=random`
 * goes looking for others, and prints the seed of what it finds.
 */
const { PLUME_SEED = '20190715' } = process.env;
if (PLUME_SEED !== 'random') {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PLUME_SEED) });
}

export { fc };
