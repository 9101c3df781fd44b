import type { Endpoint } from '@lianluo/contract/endpoint';
import type { OperationText } from '@lianluo/contract/reference/reference';
import { everywhere, references } from '@lianluo/contract/reference/references';
import { propertiesOf, type JsonSchema } from './schemas';

const operations = new Map<string, OperationText>(references.flatMap((each) => Object.entries(each.operations ?? {})));

/** What an operation is for, in a line. */
export const summaryOf = ({ operationId, summary }: Endpoint): string =>
  summary ?? operations.get(operationId)?.summary ?? operationId;

/** A schema with what the reference says of its fields. */
export function told(name: string, schema: JsonSchema): JsonSchema {
  const texts = references.flatMap(({ schemas = {} }) => (schemas[name]?.fields ? [schemas[name].fields] : []));
  const properties = propertiesOf(schema).map(([field, each]) => {
    const text = texts.map((those) => those[field]).find((one) => one !== undefined) ?? everywhere[field];
    const description = typeof text === 'string' ? text : text?.description;
    return [field, { ...(description !== undefined && { description }), ...each }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
