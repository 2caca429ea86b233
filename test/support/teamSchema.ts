import { readFileSync } from 'node:fs';

const SCHEMA_FILE = '_plume/article.schema.json';
const SCHEMA = readFileSync('examples/site/_plume/article.schema.json', 'utf8');

/** A site whose team has written down what its articles have, as that of the example has: nothing is required of a site that says nothing. */
export function withTeamSchema(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const plume = files['plume.yml'] ?? '';
  return /^(?:schema|\$schema):|^["'[{]/m.test(plume) ? files : { ...files, 'plume.yml': `${plume}\nschema: ${SCHEMA_FILE}\n`, [SCHEMA_FILE]: SCHEMA };
}
