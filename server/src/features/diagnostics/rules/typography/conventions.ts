import { lazy } from '../../../../base/lazy.ts';
import type { Localized } from '../../../../base/localized.ts';
import { shiftRange } from '../../../../base/textRange.ts';
import type { Element } from '../../../../kramdown/index.ts';
import type { TypographyProfile } from '../../../../project/plumeConfig.ts';
import { headingsOf } from '../../../shared/elements.ts';
import { isFrench, pageLanguageOf } from '../../../shared/pageLanguage.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { TYPOGRAPHY_RULES } from '../../typography/typographyRules.ts';
import type { Correction, TypographyRule } from '../../typography/typographyRule.ts';

/** What each convention says, where it is not kept. */
const SENTENCES: Readonly<Record<string, Localized>> = {
  'typography.space-before-punctuation': {
    fr: 'Il faut une espace insécable devant ce signe : sans elle, il peut se retrouver seul au début d’une ligne.',
    en: 'A no-break space is due before this sign: without it, the sign may stand alone at the start of a line.',
  },
  'typography.space-inside-guillemets': {
    fr: 'Les guillemets « » ont une espace insécable à l’intérieur.',
    en: 'French quotation marks « » have a no-break space inside.',
  },
  'typography.space-before-unit': {
    fr: 'Une espace insécable tient le nombre et son unité ensemble.',
    en: 'A no-break space keeps the number and its unit together.',
  },
  'typography.space-in-number': {
    fr: 'Une espace insécable sépare les milliers : sans elle, le nombre peut être coupé en deux.',
    en: 'A no-break space separates thousands: without it, the number may be cut in two.',
  },
  'typography.quote-after-no-break-space': {
    fr: 'Les lecteurs verront ce guillemet dans le mauvais sens : écrivez-le courbe.',
    en: 'Readers will see this quotation mark the wrong way round: write it curly.',
  },
  'typography.apostrophe': { fr: 'L’apostrophe s’écrit « ’ ».', en: 'The apostrophe is written ‘’’.' },
  'typography.ellipsis': { fr: 'Les points de suspension sont un seul signe, « … », et ne suivent pas « etc. ».', en: 'The ellipsis is one sign, ‘…’, and does not follow ‘etc.’.' },
  'typography.capital-accent': { fr: 'Les capitales gardent leur accent.', en: 'Capitals keep their accents.' },
  'typography.ordinal': { fr: 'Les ordinaux s’écrivent 1er, 1re, 2e.', en: 'Ordinals are written 1er, 1re, 2e.' },
};

/** What the style of the European institutions says where it says something else. */
const EUROPEAN: Readonly<Record<string, Localized>> = {
  'typography.space-before-punctuation': {
    fr: 'Dans le style européen, rien ne précède ce signe : retirez l’espace.',
    en: 'In the European style, nothing precedes this sign: remove the space.',
  },
  'typography.space-inside-guillemets': {
    fr: 'Dans le style européen, les guillemets « » n’ont pas d’espace à l’intérieur.',
    en: 'In the European style, French quotation marks « » have no space inside.',
  },
};

/** The conventions of typography as rules: hints, for the profile that the team has chosen. */
export const typographyConventions: readonly Rule[] = TYPOGRAPHY_RULES.map(toRule);

function toRule({ code, profiles, find }: TypographyRule): Rule {
  return {
    code,
    severity: 'hint',

    *check(context) {
      const typography = profileFor(context);
      if (profiles.includes(typography)) {
        const { article, prose } = context;
        const changesAddress = addressesOf(context);
        for (const { start, end, replacement } of find(prose, typography)) {
          const title = { fr: `Écrire « ${shown(replacement)} »`, en: `Write ‘${shown(replacement)}’` };
          yield { ...visibleRange(prose, start, end), args: [typography], fixes: [{ title, isSafe: !changesAddress({ start, end, replacement }), extent: start < article.body.start ? { header: 'values' } : { body: ['words'] }, edits: [{ start, end, newText: replacement }] }] };
        }
      }
    },

    message: ({ args: [profile] }) => (profile === 'eu' ? EUROPEAN[code] : undefined) ?? SENTENCES[code] ?? { fr: code, en: code },
  };
}

/** The conventions are those of French: a page that says that it is written in another language is left alone. */
export function profileFor({ article, project }: CheckContext): TypographyProfile {
  const language = pageLanguageOf(article, project);
  const chosen = project.plume.typography;
  return language !== undefined && !isFrench(language) ? 'off' : (chosen ?? (language === undefined ? 'off' : 'fr'));
}

/**
 * Tells of a correction whether it would give a heading another address, which kramdown makes of its words: « Bilan : x » is
 * `bilan--x`, and with a no-break space `bilan-x`. Links that lead there would lead nowhere.
 */
function addressesOf({ article: { text, body }, document }: CheckContext): (correction: Correction) => boolean {
  const headings = lazy(() => headingsOf(document).filter(hasMadeAddress).map(it => shiftRange(it, body.start)));
  const lettersOf = (written: string): string => written.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '');
  return ({ start, end, replacement }) => lettersOf(text.slice(start, end)) !== lettersOf(replacement) && headings().some(it => it.start <= start && end <= it.end);
}

/** Whether nobody has given a heading its address. */
function hasMadeAddress({ attributes, attributeLists }: Element): boolean {
  return attributes.has('id') && !attributeLists.some(list => list.pieces.some(it => it.kind === 'id' || (it.kind === 'pair' && it.name === 'id')));
}

/** A place where something is missing has no width: the sign that follows is shown. */
function visibleRange(prose: string, start: number, end: number): { readonly start: number; readonly end: number } {
  return start === end ? { start, end: Math.min(end + 1, prose.length) } : { start, end };
}

function shown(replacement: string): string {
  return replacement === '' ? '' : replacement.replace(/[\u00A0\u202F]/g, '⍽');
}
