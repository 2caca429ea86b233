/**
 * What a part asked the page while it was printed, and what it was told. As long as it would be told the same,
 * it need not be printed again. The questions depend on the part alone, so that they can be asked without it.
 */
import type { IdMaker } from '../document/headerIds.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Mention, PageContext } from '../html/page.ts';
import { createDocumentIds } from '../document/headerIds.ts';
import { Page } from '../html/page.ts';

/** The page, as parts see it that are read and printed one by one. */
export interface PartContext extends PageContext {
  /** The id of a heading in GFM. */
  makeDocumentId: (text: string) => string;
}

/** A question, and its answer. A question for an id is about what the text becomes in it. */
export type Answer =
  | { readonly kind: 'id' | 'document-id'; readonly about: string; readonly told: string }
  | { readonly kind: 'mention'; readonly about: string; readonly told: Mention };

/** A page whose parts are printed one by one. */
export class PartedPage extends Page {
  readonly documentIds: IdMaker;

  constructor(options: ResolvedOptions) {
    super(options);
    this.documentIds = createDocumentIds(options);
  }
}

/** What a part was told, and whether it asked for a place: then what it asks depends on what it is told. */
export interface Recording {
  readonly context: PartContext;
  readonly answers: Answer[];
  readonly asksForPlace: () => boolean;
}

/** Writes down what a page answers. */
export function record(page: PartedPage): Recording {
  const answers: Answer[] = [];
  let asksForPlace = false;
  const makeId = (kind: 'id' | 'document-id', ids: IdMaker, text: string): string => {
    const about = ids.slugOf(text);
    const told = ids.number(about);
    answers.push({ kind, about, told });
    return told;
  };
  const context: PartContext = {
    makeId: text => makeId('id', page.ids, text),
    makeDocumentId: text => makeId('document-id', page.documentIds, text),
    mention(about) {
      const told = page.mention(about);
      answers.push({ kind: 'mention', about, told });
      return told;
    },
    takePlace(place, list) {
      asksForPlace = true;
      return page.takePlace(place, list);
    },
  };
  return { context, answers, asksForPlace: () => asksForPlace };
}

/** Asks the same questions of another page. Gives back the very same answers if they are. */
export function askAgain(answers: readonly Answer[], page: PartedPage): readonly Answer[] {
  if (answers.length === 0) {
    return answers;
  }
  const again = answers.map((answer): Answer => ask(answer, page));
  return again.every((answer, index) => isSame(answer, answers[index])) ? answers : again;
}

/** A page that gives prepared answers. */
export function answerWith(answers: readonly Answer[]): PartContext {
  const left = answers.values();
  const tell = (): string => {
    const { value } = left.next();
    return value === undefined || value.kind === 'mention' ? '' : value.told;
  };
  return {
    makeId: tell,
    makeDocumentId: tell,
    mention() {
      const { value } = left.next();
      return value?.kind === 'mention' ? value.told : { number: 0, repeats: 0 };
    },
    takePlace: () => false,
  };
}

function ask({ kind, about }: Answer, page: PartedPage): Answer {
  switch (kind) {
    case 'id':
      return { kind, about, told: page.ids.number(about) };
    case 'document-id':
      return { kind, about, told: page.documentIds.number(about) };
    case 'mention':
      return { kind, about, told: page.mention(about) };
  }
}

function isSame(one: Answer, other: Answer | undefined): boolean {
  if (one.kind === 'mention') {
    return other?.kind === 'mention' && one.told.number === other.told.number && one.told.repeats === other.told.repeats;
  }
  return other?.kind === one.kind && one.told === other.told;
}
