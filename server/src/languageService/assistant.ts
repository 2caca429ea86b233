import type { Article } from '../article/article.ts';
import { throwIfCancelled, type CancellationToken } from '../base/cancellation.ts';
import type { Language, Localized } from '../base/localized.ts';
import { isInside, relativePath, resolvePath } from '../base/uris.ts';
import { indexLines, type LineIndex } from '../base/lineIndex.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import type { Change } from '../features/diagnostics/extent.ts';
import type { ReportedProblem } from '../features/diagnostics/toDiagnostic.ts';
import { learntSchema } from '../features/shared/learntSchema.ts';
import { publicationOf } from '../features/shared/publication.ts';
import { provideStatus } from '../features/status.ts';
import type { Project } from '../project/project.ts';
import { assistantTools, type AssistantAnswer, type AssistantQuestion, type AssistantToolName } from '../protocol/assistant.ts';
import type { Card } from '../protocol/models.ts';
import type { SiteVocabulary } from '../protocol/vocabulary.ts';
import type { SiteSnapshot } from '../workspace/siteFacts.ts';
import type { WorkspaceFiles } from '../workspace/workspace.ts';

/** The abilities of the service that answer assistants, too. */
export interface AssistingService {
  report(uri: string, text: string): Promise<readonly ReportedProblem[]>;
  isArticle(uri: string, text: string): Promise<boolean>;
  prove(uri: string, text: string, changes: readonly Change[]): Promise<readonly Change[]>;
  renderText(uri: string, text: string, options: unknown): Promise<{ readonly html: string }>;
  wholeSite(uri: string): Promise<{ readonly project: Project; readonly site: SiteSnapshot }>;
  languageOf(uri: string): Promise<Language>;
  vocabulary(uri: string, asked: object, token: CancellationToken): Promise<SiteVocabulary>;
  cards(uri: string, asked: object, token: CancellationToken): Promise<readonly Card[]>;
}

