import type { OpenApiDocument } from './document';
import { propertiesOf } from './json-schema';
import { alternatives, isNull, resolve } from './resolve';
import type { JsonSchema } from './json-schema';

const deepest = 6;

/** A value that the schema allows, to show what a body looks like. Fields that may be left out are in it too. */
export function exampleOf(document: OpenApiDocument, given: JsonSchema, depth = 0): unknown {
  const { schema } = resolve(document, given);
  const { example, type, format, items } = schema;
  if (example !== undefined) return example;
  if (schema['default'] !== undefined) return schema['default'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0] as unknown;
  const choice = alternatives(schema).find((each) => !isNull(each));
  if (choice) return exampleOf(document, choice, depth);
  if (format === 'date') return '2026-05-20';
  if (format === 'date-time') return '2026-05-20T10:00:00+08:00';
  if (type === 'integer' || type === 'number') return Math.max(1, Number(schema['minimum'] ?? 1));
  if (type === 'boolean') return true;
  if (type === 'array') return depth > deepest ? [] : [exampleOf(document, (items ?? {}) as JsonSchema, depth + 1)];
  if (type !== 'object') return type === 'string' ? '……' : null;
  if (depth > deepest) return {};
  return Object.fromEntries(propertiesOf(schema).map(([name, each]) => [name, exampleOf(document, each, depth + 1)]));
}
