import { propertiesOf, requiredOf, type JsonSchema } from './schemas';

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** A JSON Schema as a TypeScript type. */
export function typeText(schema: JsonSchema, indent = ''): string {
  const { $ref, type, items, additionalProperties: more } = schema;
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? 'unknown';
  if ('const' in schema) return literal(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map(literal).join(' | ');
  const those = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(those)) {
    const parts = those.map((each: JsonSchema) => typeText(each, indent));
    return [...new Set(parts)].join(' | ');
  }
  if (Array.isArray(type)) return type.map((each: unknown) => typeText({ ...schema, type: each }, indent)).join(' | ');
  if (type === 'array') return arrayText((items ?? {}) as JsonSchema, indent);
  if (type !== 'object') return scalars[String(type)] ?? 'unknown';
  if (propertiesOf(schema).length > 0) return objectText(schema, indent);
  return isSchema(more) ? recordText(schema, typeText(more, indent)) : 'Record<string, never>';
}

function recordText(schema: JsonSchema, value: string): string {
  const { propertyNames } = schema;
  const keys = isSchema(propertyNames) ? typeText(propertyNames) : 'string';
  return requiredOf(schema).length > 0 || keys === 'string'
    ? `Record<${keys}, ${value}>`
    : `Partial<Record<${keys}, ${value}>>`;
}

function arrayText(items: JsonSchema, indent: string): string {
  const text = typeText(items, indent);
  const isChoice = ['anyOf', 'oneOf', 'enum'].some((each) => each in items) || Array.isArray(items['type']);
  return isChoice ? `(${text})[]` : `${text}[]`;
}

/** The fields of an object, each with what the reference says of it. */
export function objectText(schema: JsonSchema, indent: string): string {
  const required = requiredOf(schema);
  const inner = `${indent}  `;
  const lines = propertiesOf(schema).map(([name, each]) => {
    const key = /^[\w$]+$/.test(name) ? name : `'${name}'`;
    const told = typeof each['description'] === 'string' ? `${inner}/** ${plain(each['description'])} */\n` : '';
    const free = !required.includes(name) || 'default' in each;
    return `${told}${inner}${key}${free ? '?' : ''}: ${typeText(each, inner)}${free ? ' | undefined' : ''};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

/** A text within a comment. */
export const plain = (text: string): string => text.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ');

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
