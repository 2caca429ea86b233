import { writeFileSync } from 'node:fs';
import { SCHEMA_FILES, schemaText } from './make.ts';

// Writes the schemas that ship with the extension: node build/run.mjs schemas/write.ts
for (const language of ['fr', 'en'] as const) {
  writeFileSync(SCHEMA_FILES[language], schemaText(language));
}
