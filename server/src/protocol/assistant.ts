/** What an assistant can ask about a site. Names and descriptions are for programs: in English. */
export interface AssistantTool {
  readonly name: AssistantToolName;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly ToolInput[];
}

/** Something that a tool is given. */
export interface ToolInput {
  readonly name: 'path' | 'text' | 'collection';
  readonly description: string;
  readonly isRequired: boolean;
}

/** The name of a tool. */
export type AssistantToolName = 'plume_check' | 'plume_fixes' | 'plume_render' | 'plume_publication' | 'plume_schema' | 'plume_words' | 'plume_models';

/** What is asked with a tool, from outside: nothing of it is known before it is looked at. */
export interface AssistantQuestion {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What a tool answers: a value that can be written as JSON, or why there is none, in the language of the site. */
export type AssistantAnswer =
  | { readonly kind: 'refused'; readonly sentence: string }
  | {
      readonly kind: 'answered';
      readonly value: object;
      /** Of corrections: the file, its text, and the text after them. */
      readonly corrected?: CorrectedArticle;
    };

/** An article before and after corrections. */
export interface CorrectedArticle {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

const ARTICLE: readonly ToolInput[] = [
  { name: 'path', isRequired: true, description: 'The article: its path from the root of the site, such as _posts/2024-01-02-report.md. It need not exist where a text is given.' },
  { name: 'text', isRequired: false, description: 'The whole text of the article, header included, in the place of what the file holds: for a draft that is not saved.' },
];

/** The tools, in the order in which they are listed. */
export const assistantTools: readonly AssistantTool[] = [
  {
    name: 'plume_check',
    title: 'Check an article',
    description: 'Reports what is wrong with an article of this Jekyll site: header, kramdown, Liquid, links, images, accessibility, typography, and the rules of its team. Lines and columns count from 1, columns in UTF-16 units. Check a text before you propose it.',
    inputs: ARTICLE,
  },
  {
    name: 'plume_fixes',
    title: 'Corrections of an article',
    description: 'The corrections of an article that change nothing but what they say, as edits of its text. Nothing is written.',
    inputs: ARTICLE,
  },
  {
    name: 'plume_render',
    title: 'Render an article',
    description: 'The HTML of the body of an article as kramdown publishes it with the options of this site. Liquid is not run.',
    inputs: ARTICLE,
  },
  {
    name: 'plume_publication',
    title: 'Publication of an article',
    description: 'Whether, when and at which address an article will be published, and how many problems stand against it.',
    inputs: ARTICLE,
  },
  {
    name: 'plume_schema',
    title: 'Header of a collection',
    description: 'What the header of the articles of a collection holds, as a JSON Schema: what the team asks for, and what the articles that are there show. Without a collection: the names of the collections.',
    inputs: [{ name: 'collection', isRequired: false, description: 'The name of a collection, such as posts.' }],
  },
  {
    name: 'plume_words',
    title: 'Words of the site',
    description: 'The tags, categories and other words that the articles of this site use, with how many articles have each, and the words to write in the place of near duplicates. Use these rather than new ones.',
    inputs: [],
  },
  {
    name: 'plume_models',
    title: 'Models of blocks',
    description: 'The blocks that articles of this site are made of - cards, boxes, key figures -, with their fields and their text: ${1:place} stands for what is to be filled in.',
    inputs: [],
  },
];

/** What a tool is given, as JSON Schema: for protocols that describe it so. */
export function inputSchemaOf({ inputs }: Pick<AssistantTool, 'inputs'>): { readonly type: 'object'; readonly properties: object; readonly required: readonly string[]; readonly additionalProperties: false } {
  return {
    type: 'object',
    properties: Object.fromEntries(inputs.map(({ name, description }) => [name, { type: 'string', description }])),
    required: inputs.filter(it => it.isRequired).map(it => it.name),
    additionalProperties: false,
  };
}
