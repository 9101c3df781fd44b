import * as z from 'zod';

export type JsonSchema = { [keyword: string]: unknown };

export interface SchemaCollector {
  /** As a client sends it: unknown fields are refused. */
  input: (schema: z.ZodType) => JsonSchema;
  /** As the API answers it: a later release may add fields. */
  output: (schema: z.ZodType) => JsonSchema;
  /** The schemas that have a name of their own. */
  schemas: Record<string, JsonSchema>;
}

/** Turns zod's schemas into those of the document; a schema with an id becomes a component that others refer to. */
export function schemaCollector(): SchemaCollector {
  const schemas: Record<string, JsonSchema> = {};
  return { input: (schema) => convert(schema, 'input'), output: (schema) => convert(schema, 'output'), schemas };

  function convert(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    // Inside of another schema one with an id is referred to; at the top it would be spelt out.
    const { properties, $defs = {} } = z.toJSONSchema(z.object({ inner: schema }), {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    });
    for (const [id, definition] of Object.entries($defs)) schemas[id] ??= withoutId(pointedAtComponents(definition));
    return pointedAtComponents(properties?.['inner'] ?? {});
  }
}

function pointedAtComponents(value: unknown): JsonSchema {
  // What comes in is JSON that zod has just made.
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}

const withoutId = ({ id: _id, $schema: _schema, ...rest }: JsonSchema): JsonSchema => rest;
