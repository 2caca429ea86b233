import { parseYaml } from '../article/yaml/parseYaml.ts';
import { plainValue } from '../article/yaml/yamlValue.ts';
import type { Language } from '../base/localized.ts';
import { WANTED_VALUES } from '../features/shared/wantedValues.ts';
import { exampleOf } from '../models/composeBlock.ts';
import { fieldSlip } from '../models/fieldSlip.ts';
import type { Model } from '../models/model.ts';
import type { FieldType, ModelField } from '../models/modelField.ts';
import { snippetOf } from '../models/snippetOf.ts';
import type { Project } from '../project/project.ts';
import { createSiteFilesStore, type SiteFilesStore } from '../workspace/siteFiles.ts';
import type { CardField, FieldHelp } from '../protocol/models.ts';
import type { Answers, Host } from './api.ts';
import type { Parts } from './parts.ts';

/** Answers about the models of a site: what can be inserted, and how it is written. */
export function modelQuestions({ projects, siteIndex, languageFor }: Parts, host: Host): Pick<Answers, 'cards' | 'writeBlocks' | 'fieldHelp'> {
  const files = createSiteFilesStore(host.workspace);
  return {
    cards: async uri => {
      const project = await projects.projectOf(uri);
      const language = languageFor(project);
      return project.modelsFor(uri).map(it => ({
        id: it.uri,
        name: it.name[language],
        description: it.description[language],
        prefix: it.prefix,
        body: snippetOf(it, language),
        fields: [...it.fields.values()].map(field => askedField(field, language)),
      }));
    },
    writeBlocks: async (uri, wish) => {
      const project = await projects.projectOf(uri);
      const model = modelOf(project, uri, wish.model);
      return model && (await host.loadLater()).writeBlocks(model, wish, { language: languageFor(project), readYaml: it => plainValue(parseYaml(it).root) });
    },
    fieldHelp: async (uri, { model, field: name, value }) => {
      const project = await projects.projectOf(uri);
      const field = modelOf(project, uri, model)?.fields.get(name);
      if (field === undefined) {
        return { choices: [], problem: '' };
      }
      const { vocabulary, pages } = siteIndex.snapshotOf(project);
      const words = (of: string): FieldHelp['choices'] => [...vocabulary.terms(of).keys()].map(it => choiceOf(it, ''));
      const lists: Partial<Record<FieldType, () => FieldHelp['choices'] | Promise<FieldHelp['choices']>>> = {
        tag: () => words('tags'),
        category: () => words('categories'),
        article: () => pages.all.filter(it => it.title !== '' && it.uri !== uri).map(it => ({ value: project.site.baseurl + it.url, label: it.title, detail: it.url })),
        image: () => filesOf(files, project, 'image'),
        document: () => filesOf(files, project, 'document'),
      };
      const choices = field.choices.length > 0 ? field.choices.map(it => choiceOf(it, '')) : ((await lists[field.type]?.()) ?? []);
      return { choices: choices.slice(0, MOST_CHOICES), problem: problemOf(field, value, languageFor(project)) };
    },
  };
}

/** More than this nobody chooses from. */
const MOST_CHOICES = 5000;
/** Where sites keep what their articles show. */
const UPLOADS = 'uploads';
/** What has a list to choose from, whatever the model says. */
const CHOSEN: ReadonlySet<FieldType> = new Set(['article', 'category', 'document', 'image', 'tag']);

function modelOf(project: Project, uri: string, id: string): Model | undefined {
  return project.modelsFor(uri).find(it => it.uri === id);
}

/** A field as its author is asked for it. */
export function askedField(field: ModelField, language: Language): CardField {
  const { name, label, help, usual, isRequired, isRepeated, choices, type } = field;
  return { name, label: label[language], help: help[language], usual, example: exampleOf(field, language), isRequired, isRepeated, isChosen: choices.length > 0 || CHOSEN.has(type) };
}

function problemOf(field: ModelField, value: string, language: Language): string {
  const slip = fieldSlip(field, value);
  const wanted = slip && WANTED_VALUES[slip.expected][language];
  return wanted === undefined ? '' : language === 'fr' ? `On attend ici ${wanted}.` : `Here, ${wanted} is expected.`;
}

function choiceOf(value: string, detail: string): FieldHelp['choices'][number] {
  return { value, label: value, detail };
}

async function filesOf(store: SiteFilesStore, { root, site }: Project, kind: 'image' | 'document'): Promise<FieldHelp['choices']> {
  const files = root === undefined ? [] : await store.filesIn(root, UPLOADS);
  return files.filter(it => it.isImage === (kind === 'image')).map(({ path }) => ({ value: `${site.baseurl}/${encodeURI(path)}`, label: path.slice(path.lastIndexOf('/') + 1), detail: path }));
}
