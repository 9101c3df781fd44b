import { labelsOf } from './enum-words';
import type { JsonSchema } from './json-schema';

/** A record of a closed list of names has these properties, and a generated client shall know them: with what each is called. */
export function nameRecords(schemas: Record<string, JsonSchema>): void {
  for (const [name, schema] of Object.entries(schemas)) nameRecordsIn(schema, name.endsWith('Request'));
}

function nameRecordsIn(schema: unknown, isClosed: boolean): void {
  if (typeof schema !== 'object' || schema === null) return;
  const record = schema as { propertyNames?: { enum?: string[] }; additionalProperties?: unknown } & JsonSchema;
  const names = record.propertyNames?.enum;
  if (names && typeof record.additionalProperties === 'object') {
    const labels = labelsOf(names);
    const { additionalProperties: value } = record;
    record['properties'] = Object.fromEntries(
      names.map((name) => [name, { description: labels?.[name], ...structuredClone(value) }]),
    );
    delete record.propertyNames;
    delete record.additionalProperties;
    if (isClosed) record.additionalProperties = false;
  }
  for (const each of Object.values(record)) nameRecordsIn(each, isClosed);
}
