import type { Surface } from './changes';
import type { OpenApiDocument } from './document';
import { propertiesOf, type JsonSchema } from './json-schema';
import { alternatives, isNull } from './resolve';

export function surfaceOf({ paths, components }: OpenApiDocument): Surface {
  const surface: Surface = {};
  for (const [name, schema] of Object.entries(components.schemas)) if (!isOfOperation(name)) fields(name, schema);
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { parameters, requestBody, responses }] of Object.entries(methods)) {
      const call = `${method.toUpperCase()} ${path}`;
      surface[call] = 'operation';
      for (const each of parameters)
        if ('name' in each && each.in === 'query') note(`${call} ?${each.name}`, each.schema, each.required);
      for (const { schema } of Object.values(requestBody?.content ?? {})) body(`${call} >`, schema);
      for (const [status, response] of Object.entries(responses))
        if ('content' in response)
          for (const { schema } of Object.values(response.content ?? {})) body(`${call} ${status} <`, schema);
    }
  return surface;

  function body(at: string, schema: JsonSchema): void {
    const name = nameOf(schema);
    if (name !== undefined && !isOfOperation(name)) surface[at] = name;
    else fields(at, name === undefined ? schema : (components.schemas[name] ?? {}));
  }

  function fields(at: string, schema: JsonSchema): void {
    const required = (schema['required'] ?? []) as string[];
    for (const [name, property] of propertiesOf(schema)) note(`${at}.${name}`, property, required.includes(name));
    // What a list or one of several shapes holds.
    for (const inner of [schema['items'], schema['additionalProperties'], ...alternatives(schema)])
      if (typeof inner === 'object' && inner !== null) fields(at, inner as JsonSchema);
  }

  function note(at: string, schema: JsonSchema, isRequired: boolean): void {
    surface[at] = `${typeOf(schema)}${isRequired ? '' : '?'}`;
    for (const value of Array.isArray(schema['enum']) ? schema['enum'] : [])
      surface[`${at}=${String(value)}`] = 'value';
    fields(at, schema);
  }
}

/** Names that a document gives to what has none of its own. */
export const isOfOperation = (name: string): boolean => /(Request|Answer)$/.test(name);

const nameOf = ({ $ref }: JsonSchema): string | undefined =>
  typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined;

function typeOf(schema: JsonSchema): string {
  const name = nameOf(schema);
  if (name !== undefined) return name;
  if (Array.isArray(schema['enum'])) return 'enum';
  const choices = alternatives(schema);
  if (choices.length > 0) {
    const types = [...new Set(choices.filter((each) => !isNull(each)).map(typeOf))].toSorted();
    return types.join(' | ') + (choices.some(isNull) ? ' or null' : '');
  }
  if (schema['items']) return `${typeOf(schema['items'] as JsonSchema)}[]`;
  return typeof schema['format'] === 'string'
    ? schema['format']
    : typeof schema['type'] === 'string'
      ? schema['type']
      : 'any';
}
