/** What an article is called, and of which day it is. */
export interface ArticleName {
  /** `2024-03-01`; today's where it says none. */
  readonly day: string;
  /** Its file, without day and ending: `bilan-de-l-annee`. */
  readonly name: string;
}

/** Reads the day and the name of an article from its file, and its day from its header where the file does not say it. */
export function articleNameOf(path: string, text: string, now = new Date()): ArticleName {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const named = /^(?<day>\d{4}-\d{2}-\d{2})-(?<name>.+)$/.exec(file)?.groups;
  const written = /^date:[ \t]*["']?(?<day>\d{4}-\d{2}-\d{2})/m.exec(text.slice(0, 20_000))?.groups?.['day'];
  return { day: named?.['day'] ?? written ?? now.toISOString().slice(0, 10), name: named?.['name'] ?? file };
}
