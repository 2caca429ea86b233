import type { Article } from '../../article/article.ts';
import type { PlainMap } from '../../article/yaml/yamlValue.ts';
import type { KramdownDocument } from '../../kramdown/index.ts';
import type { DocumentEvidence } from '../../learning/fieldCounter.ts';
import { departuresOf, noDepartures, type Departures } from '../../learning/habits.ts';
import type { JsonSchema } from '../../project/jsonSchema.ts';
import type { Project } from '../../project/project.ts';
import { givenFields } from '../../project/siteDocument.ts';
import { validateValue, type SchemaError } from '../../project/validate.ts';
import type { FileFacts } from '../../workspace/fileFacts.ts';
import type { PagePlaces } from '../../workspace/pagePlaces.ts';
import type { SitePages } from '../../workspace/sitePages.ts';
import type { Vocabulary } from '../../workspace/vocabulary.ts';
import { proseOf } from '../shared/prose.ts';
import { publicationOf, type Publication } from '../shared/publication.ts';
import { isContradicted } from './contradicted.ts';
import type { CheckContext } from './rule.ts';

/** What a context is made of: snapshots. */
export type CheckedSnapshots = Omit<CheckContext, 'schemaErrors' | 'document' | 'departures' | 'publication' | 'prose'>;

/** Makes what rules look at; what is costly is computed when the first of them asks. */
export function createCheckContext(snapshots: CheckedSnapshots): CheckContext {
  return new LazyContext(snapshots);
}

/** A class, as articles are: see there. */
class LazyContext implements CheckContext {
  readonly article: Article;
  readonly project: Project;
  readonly schema: JsonSchema;
  readonly files: FileFacts;
  readonly places: PagePlaces;
  readonly vocabulary: Vocabulary;
  readonly pages: SitePages;
  readonly evidence: DocumentEvidence;
  readonly now: Date;
  #departures: Departures | undefined;
  #schemaErrors: readonly SchemaError[] | undefined;
  #publication: Publication | undefined;
  #prose: string | undefined;

  constructor({ article, project, schema, files, places, vocabulary, pages, evidence, now }: CheckedSnapshots) {
    this.article = article;
    this.project = project;
    this.schema = schema;
    this.files = files;
    this.places = places;
    this.vocabulary = vocabulary;
    this.pages = pages;
    this.evidence = evidence;
    this.now = now;
  }

  get schemaErrors(): readonly SchemaError[] {
    return (this.#schemaErrors ??= validateHeader(this));
  }

  get document(): KramdownDocument {
    return this.article.body.parse(this.project.kramdownOptions);
  }

  get departures(): Departures {
    return (this.#departures ??= findDepartures(this));
  }

  get publication(): Publication {
    return (this.#publication ??= publicationOf(this.article, this.project, this.now));
  }

  get prose(): string {
    return (this.#prose ??= proseOf(this));
  }
}

/** A header that cannot be read departs from nothing. */
function findDepartures({ article, project, evidence }: CheckContext): Departures {
  const { header, uri } = article;
  return header.isReadable && header.split.kind === 'found' ? departuresOf(evidence, header.yaml.root, new Set(Object.keys(givenFields(project, uri)))) : noDepartures;
}

/** A header that cannot be read is not measured by a schema: one problem at a time. What the site and the name of the file give counts as written. */
function validateHeader({ article, project, schema, evidence }: CheckContext): readonly SchemaError[] {
  const { header, uri } = article;
  if (!header.isReadable || header.split.kind !== 'found') {
    return [];
  }
  const value: PlainMap = { ...givenFields(project, uri), ...header.data };
  const { errors, schemaFailure } = validateValue(value, schema);
  if (schemaFailure !== undefined) {
    // The rules that ask for it are then said to have failed: a schema that does not work is not one that is satisfied.
    throw new Error(schemaFailure);
  }
  return schema['x-origin'] === undefined ? errors : errors.filter(it => !isContradicted(it, article.header.yaml.root, evidence));
}
