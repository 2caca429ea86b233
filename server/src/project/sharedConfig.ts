import type { PlumeConfig } from './plumeConfig.ts';

/** What a file of rules may share with others: what is about one site alone - its stylesheets, its cards, its accepted problems - it does not. */
export type SharedConfig = Pick<PlumeConfig, 'schemas' | 'vocabulary' | 'typography' | 'ruleLayers' | 'words' | 'sections'>;

/**
 * A `plume.yml` with what it takes over from other files: what it says itself wins.
 *
 * @param shared the strongest first
 */
export function withShared(own: PlumeConfig, shared: readonly SharedConfig[]): PlumeConfig {
  if (shared.length === 0) {
    return own;
  }
  const all: readonly SharedConfig[] = [own, ...shared];
  return {
    ...own,
    schemas: all.flatMap(it => it.schemas),
    vocabulary: new Map(all.toReversed().flatMap(it => [...it.vocabulary])),
    typography: all.find(it => it.typography !== undefined)?.typography,
    ruleLayers: all.toReversed().flatMap(it => it.ruleLayers),
    words: all.flatMap(it => it.words),
    sections: all.flatMap(it => it.sections),
  };
}
