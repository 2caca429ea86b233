import { type CancellationToken, throwIfCancelled } from '../base/cancellation.ts';
import type { LineIndex } from '../base/lineIndex.ts';
import type { Language } from '../base/localized.ts';
import { baseName, joinUri } from '../base/uris.ts';
import { type ConfigContext, folderAskedInConfig, provideConfigCompletion } from '../features/completion/index.ts';
import { toCompletionList } from '../features/completion/toCompletionList.ts';
import { provideFieldHover } from '../features/hover.ts';
import type { JsonSchema } from '../project/jsonSchema.ts';
import { plumeSchema } from '../project/plumeSchema.ts';
import type { Project } from '../project/project.ts';
import { readConfigText } from '../project/readConfig.ts';
import type { SiteFile } from '../workspace/siteFiles.ts';
import type { Host, EditorQuestions } from './api.ts';
import { type Parts, takeSnapshot } from './parts.ts';

/** What the answers are made with. */
export interface ConfigHost extends Host {
  siteFiles(project: Project, folder: string | undefined): Promise<readonly SiteFile[]>;
}

/** Answers about a place of an open `plume.yml`, from the schema that ships with the extension. */
export function configQuestions(parts: Parts, { workspace, siteFiles, now }: ConfigHost): Pick<EditorQuestions, 'complete' | 'hover'> {
  const shipped = new Map<string, Promise<JsonSchema>>();
  const schemaIn = (language: Language): Promise<JsonSchema> => {
    const { schemas = '' } = parts.preferences;
    const uri = schemas === '' ? '' : joinUri(schemas, language === 'fr' ? 'plume.schema.fr.json' : 'plume.schema.json');
    const known = shipped.get(uri) ?? (uri === '' ? Promise.resolve(undefined) : workspace.read(uri)).then(readSchema);
    shipped.set(uri, known);
    return known;
  };
  const take = async (uri: string, token: CancellationToken): Promise<PlumeText | undefined> => {
    const found = isPlumeFile(uri) ? await takeSnapshot(parts, uri, token) : undefined;
    if (found === undefined) {
      return undefined;
    }
    const { article, project } = found;
    const language = parts.languageFor(project);
    const schema = await schemaIn(language);
    throwIfCancelled(token);
    return { text: article.text, lines: article.lines, root: readConfigText(article.text).root, project, language, schema };
  };
  return {
    complete: async (uri, position, token) => {
      const taken = await take(uri, token);
      if (taken === undefined) {
        return undefined;
      }
      const context = { ...taken, offset: taken.lines.offsetAt(position), now: now() };
      const files = await siteFiles(taken.project, folderAskedInConfig(context));
      throwIfCancelled(token);
      const proposals = provideConfigCompletion({ ...context, files });
      return proposals && toCompletionList(proposals, taken.lines);
    },
    hover: async (uri, position, token) => {
      const taken = await take(uri, token);
      const hover = taken && provideFieldHover(taken, taken.lines.offsetAt(position));
      return hover && { contents: { kind: 'markdown', value: hover.markdown }, range: taken.lines.rangeOf(hover) };
    },
  };
}

/** An open `plume.yml`, with its schema. */
interface PlumeText extends Pick<ConfigContext, 'text' | 'root' | 'project' | 'language' | 'schema'> {
  readonly lines: LineIndex;
}

function isPlumeFile(uri: string): boolean {
  return /^plume\.ya?ml$/.test(baseName(uri));
}

/** Without the file, or with one that was damaged, there are still the keys. */
function readSchema(text: string | undefined): JsonSchema {
  try {
    return JSON.parse(text ?? '') as JsonSchema;
  } catch {
    return plumeSchema;
  }
}
