import type { JsonSchema } from '../../src/features/openapi/json-schema';

const toldToPeople = ['description', 'title', 'example', 'examples'];

/**
 * A schema with every object closed, and with nothing but what judges. Clients must take fields they do not know, because a
 * later release may add some; a field that today's answers hold and today's document does not name is a fault all the same.
 */
export function strict(schema: JsonSchema): JsonSchema {
  const inner = Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !toldToPeople.includes(keyword))
      .map(([keyword, value]) => [keyword, keyword === 'properties' ? each(value as JsonSchema) : inside(value)]),
  );
  const isObject = inner['type'] === 'object' && 'properties' in inner;
  return isObject && !('additionalProperties' in inner) ? { ...inner, additionalProperties: false } : inner;
}

/** By name: a property may be called `description`. */
const each = (schemas: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, inside(schema)]));

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return typeof value === 'object' && value !== null ? strict(value as JsonSchema) : value;
}
