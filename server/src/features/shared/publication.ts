import type { Localized } from '../../base/localized.ts';
import type { Article } from '../../article/article.ts';
import { localClock } from '../../article/jekyllDate.ts';
import type { Project } from '../../project/project.ts';
import { readSiteDocument, USUAL_ZONE, type HiddenReason } from '../../project/siteDocument.ts';

/** Whether, when and where an article will be published. */
export interface Publication {
  readonly state: 'published' | 'scheduled' | 'hidden';
  readonly reason: HiddenReason | 'no-header' | undefined;
  /** With the site's `baseurl`, readable: `/actualites/été/`. Undefined outside any site. */
  readonly address: string | undefined;
  readonly moment: Date | undefined;
  readonly timeZone: string;
}

/** Reads from an article and its site how it will be published, as seen at a moment. */
export function publicationOf({ uri, header }: Pick<Article, 'uri' | 'header'>, project: Project, now: Date): Publication {
  const { site } = project;
  const { url, moment, hidden, collection } = readSiteDocument(project, uri, header.yaml.root);
  const address = url === undefined ? undefined : site.baseurl + readable(url);
  const timeZone = site.timezone ?? USUAL_ZONE;
  const known = { address, moment, timeZone };
  if (header.split.kind !== 'found' && url !== undefined) {
    return { ...known, state: 'hidden', reason: 'no-header' };
  }
  if (hidden !== undefined) {
    return { ...known, state: 'hidden', reason: hidden };
  }
  // Pages have no date for Jekyll: only documents of collections wait for theirs.
  const waits = collection !== undefined && !site.future && moment !== undefined && moment > now;
  return { ...known, state: waits ? 'scheduled' : 'published', reason: undefined };
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
export const HIDDEN_REASONS: Readonly<Record<HiddenReason | 'no-header', Localized>> = {
  unpublished: { fr: '«\u00A0published\u00A0» est à «\u00A0false\u00A0»', en: '‘published’ is ‘false’' },
  'published-empty': { fr: '«\u00A0published\u00A0» est vide, ce qui vaut «\u00A0false\u00A0»', en: '‘published’ is empty, which counts as ‘false’' },
  'collection-without-pages': {
    fr: 'la configuration du site ne publie pas cette collection («\u00A0output: true\u00A0» manque)',
    en: 'the site’s configuration does not publish this collection (‘output: true’ is missing)',
  },
  'name-without-date': {
    fr: 'le nom d’un fichier de «\u00A0_posts\u00A0» doit commencer par une date\u00A0(2019-07-15-mon-titre.md)',
    en: 'the name of a file in ‘_posts’ must begin with a date (2019-07-15-my-title.md)',
  },
  draft: { fr: 'c’est un brouillon, rangé dans «\u00A0_drafts\u00A0»', en: 'it is a draft, kept in ‘_drafts’' },
  excluded: { fr: 'la configuration du site l’exclut («\u00A0exclude\u00A0»)', en: 'the site’s configuration leaves it out (‘exclude’)' },
  'no-header': { fr: 'il n’a pas d’en-tête', en: 'it has no header' },
};

/** One sentence: whether, when and where. Empty outside any site. */
export function publicationInWords(publication: Publication): Localized {
  const { state, reason, address, moment } = publication;
  if (address === undefined) {
    return { fr: '', en: '' };
  }
  if (state === 'hidden') {
    const why = HIDDEN_REASONS[reason ?? 'unpublished'];
    return { fr: `Cette page ne sera pas publiée\u00A0: ${why.fr}.`, en: `This page will not be published: ${why.en}.` };
  }
  const when = momentInWords(publication);
  if (state === 'scheduled') {
    return {
      fr: `Cette page restera cachée jusqu’à la première mise en ligne du site après ${when.fr}, puis paraîtra à l’adresse ${address}`,
      en: `This page will stay hidden until the site is first built after ${when.en.replace(/^on /, '')}, then appear at ${address}`,
    };
  }
  const dated = moment === undefined ? { fr: '', en: '' } : { fr: `, datée ${when.fr.replace(/^le /, 'du ')}`, en: `, dated ${when.en.replace(/^on /, '')}` };
  return { fr: `Cette page paraîtra à l’adresse ${address}${dated.fr}`, en: `This page will appear at ${address}${dated.en}` };
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
