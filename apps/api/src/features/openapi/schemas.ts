import * as z from 'zod/mini';
import type { JsonSchema } from './json-schema';
import { answerOf, ReferenceTexts } from './reference-texts';

/** Turns schemas of an operation into those of the document, with what the reference says of their fields. */
export interface SchemaCollector {
  /** As a client sends it: unknown fields are refused. */
  input: (schema: z.core.$ZodType, operation: string) => JsonSchema;
  /** The same, as a component with a name of its own. */
  request: (schema: JsonSchema, operation: string) => JsonSchema;
  /** As the API answers it: a later release may add fields. */
  output: (schema: z.core.$ZodType, operation: string) => JsonSchema;
  /** What is no schema of the contract. */
  told: (schema: JsonSchema, operation: string) => JsonSchema;
  /** Refuses a reference that speaks of what is not there, once every operation has been. */
  everythingTold: () => void;
  /** The schemas that have a name of their own. */
  schemas: Record<string, JsonSchema>;
}

/** Turns zod's schemas into those of the document; a schema with an id becomes a component that others refer to. */
export function schemaCollector(): SchemaCollector {
  const schemas: Record<string, JsonSchema> = {};
  const texts = new ReferenceTexts();
  return {
    input: (schema, operation) => texts.tell(convert(schema, 'input'), operation),
    request: (schema, operation) => named(`${pascal(operation)}Request`, schema),
    output: (schema, operation) =>
      named(`${pascal(operation)}Answer`, texts.tell(convert(schema, 'output'), answerOf(operation))),
    told: (schema, operation) => texts.tell(schema, operation),
    everythingTold: () => texts.everythingTold(),
    schemas,
  };

  /** What has no name yet gets one: a client that is generated names its types after it. */
  function named(name: string, schema: JsonSchema): JsonSchema {
    if ('$ref' in schema) return schema;
    schemas[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  function convert(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
    // Inside of another schema one with an id is referred to; at the top it would be spelt out.
    const { properties, $defs = {} } = z.toJSONSchema(z.object({ inner: schema }), {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    });
    // What is sent is closed and what is answered may grow: a schema of both has a name for each.
    const names = new Map(Object.entries($defs).map(([id, each]) => [id, isClosed(each) ? `${id}Request` : id]));
    for (const [id, definition] of Object.entries($defs))
      schemas[names.get(id) ?? id] ??= texts.tell(withoutId(pointedAtComponents(definition, names)), id);
    return pointedAtComponents(properties?.['inner'] ?? {}, names);
  }
}

function pointedAtComponents(value: unknown, names: ReadonlyMap<string, string>): JsonSchema {
  const text = JSON.stringify(value).replaceAll(
    /"#\/\$defs\/(\w+)"/g,
    (_, id: string) => `"#/components/schemas/${names.get(id) ?? id}"`,
  );
  // What comes in is JSON that zod has just made.
  return JSON.parse(text) as JsonSchema;
}

const isClosed = (definition: unknown): boolean => JSON.stringify(definition).includes('"additionalProperties":false');

const withoutId = ({ id: _id, $schema: _schema, ...rest }: JsonSchema): JsonSchema => rest;

/** `opinions.void-adoption` → `OpinionsVoidAdoption`. */
const pascal = (operation: string): string =>
  operation.replace(/(?:^|[.-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
