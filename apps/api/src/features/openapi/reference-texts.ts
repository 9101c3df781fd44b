import type { Endpoint } from '@lianluo/contract/endpoint';
import type { FieldTexts, OperationText } from '@lianluo/contract/reference/reference';
import { everywhere, references } from '@lianluo/contract/reference/references';
import * as z from 'zod/mini';
import { propertiesOf, type JsonSchema } from './json-schema';

const schemas = references.flatMap((each) => Object.entries(each.schemas ?? {}));
// What a file says of an operation is added to what a table says of it.
const operations: Record<string, OperationText> = {};
for (const [id, { fields, ...more }] of references.flatMap((each) => Object.entries(each.operations ?? {})))
  operations[id] = { ...operations[id], ...more, fields: { ...operations[id]?.fields, ...fields } };
const fieldsOf = new Map<string, FieldTexts | undefined>();
for (const [id, fields] of [
  ...schemas.map(([id, { fields }]) => [id, fields] as const),
  ...Object.entries(operations).flatMap(([id, { fields, answer }]) => [
    [id, fields] as const,
    [answerOf(id), answer] as const,
  ]),
])
  fieldsOf.set(id, { ...fieldsOf.get(id), ...fields });

// A schema with an id becomes a component of the document.
for (const [id, { schema }] of schemas)
  if (schema) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

/** What an operation answers, told apart from what it is sent. */
export function answerOf(operation: string): string {
  return `${operation} answer`;
}

/** What an endpoint is for, in a line: its own words, or those of the table it is made from. */
export function summaryOf({ operationId, summary = operations[operationId]?.summary }: Endpoint): string {
  if (summary === undefined) throw new Error(`The reference has no summary of ${operationId}.`);
  return summary;
}

/** Tells of the fields of schemas what the reference says, and knows what it says of fields that are not there. */
export class ReferenceTexts {
  readonly #met = new Set<string>();
  readonly #told = new Set<string>();

  /** `owner` is a component or an operation. */
  tell(schema: JsonSchema, owner: string): JsonSchema {
    this.#met.add(owner);
    this.#tellFields(schema, owner, []);
    return schema;
  }

  /** A text that finds no field would be lost without a word. */
  everythingTold(): void {
    const lost = [...this.#met].flatMap((owner) =>
      Object.keys(fieldsOf.get(owner) ?? {})
        .map((path) => `${owner} ${path}`)
        .filter((each) => !this.#told.has(each)),
    );
    if (lost.length > 0) throw new Error(`The reference speaks of fields that are not there: ${lost.join(', ')}`);
  }

  #tellFields(schema: JsonSchema, owner: string, path: readonly string[]): void {
    for (const [name, field] of propertiesOf(schema)) {
      const at = [...path, name];
      Object.assign(field, told(field['description'] ?? everywhere[name]), told(fieldsOf.get(owner)?.[at.join('.')]));
      this.#told.add(`${owner} ${at.join('.')}`);
      this.#tellFields(field, owner, at);
    }
    // Every part of a schema is a schema, but for `additionalProperties: false`.
    const parts = [schema['items'], schema['additionalProperties'], schema['anyOf'], schema['oneOf'], schema['allOf']];
    for (const part of parts.flat())
      if (typeof part === 'object' && part !== null) this.#tellFields(part as JsonSchema, owner, path);
  }
}

const told = (text: unknown): object | undefined =>
  typeof text === 'string' ? { description: text } : ((text ?? undefined) as object | undefined);
