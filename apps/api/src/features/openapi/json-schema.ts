export type JsonSchema = { [keyword: string]: unknown };

export const propertiesOf = (schema: JsonSchema): [name: string, schema: JsonSchema][] =>
  Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
