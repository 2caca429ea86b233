/** What the parts of a page define together, and the options that they set: what all of them are printed with. */
import type { KnownDefinitions } from '../documentState.ts';
import type { FootnoteDefinition } from '../node.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Part, PartDefinitions } from './readPart.ts';
import { addPieces, noValues } from '../attributeList.ts';
import { createDefinitions } from '../documentState.ts';

/** What holds for a whole page. */
export interface Environment extends KnownDefinitions {
  readonly options: ResolvedOptions;
  /** With the same key, everything is printed the same but for what stands in footnotes. */
  readonly key: string;
  /**
   * Whether running text has set options, or added to what is defined. That holds for what follows, too: the page
   * cannot be taken apart, and the next time, everything is read anew.
   */
  isChanged: boolean;
}

/** A footnote, and the part that defines it. */
export interface PlacedFootnote {
  readonly definition: FootnoteDefinition;
  readonly definitions: PartDefinitions;
  /** The line that the part starts at. */
  readonly line: number;
}

/** What the parts of a page define, as it is used by all of them. */
export interface PageDefinitions {
  readonly environment: Environment;
  /** By name. */
  readonly footnotes: ReadonlyMap<string, PlacedFootnote>;
}

/** The key of the environment that the parts make, without making it. */
export function environmentKey(parts: readonly Part[]): string {
  const keys: string[] = [];
  for (const { definitions } of parts) {
    if (definitions !== undefined) {
      keys.push(definitions.key);
    }
  }
  return `${parts[parts.length - 1]?.exit.optionsKey ?? ''}\n${keys.join('\n')}`;
}

/** Gathers what the parts define. The last one of a name counts; attributes of one name add up. */
export function makeEnvironment(parts: readonly Part[], initial: ResolvedOptions): Environment {
  const all = createDefinitions(initial);
  for (const { definitions } of parts) {
    if (definitions !== undefined) {
      addDefinitions(all, definitions);
    }
  }
  return { ...all, options: parts[parts.length - 1]?.exit.options ?? initial, key: environmentKey(parts), isChanged: false };
}

/** The footnotes of the parts, by name. */
export function findFootnotes(parts: readonly Part[]): ReadonlyMap<string, PlacedFootnote> {
  const footnotes = new Map<string, PlacedFootnote>();
  let line = 0;
  for (const { definitions, lineCount } of parts) {
    for (const definition of definitions?.footnotes ?? []) {
      if (definitions !== undefined) {
        footnotes.set(definition.name, { definition, definitions, line });
      }
    }
    line += lineCount;
  }
  return footnotes;
}

function addDefinitions(all: KnownDefinitions, { linkDefinitions, abbreviations, attributes, footnotes }: PartDefinitions): void {
  linkDefinitions.forEach((definition, name) => all.linkDefinitions.set(name, definition));
  abbreviations.forEach((definition, name) => all.abbreviations.set(name, definition));
  footnotes.forEach(definition => all.footnotes.set(definition.name, definition));
  for (const { name, pieces } of attributes) {
    const values = all.attributeValues.get(name) ?? noValues();
    addPieces(values, pieces);
    all.attributeValues.set(name, values);
  }
}
