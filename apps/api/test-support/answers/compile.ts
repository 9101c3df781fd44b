import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { endpoints } from '@lianluo/contract/api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { openApiDocument, type OpenApiDocument } from '../../src/features/openapi/document';
import { expectationsOf } from './expectations';
import { strict } from './strict';
import type { JsonSchema } from '../../src/features/openapi/json-schema';

const folder = join(import.meta.dirname, '../../node_modules/.cache/answers');

/**
 * The document as code that judges answers, made once for a run of all files: reading it anew in each of them would cost more
 * than the calls that are judged. Named after what it was made of, so that a run finds that of the last one.
 */
export async function compiledAnswers(): Promise<string> {
  const document = openApiDocument(endpoints);
  const text = JSON.stringify(document);
  const file = join(folder, `${createHash('sha256').update(text).update(version).digest('hex').slice(0, 20)}.cjs`);
  if (!existsSync(file)) await write(file, codeOf(document));
  return file;
}

/** What the code is made by; a change of it makes the code anew. */
const version = 'ajv 8.20.0, 4';

function codeOf(document: OpenApiDocument): string {
  const { expectations, schemas } = expectationsOf(document);
  const ajv = new Ajv2020({ strict: false, logger: false, messages: false, inlineRefs: false, code: { source: true } });
  addFormats.default(ajv);
  ajv.addSchema({
    $id: 'document',
    components: { schemas: strict({ properties: document.components.schemas })['properties'] },
  });
  for (const [index, schema] of schemas.entries())
    ajv.addSchema({ $id: `answer${index}`, ...pointedAt('document', schema) });
  const names = Object.fromEntries(schemas.map((_, index) => [`answer${index}`, `answer${index}`]));
  const code = standaloneCode(ajv, names);
  const judges = schemas.map((_, index) => `exports.answer${index}`);
  return `${code}\nmodule.exports = { judges: [${judges.join(', ')}], expectations: ${JSON.stringify(expectations)} };\n`;
}

const pointedAt = (id: string, schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${id}#/`)) as JsonSchema;

async function write(file: string, code: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // Two runs may begin at once.
  const own = `${file}.${process.pid}`;
  await writeFile(own, code);
  await rename(own, file);
}