/** What assistants are answered with: the abilities that everybody else asks, and what reads files. */
export interface AssistantHost {
  readonly service: AssistingService;
  readonly files: Pick<WorkspaceFiles, 'realUri'>;
  /** The text of an article as it is now: of the editor, else of the file. */
  readonly textOf: (uri: string) => Promise<string | undefined>;
  readonly parse: (uri: string, text: string) => Article;
  /** Whether a team keeps a file out of its history; the path is one below the root of its site. */
  readonly isIgnored: (root: string, path: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** So many problems, and words of a field, are told at most; the rest is counted. */
const MOST_PROBLEMS = 200;
const MOST_WORDS = 500;

/** Of the text after corrections, those that hid behind them are made as well: this often is enough. */
const MOST_ROUNDS = 10;

const NO_TOOL = (tool: string): Localized => ({ fr: `Il n’y a pas d’outil «\u00A0${tool}\u00A0».`, en: `There is no tool ‘${tool}’.` });
const NO_SITE: Localized = { fr: 'Ce dossier n’est pas celui d’un site Jekyll, qui a un fichier _config.yml.', en: 'This is not the folder of a Jekyll site, which has a file _config.yml.' };
const MISSING_INPUT = (name: string): Localized => ({ fr: `«\u00A0${name}\u00A0» manque, ou n’est pas un texte.`, en: `‘${name}’ is missing, or is no text.` });
const UNKNOWN_INPUT = (name: string): Localized => ({ fr: `«\u00A0${name}\u00A0» n’est pas connu de cet outil.`, en: `This tool does not know ‘${name}’.` });
const NO_ARTICLE = (path: string): Localized => ({ fr: `«\u00A0${path}\u00A0» n’est pas un article de ce site.`, en: `‘${path}’ is not an article of this site.` });
const NO_COLLECTION = (name: string, all: readonly string[]): Localized => ({ fr: `Ce site n’a pas de collection «\u00A0${name}\u00A0». Les siennes\u00A0: ${all.join(', ')}.`, en: `This site has no collection ‘${name}’. It has: ${all.join(', ')}.` });

/** Thrown where there is no answer; with the reason. */
class Refusal extends Error {
  readonly sentence: Localized;
  constructor(sentence: Localized) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/** A question about the site that a place belongs to. */
interface Asked {
  readonly site: { readonly project: Project; readonly site: SiteSnapshot };
  readonly root: string;
  readonly language: Language;
  readonly input: Readonly<Record<string, string>>;
  readonly token: CancellationToken;
}

/** The article that is asked about. */
interface AskedArticle {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
}

type Tool = (host: AssistantHost, asked: Asked) => Promise<Omit<AssistantAnswer & { kind: 'answered' }, 'kind'>>;

const TOOLS: Readonly<Record<AssistantToolName, Tool>> = {
  plume_check: async (host, asked) => {
    const { uri, path, text } = await articleOf(host, asked);
    const problems = await host.service.report(uri, text);
    const lines = indexLines(text);
    return { value: { path, problems: problems.slice(0, MOST_PROBLEMS).map(it => toProblem(it, lines)), more: Math.max(0, problems.length - MOST_PROBLEMS) } };
  },
  plume_fixes: async (host, asked) => {
    const { uri, path, text } = await articleOf(host, asked);
    const lines = indexLines(text);
    const first = await provenEdits(host, uri, text);
    const after = await correctedText(host, { uri, text, first });
    return { value: { path, edits: first.map(it => toEdit(it, lines)), corrected: after }, corrected: { uri, before: text, after } };
  },
  plume_render: async (host, asked) => {
    const { uri, path, text } = await articleOf(host, asked);
    return { value: { path, html: (await host.service.renderText(uri, text, {})).html } };
  },
  plume_publication: async (host, asked) => {
    const { uri, path, text } = await articleOf(host, asked);
    const { errors, warnings, sentence, publication } = provideStatus(await host.service.report(uri, text), publicationOf(host.parse(uri, text), asked.site.project, host.now()), asked.language);
    return { value: { path, errors, warnings, sentence, publication } };
  },
  plume_schema: (_host, { site: { project, site }, root, language, input: { collection: name } }) => {
    const all = [...project.site.collections.keys()];
    if (name === undefined) {
      return Promise.resolve({ value: { collections: all } });
    }
    if (!all.includes(name)) {
      throw new Refusal(NO_COLLECTION(name, all));
    }
    const folder = project.site.collectionsDir === '' ? root : `${root}/${project.site.collectionsDir}`;
    const uri = `${folder}/_${name}/a.md`;
    const schema = learntSchema(project.schemaFor(uri, language), site.evidenceOf(uri, name), language);
    return Promise.resolve({ value: { collection: name, articles: site.pages.all.filter(it => it.document?.collection === name).length, schema } });
  },
  plume_words: async ({ service }, { root, token }) => {
    const { fields } = await service.vocabulary(`${root}/_config.yml`, {}, token);
    return {
      value: {
        fields: fields.map(({ field, title, words }) => ({
          field,
          title,
          words: words.slice(0, MOST_WORDS).map(({ word, count, description, usual }) => ({ word, articles: count, description, write_instead: usual })),
          more: Math.max(0, words.length - MOST_WORDS),
        })),
      },
    };
  },
  plume_models: async ({ service }, { root, token }) => {
    const cards = await service.cards(`${root}/_config.yml`, {}, token);
    return { value: { models: cards.map(({ name, description, prefix, body, fields }) => ({ name, description, prefix, body, fields })) } };
  },
};

/**
 * Answers an assistant: what everybody else is answered, about the articles of one site alone.
 *
 * @param place an address in the site
 */
export async function answerAssistant(host: AssistantHost, place: string, { tool, input }: AssistantQuestion, token: CancellationToken): Promise<AssistantAnswer> {
  const language = await host.service.languageOf(place);
  try {
    const known = assistantTools.find(it => it.name === tool);
    if (known === undefined) {
      throw new Refusal(NO_TOOL(tool));
    }
    const given = readInput(known.inputs, input);
    const site = await host.service.wholeSite(place);
    throwIfCancelled(token);
    const { root } = site.project;
    if (root === undefined) {
      throw new Refusal(NO_SITE);
    }
    return { kind: 'answered', ...(await TOOLS[known.name](host, { site, root, language, input: given, token })) };
  } catch (failure) {
    if (failure instanceof Refusal) {
      return { kind: 'refused', sentence: failure.sentence[language] };
    }
    throw failure;
  }
}

function readInput(inputs: (typeof assistantTools)[number]['inputs'], input: AssistantQuestion['input']): Readonly<Record<string, string>> {
  const unknown = Object.keys(input).find(name => !inputs.some(it => it.name === name));
  if (unknown !== undefined) {
    throw new Refusal(UNKNOWN_INPUT(unknown));
  }
  const read = inputs.flatMap(({ name, isRequired }): readonly (readonly [string, string])[] => {
    const value = input[name];
    if (typeof value !== 'string' && (isRequired || (value !== undefined && value !== null))) {
      throw new Refusal(MISSING_INPUT(name));
    }
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(read);
}

/** The article that a path names: one that the site has, or would have, and that neither the site nor its team leaves out. */
async function articleOf({ service, files, textOf, isIgnored }: AssistantHost, { root, input: { path = '', text: given } }: Asked): Promise<AskedArticle> {
  const uri = resolvePath(belowRoot(path, root), { folder: root, root });
  const below = uri === undefined ? undefined : relativePath(root, uri);
  const refusal = new Refusal(NO_ARTICLE(path));
  const real = uri === undefined ? undefined : await realPathOf(files, uri, root);
  if (uri === undefined || below === undefined || real === undefined || (await isIgnored(root, below)) || (await isIgnored(root, real))) {
    throw refusal;
  }
  const text = given ?? (await textOf(uri));
  if (text === undefined || !/\.(?:md|markdown|mkdown|mkdn|mkd)$/i.test(uri) || !(await service.isArticle(uri, text))) {
    throw refusal;
  }
  return { uri, path: below, text };
}

/** A path of the whole disk as one from the root of the site, where it leads into it. */
function belowRoot(path: string, root: string): string {
  const folder = relativePath('file://', root);
  return folder !== undefined && path.startsWith(`/${folder}/`) ? path.slice(folder.length + 2) : path;
}

/** Where a file really is below the root of its site, or would be; undefined where a link leads out of that. */
async function realPathOf({ realUri }: AssistantHost['files'], uri: string, root: string): Promise<string | undefined> {
  const [real = uri, realRoot = root] = await Promise.all([realUri?.(uri), realUri?.(root)]);
  return relativePath(isInside(real, realRoot) ? realRoot : root, real);
}

async function provenEdits({ service }: AssistantHost, uri: string, text: string): Promise<readonly TextEdit[]> {
  const problems = await service.report(uri, text);
  const changes = await service.prove(uri, text, problems.flatMap(it => it.safeChange ?? []));
  return changes.flatMap(it => it.edits);
}

async function correctedText(host: AssistantHost, { uri, text, first }: { readonly uri: string; readonly text: string; readonly first: readonly TextEdit[] }): Promise<string> {
  let corrected = text;
  let edits = first;
  for (let round = 0; round < MOST_ROUNDS && edits.length > 0; round += 1) {
    corrected = applyEdits(corrected, edits);
    edits = await provenEdits(host, uri, corrected);
  }
  return corrected;
}

function toProblem({ severity, code, message, correction, safeChange, start, end }: ReportedProblem, lines: LineIndex): object {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    code,
    message,
    ...(correction === undefined ? {} : { correction: correction.map(it => toEdit(it, lines)), isSafe: safeChange !== undefined }),
  };
}

function toEdit(edit: TextEdit, lines: LineIndex): object {
  const { start, end } = lines.rangeOf(edit);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, text: edit.newText };
}
