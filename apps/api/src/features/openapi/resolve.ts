import type { OpenApiDocument } from './document';
import type { JsonSchema } from './json-schema';

/** The schema behind a reference, and the name it bears. */
export function resolve(document: OpenApiDocument, schema: JsonSchema): { schema: JsonSchema; name?: string } {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return { schema };
  const name = $ref.split('/').at(-1) ?? '';
  return { schema: document.components.schemas[name] ?? {}, name };
}

/** The schemas of which a value meets one. */
export function alternatives({ anyOf, oneOf, type, ...rest }: JsonSchema): JsonSchema[] {
  if (Array.isArray(type))
    return type.map((each: unknown) => (each === 'null' ? { type: each } : { ...rest, type: each }));
  // Both are lists of schemas in JSON Schema.
  return (anyOf ?? oneOf ?? []) as JsonSchema[];
}

export const isNull = (schema: JsonSchema): boolean => schema['type'] === 'null';
