import type { Localized } from '../base/localized.ts';
import { baseName } from '../base/uris.ts';
import { readFrontMatter } from '../article/frontMatter.ts';
import { stringOf } from './readConfig.ts';

/** A piece of text that a team repeats, ready to be inserted, with placeholders in LSP snippet syntax (`$1`, `${2:text}`). */
export interface TeamCard {
  /** The address of its file. */
  readonly uri: string;
  readonly name: string;
  /** What one types to be offered it. */
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/**
 * Reads a card of the team: a Markdown file whose header says `name`, `prefix` and `description`, and whose body is
 * inserted. What the header leaves out comes from the name of the file.
 */
export function readCard(uri: string, text: string): TeamCard {
  const usual = baseName(uri).replace(/\.[^.]*$/, '');
  const { split, data } = readFrontMatter(text);
  return {
    uri,
    name: stringOf(data['name']) ?? usual,
    prefix: stringOf(data['prefix']) ?? usual,
    description: stringOf(data['description']) ?? '',
    body: text.slice(split.bodyStart).replaceAll('\r\n', '\n').replace(/^\n+|\n+$/g, '').concat('\n'),
  };
}

/** The words of the built-in card. */
const NAME: Localized = { fr: 'Carte de projet', en: 'Project card' };
const DESCRIPTION: Localized = {
  fr: 'La carte d’un projet\u00A0: nom, administration, objectif, données de départ, intelligence artificielle, gains',
  en: 'A project’s card: name, administration, objective, starting data, the AI, gains',
};

/** The pattern that teams of the State's sites repeat most. */
export const projectCard: { readonly name: Localized; readonly description: Localized; readonly prefix: string; readonly body: string } = {
  name: NAME,
  description: DESCRIPTION,
  prefix: 'carte-projet',
  body: [
    '### **${1:Nom du projet}**',
    '{: .text-center .margin-bottom-1 .margin-top-3 }',
    '',
    '*${2:Administration}*',
    '{: .text-center }',
    '',
    '**L’objectif\u00A0:** ${3:objectif du projet}',
    '{: .text-center }',
    '',
    '**Les données de départ**',
    '{: .bleue .margin-0 }',
    '',
    '${4:Description des données}',
    '',
    '**L’intelligence artificielle**',
    '{: .bleue .margin-0 }',
    '',
    '${5:Ce que fait l’intelligence artificielle}',
    '',
    '**Les gains**',
    '{: .bleue .margin-0 }',
    '',
    '* ${6:Premier gain}',
    '* ${7:Deuxième gain}',
    '$0',
    '',
  ].join('\n'),
};
