import { type Correction, type TypographyRule, matchesIn } from './typographyRule.ts';

/** Words of public life that begin with an accented capital; brands without it (Etalab) are not here. */
const WORDS = [
  'École', 'Écoles', 'Écologie', 'Écologique', 'Économie', 'Économique', 'Économiques', 'Écran', 'Écrire', 'Édition', 'Éditions', 'Éducation', 'Également',
  'Égalité', 'Église', 'Élaboration', 'Élargissement', 'Élection', 'Élections', 'Électricité', 'Électronique', 'Élève', 'Élèves', 'Éligibilité', 'Éligible',
  'Élysée', 'Émission', 'Émissions', 'Énergie', 'Énergies', 'Épargne', 'Époque', 'Équipe', 'Équipes', 'Équipement', 'Établissement', 'Établissements', 'Étape',
  'Étapes', 'État', 'États', 'Étranger', 'Étude', 'Études', 'Étudiant', 'Étudiante', 'Étudiants', 'Évaluation', 'Évaluations', 'Événement', 'Événements',
  'Évènement', 'Évènements', 'Évolution', 'Évolutions', 'Être', 'Île', 'Îles', 'Île-de-France',
];
/** `tat` of `Etat` to `État`: only the capital lacks its accent. */
const BY_REST = new Map(WORDS.map(word => [word.slice(1), word]));
/** `Evenement` to `Événement`: no letter has its accent. Of two spellings, the first counts. */
const BY_BARE_WORD = new Map([...WORDS].reverse().map(word => [bare(word), word]));

const LATIN = 'contrario|fortiori|minima|posteriori|priori';
/** « A choisi de devenir… » is a verb. Nouns in -é follow a preposition all the same. */
const NOUNS = 'côté|proximité|volonté|égalité|moitié|qualité|quantité|capacité|priorité|parité';
const PARTICIPLES =
  'fait|pu|eu|vu|su|dû|lu|dit|mis|remis|permis|promis|pris|appris|compris|repris|écrit|conduit|construit|produit|choisi|réussi|suivi|fini|bâti|servi|grandi|reçu|obtenu|tenu|voulu|vécu|connu|perdu|rendu|répondu|rejoint|ouvert|offert|découvert';
/** `A noter`, `A partir de`: the preposition at the start of a sentence. `A` before a capital, a number or a sign is a letter, and some words are Latin’s. */
const PREPOSITION = new RegExp(String.raw`A(?= \p{Ll})(?! (?:${LATIN}|(?!(?:${NOUNS})(?!\p{L}))\p{L}*(?:é|ée|és|ées)|${PARTICIPLES})(?!\p{L}))(?<=(?:^|[.!?…]\s|[.!?…]\s?»\s|«[ \u00A0\u202F]?|\n[ \t]*(?:[*+-]|\d+\.)?[ \t]*|^#+ )A)`, 'gmu');
const CAPITALISED = /[EI](?<![\p{L}\p{N}].)\p{L}+(?:-\p{L}+)*/gu;

/** Capitals keep their accents: `À`, `État`, `Événement`. Lexique de l’Imprimerie nationale, « Accentuation des capitales ». */
export const capitalAccent: TypographyRule = {
  code: 'typography.capital-accent',
  profiles: ['fr', 'eu'],

  *find(prose): Iterable<Correction> {
    for (const { index } of matchesIn(prose, PREPOSITION)) {
      yield { start: index, end: index + 1, replacement: 'À' };
    }
    for (const { index, 0: word } of matchesIn(prose, CAPITALISED)) {
      const capital = BY_REST.get(word.slice(1));
      const accented = BY_BARE_WORD.get(word);
      if (capital !== undefined) {
        yield { start: index, end: index + 1, replacement: capital.charAt(0) };
      } else if (accented !== undefined) {
        yield { start: index, end: index + word.length, replacement: accented };
      }
    }
  },
};

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
