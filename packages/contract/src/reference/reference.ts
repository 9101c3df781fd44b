import type * as z from 'zod/mini';

/** What the reference says of a field: a sentence, or one with an example. */
export type FieldText = string | { description?: string; example?: string };

/** By path, as `placements.from`: through lists, records and alternatives alike. */
export type FieldTexts = Readonly<Record<string, FieldText>>;

/** What is said of fields, of those that lie under another. */
export const under = (path: string, texts: FieldTexts): FieldTexts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${path}.${name}`, text]));

export interface OperationText {
  summary?: string;
  /** Of what is sent. */
  fields?: FieldTexts;
  answer?: FieldTexts;
}

/**
 * What a part of the contract says for people alone: the names of its schemas in the OpenAPI document, summaries, descriptions
 * and examples. No request is answered otherwise for it, so neither a function nor the SPA loads it.
 */
export interface Reference {
  schemas?: Readonly<Record<string, { schema?: z.core.$ZodType; fields?: FieldTexts }>>;
  /** By `operationId`. The summary of a kind's operations is made of its table. */
  operations?: Readonly<Record<string, OperationText>>;
}
