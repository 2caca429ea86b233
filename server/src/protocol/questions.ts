import type { AnnotationAtCursor } from './articleState.ts';
import type { AssistantAnswer, AssistantQuestion } from './assistant.ts';
import type { FormChange, FormChoice, FormEdit, FormPath, HeaderForm } from './form.ts';
import type { BlockForm, BlockWish, Card, DraftWish, FieldHelp, FieldValues, ModelDraft, ModelUpdate, ModelUses, ModelWish, WrittenBlocks } from './models.ts';
import type { ProtocolPosition } from './ranges.ts';
import type { RenderedArticle } from './renderedArticle.ts';
import type { BegunArticle, MovedArticle, PageInSite, SiteResources } from './site.ts';
import type { SiteVocabulary, SiteWord, WordPlace, WordRenaming } from './vocabulary.ts';

/** A kind of question: what is asked, beside the address of the text that it is about, and what is answered. Undefined travels as null. */
export interface Question<Asked extends object, Answer> {
  readonly asked?: Asked;
  readonly answer?: Answer;
}

/** Where there is nothing more to ask than what the text is. */
export type NothingMore = object;

/**
 * Everything that the client asks the server and the Language Server Protocol does not have. This is the one place where a question is declared:
 * the client asks it by its name, the server hands it to the ability of that name, and both get its types from here.
 */
export const questions = {
  /** An article as its readers will see it. Undefined for a text that is not open. */
  render: question<RenderWish, RenderedArticle | undefined>(),
  /** To have Liquid run in the body of an open article as it is now. Answers whether to render it again. */
  fill: question<NothingMore, boolean>(),
  /** The whole page of an open article, in the layout of its site. Undefined for a text that is not open. */
  page: question<NothingMore, PageInSite | undefined>(),
  /** The annotation at the cursor, and what it changes. */
  annotation: question<{ readonly position: ProtocolPosition }, AnnotationAtCursor | undefined>(),
  /** What a site gives to its pages. Of any text of the site. */
  site: question<NothingMore, SiteResources>(),
  /** A text with the typography of a site, to be put into an article of it. */
  tidy: question<{ readonly text: string }, string>(),
  /** To begin an article: its file and its first text. Nothing is written. Undefined outside any site. */
  newArticle: question<NewArticleWish, BegunArticle | undefined>(),
  /** Where an article would be under another name: a title, or the words of a file name. Undefined outside any site. */
  movedArticle: question<{ readonly name: string }, MovedArticle | undefined>(),
  /** The edit that gives an article another address, with what leads to it; or, where somebody else moves the file, what leads to it alone. Undefined for nothing. */
  articleMove: question<{ readonly newUri: string; readonly what: 'all' | 'what-leads-there' }, { readonly edit: object } | undefined>(),
  /** What can be inserted in an article. */
  cards: question<NothingMore, readonly Card[]>(),
  /** The blocks that the fields of a model make. Undefined where the model is gone. */
  writeBlocks: question<BlockWish, WrittenBlocks | undefined>(),
  /** What a field of a model may hold. */
  fieldHelp: question<{ readonly model: string; readonly field: string; readonly value: string }, FieldHelp>(),
  /** Where blocks of a model stand, over the site. Undefined where no model is meant. */
  modelUses: question<ModelWish, ModelUses | undefined>(),
  /** The edits that bring the blocks of a model up to it; its former texts, the newest first, say how they were written. Undefined where no model is meant. */
  modelUpdate: question<ModelWish & { readonly former: readonly string[] }, ModelUpdate | undefined>(),
  /** The fields of the block at a place, with what they say. Undefined where there is none. */
  blockForm: question<{ readonly position: ProtocolPosition }, BlockForm | undefined>(),
  /** The edit that makes the fields of that block say something else. Undefined where there is none, or nothing else is said. */
  blockEdit: question<{ readonly position: ProtocolPosition; readonly values: FieldValues }, { readonly edit: object } | undefined>(),
  /** A model made of a text; first, what may become its fields. */
  modelDraft: question<DraftWish, ModelDraft>(),
  /** The words in use on a site, once all its articles are read. */
  vocabulary: question<NothingMore, SiteVocabulary>(),
  /** Where a word is written, the newest article first. */
  wordPlaces: question<SiteWord, readonly WordPlace[]>(),
  /** The edits that rename a word over the whole site. Undefined where nothing has that word. */
  renameWord: question<SiteWord & { readonly newName: string }, WordRenaming | undefined>(),
  /** The header of an open article as a form. Undefined for a text that is not open, or is no article. */
  form: question<NothingMore, HeaderForm | undefined>(),
  /** The edit that makes a field say something else. Undefined for a text that is not open. */
  formEdit: question<WantedFieldChange, FormEdit | undefined>(),
  /** What a field of the header may hold, the best first. */
  formChoices: question<{ readonly path: FormPath; /** What is typed already. */ readonly typed: string }, readonly FormChoice[]>(),
  /** What an assistant asks with one of its tools, of the site of any text. */
  assist: question<AssistantQuestion, AssistantAnswer>(),
} as const;

/** The name of a question. */
export type QuestionName = keyof typeof questions;

/** What is asked by a question, beside the address. */
export type AskedBy<Name extends QuestionName> = (typeof questions)[Name] extends Question<infer Asked, unknown> ? Asked : never;

/** What a question is answered. */
export type AnswerTo<Name extends QuestionName> = (typeof questions)[Name] extends Question<object, infer Answer> ? Answer : never;

/** A question as it travels: the address of the text, or of anything in the site, that it is about, with what is asked. */
export type AskedAbout<Asked extends object> = Asked & { readonly uri: string };

/** The method of a question on the wire: `plume/render`. */
export function methodOf(name: QuestionName): string {
  return `plume/${name}`;
}

/** The client asks whether the server is there. Answer: null, as soon as it is free. */
export const aliveRequest = 'plume/alive';

/** How an article is to be rendered. */
export interface RenderWish {
  /** Another state of the article, to be rendered instead of the open one: that of the last commit, or of another branch. */
  readonly text?: string | undefined;
  /** The state of the body that the asker holds ({@link RenderedArticle.body}): the answer then tells only what is another since. */
  readonly held?: string | undefined;
  /** Whether Liquid in the body is run, where the server can: the user trusts the folder. Otherwise it is shown as it is written. */
  readonly runsLiquid?: boolean | undefined;
}

/** What an article is begun with. */
export interface NewArticleWish {
  /** One of {@link SiteResources.articleFolders}, or a folder in one. */
  readonly folder: string;
  readonly title: string;
}

/** What is to become of a field of a header. */
export interface WantedFieldChange {
  readonly path: FormPath;
  /** What the form was told of the field: where the text says something else by now, there is no edit. */
  readonly stamp: string;
  readonly change: FormChange;
}

function question<Asked extends object, Answer>(): Question<Asked, Answer> {
  return {};
}
