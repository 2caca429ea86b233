import { publication, values } from './reading.ts';
import { article, CATEGORIES, DATE, titled, type Trap } from './trap.ts';
import { characters, shapes } from './writing.ts';

/** What looks like a trap and is none. */
export const harmless: Readonly<Record<string, string>> = {
  'a header that ends with three dots': `---\ntitle: A\n${DATE}\n${CATEGORIES}\n...\n\nLe texte.\n`,
  'a file of Windows': titled('tags: [ia]').replaceAll('\n', '\r\n'),
  'a curly apostrophe in single quotes': article("title: 'L’objectif'"),
  'a colon that no space follows': article('title: 12h:30 à Paris'),
  'a comment': article('title: Budget # à relire'),
  'a no-break space in a date': `---\ntitle: A\ndate: 2019-07-01\u00A010:00:00 +02:00\n${CATEGORIES}\n---\n\nLe texte.\n`,
  'an offset of another place': titled('event_start_date: 2018-11-15 16:30:00 +09:00'),
  'the right day of the week': titled('chapeau-text: Rendez-vous mardi 12 mars 2019.'),
  'a day of the week without year nor event': titled('chapeau-text: Rendez-vous mercredi 12 mars.'),
  'two images, each with its own': titled('une-ou-diaporama:\n- image: https://exemple.fr/a.png\n  alternative-textuelle: A\n- image: https://exemple.fr/b.png\n  alternative-textuelle: B'),
};

/** All that is recorded. */
export const traps: readonly Trap[] = [...characters, ...shapes, ...values, ...publication];
