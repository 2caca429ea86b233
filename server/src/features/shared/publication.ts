import type { Localized } from '../../base/localized.ts';
import { localClock } from '../../article/jekyllDate.ts';
import type { QuickHeader } from '../../article/quickHeader.ts';
import type { Project } from '../../project/project.ts';
import type { DocumentStop } from '../../jekyll/index.ts';
import { readSiteDocument, zoneOf, type HiddenReason } from '../../project/siteDocument.ts';

/** Whether, when and where an article will be published. */
export interface Publication {
  readonly state: 'published' | 'scheduled' | 'hidden';
  readonly reason: Exclude<HiddenReason, 'future'> | undefined;
  /** With the site's `baseurl`, readable: `/actualites/été/`. Undefined outside any site, and for what has no address. */
  readonly address: string | undefined;
  readonly moment: Date | undefined;
  readonly timeZone: string;
  /** Whether day, state or address depend on the machine that builds the site, whose clock is not known. */
  readonly dependsOnZone: boolean;
  /** What stops the build of the whole site. */
  readonly stop: DocumentStop | undefined;
  /** False outside any site. */
  readonly isInSite: boolean;
}

/** Reads from an article and its site how it will be published, as seen at a moment. */
export function publicationOf({ uri, header }: { readonly uri: string; readonly header: QuickHeader }, project: Project, now: Date): Publication {
  const { url, moment, hidden, stop, dependsOnZone } = readSiteDocument(project, uri, header, now);
  const address = url === undefined ? undefined : project.site.baseurl + readable(url);
  const known = { address, moment, timeZone: zoneOf(project), dependsOnZone, stop, isInSite: project.root !== undefined };
  if (project.root !== undefined && header.split.kind !== 'found' && (hidden === undefined || hidden === 'no-header')) {
    return { ...known, state: 'hidden', reason: 'no-header' };
  }
  return hidden === undefined ? { ...known, state: 'published', reason: undefined } : hidden === 'future' ? { ...known, state: 'scheduled', reason: undefined } : { ...known, state: 'hidden', reason: hidden };
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** « 15 juillet 2019 », « 1er juillet 2019 », of a clock as if it were UTC; `en-GB` puts the day first. */
export function dayInWords(clock: Date, language: 'fr' | 'en' | 'en-GB'): string {
  // Made once for each language: it is asked for at every keystroke, and making one takes longer than all else here.
  const format = dayFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  dayFormats.set(language, format);
  const words = format.format(clock);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** « le 15 juillet 2019 à 16:30 », by the clock of the site. */
export function momentInWords({ moment, timeZone }: Pick<Publication, 'moment' | 'timeZone'>): Localized {
  if (moment === undefined) {
    return { fr: '', en: '' };
  }
  const clock = localClock(moment, timeZone);
  const time = clock.toISOString().slice(11, 16);
  return { fr: `le ${dayInWords(clock, 'fr')} à ${time}`, en: `on ${dayInWords(clock, 'en-GB')} at ${time}` };
}

/** Why a page will not be published, as the end of a sentence. */
export const HIDDEN_REASONS: Readonly<Record<NonNullable<Publication['reason']>, Localized>> = {
  unpublished: { fr: '«\u00A0published\u00A0» est à «\u00A0false\u00A0»', en: '‘published’ is ‘false’' },
  'published-empty': { fr: '«\u00A0published\u00A0» est vide, ce qui vaut «\u00A0false\u00A0»', en: '‘published’ is empty, which counts as ‘false’' },
  'collection-without-pages': {
    fr: 'le site se sert des fichiers de ce dossier sans en faire des pages',
    en: 'the site uses the files of this folder without making pages of them',
  },
  'name-without-date': {
    fr: 'le nom d’un fichier de «\u00A0_posts\u00A0» doit commencer par une date\u00A0(2019-07-15-mon-titre.md)',
    en: 'the name of a file in ‘_posts’ must begin with a date (2019-07-15-my-title.md)',
  },
  draft: { fr: 'c’est un brouillon, rangé dans «\u00A0_drafts\u00A0»', en: 'it is a draft, kept in ‘_drafts’' },
  excluded: { fr: 'la configuration du site l’exclut («\u00A0exclude\u00A0»)', en: 'the site’s configuration leaves it out (‘exclude’)' },
  'no-header': { fr: 'il n’a pas d’en-tête', en: 'it has no header' },
  'special-name': {
    fr: 'son nom, ou celui d’un de ses dossiers, commence par «\u00A0_\u00A0», «\u00A0.\u00A0», «\u00A0#\u00A0» ou «\u00A0~\u00A0»',
    en: 'its name, or that of one of its folders, begins with ‘_’, ‘.’, ‘#’ or ‘~’',
  },
  'undeclared-collection': { fr: 'la configuration du site ne connaît pas ce dossier parmi ses collections', en: 'the site’s configuration does not have this folder among its collections' },
  'posts-outside-collections': {
    fr: 'ce dossier «\u00A0_posts\u00A0» n’est pas dans celui des collections («\u00A0collections_dir\u00A0»)',
    en: 'this folder ‘_posts’ is not in that of the collections (‘collections_dir’)',
  },
  backup: { fr: 'son nom finit par «\u00A0~\u00A0», comme celui d’une copie de secours', en: 'its name ends with ‘~’, like that of a backup copy' },
  'ends-with-point': { fr: 'son nom finit par un point', en: 'its name ends with a full stop' },
  'outside-source': { fr: 'il n’est pas dans le dossier du site («\u00A0source\u00A0»)', en: 'it is not in the folder of the site (‘source’)' },
  'in-destination': { fr: 'ce dossier est celui du site construit', en: 'this folder is that of the built site' },
  layout: { fr: 'c’est un gabarit du site', en: 'it is a layout of the site' },
  include: { fr: 'c’est un morceau que d’autres pages incluent', en: 'it is a part that other pages include' },
  data: { fr: 'c’est un fichier de données', en: 'it is a file of data' },
};

/** One sentence: whether, when and where. Empty outside any site. */
export function publicationInWords(publication: Publication): Localized {
  const { state, reason, address, moment, dependsOnZone } = publication;
  if (!publication.isInSite) {
    return { fr: '', en: '' };
  }
  if (state === 'hidden') {
    const why = HIDDEN_REASONS[reason ?? 'unpublished'];
    return { fr: `Cette page ne sera pas publiée\u00A0: ${why.fr}.`, en: `This page will not be published: ${why.en}.` };
  }
  if (address === undefined) {
    return { fr: 'Cette page n’a pas d’adresse.', en: 'This page has no address.' };
  }
  const when = dependsOnZone ? dayOf(publication) : momentInWords(publication);
  const zone = dependsOnZone ? ZONE_UNKNOWN : { fr: '', en: '' };
  if (state === 'scheduled') {
    return {
      fr: `Cette page restera cachée jusqu’à la première mise en ligne du site après ${when.fr}, puis paraîtra à l’adresse ${address}${zone.fr}`,
      en: `This page will stay hidden until the site is first built after ${when.en.replace(/^on /, '')}, then appear at ${address}${zone.en}`,
    };
  }
  const dated = moment === undefined ? { fr: '', en: '' } : { fr: `, datée ${when.fr.replace(/^le /, 'du ')}`, en: `, dated ${when.en.replace(/^on /, '')}` };
  return { fr: `Cette page paraîtra à l’adresse ${address}${dated.fr}${zone.fr}`, en: `This page will appear at ${address}${dated.en}${zone.en}` };
}

/** Of a moment by an unknown clock, the day is the most that can be told. */
function dayOf({ moment, timeZone }: Pick<Publication, 'moment' | 'timeZone'>): Localized {
  const clock = moment && localClock(moment, timeZone);
  return { fr: clock ? `le ${dayInWords(clock, 'fr')}` : '', en: clock ? `on ${dayInWords(clock, 'en-GB')}` : '' };
}

const ZONE_UNKNOWN: Localized = {
  fr: ' (selon l’horloge de la machine qui construit le site\u00A0: la configuration ne dit pas de fuseau horaire)',
  en: ' (by the clock of the machine that builds the site: the configuration names no time zone)',
};

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
