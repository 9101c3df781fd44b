import { references } from '@lianluo/contract/reference/references';
import * as z from 'zod/mini';

export type JsonSchema = Readonly<{ [keyword: string]: unknown }>;

for (const [id, { schema }] of references.flatMap((each) => Object.entries(each.schemas ?? {})))
  if (schema) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

/** The schemas that have a name, met so far. */
export type Named = Map<string, JsonSchema>;

/** A schema of the contract as JSON Schema; one with a name is referred to by it. */
export function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output', named: Named): JsonSchema {
  // Inside of another schema one with a name is referred to; at the top it would be spelt out.
  const { properties, $defs = {} } = z.toJSONSchema(z.object({ inner: schema }), { io, unrepresentable: 'any' });
  for (const [id, definition] of Object.entries($defs)) if (!named.has(id)) named.set(id, definition as JsonSchema);
  return (properties?.['inner'] ?? {}) as JsonSchema;
}

export const propertiesOf = (schema: JsonSchema): [name: string, schema: JsonSchema][] =>
  Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);

export const requiredOf = (schema: JsonSchema): readonly string[] => (schema['required'] ?? []) as string[];
