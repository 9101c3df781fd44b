import type { OpenApiDocument } from '../../src/features/openapi/document';
import type { JsonSchema } from '../../src/features/openapi/json-schema';
import type { ApiResponse } from '../../src/features/openapi/responses';
import { strict } from './strict';

/** What the document says of one answer of an operation. */
export interface ExpectedAnswer {
  /** The media types of its body; none where there is no body. */
  types: string[];
  headers: string[];
  /** Those of them that are never left out. */
  promised: string[];
  /** Which of the schemas judges a JSON body. */
  schema?: number;
}

/** By `operationId`. */
export type Expectations = Record<string, { answers: Record<string, ExpectedAnswer>; codes: string[] }>;

/** What is expected of each operation, and the schemas that its answers must meet, each once. */
export function expectationsOf(document: OpenApiDocument): { expectations: Expectations; schemas: JsonSchema[] } {
  const known = new Map<string, number>();
  const schemas: JsonSchema[] = [];
  const expectations: Expectations = {};
  for (const { operationId, responses, 'x-codes': codes } of Object.values(document.paths).flatMap((methods) =>
    Object.values(methods),
  )) {
    const answers = Object.entries<ApiResponse>(responses).map(([status, response]) => [status, expected(response)]);
    expectations[operationId] = { answers: Object.fromEntries(answers) as Record<string, ExpectedAnswer>, codes };
  }
  return { expectations, schemas };

  function expected(response: ApiResponse | undefined): ExpectedAnswer {
    if (!response) return { types: [], headers: [], promised: [] };
    if ('$ref' in response) return expected(document.components.responses[response.$ref.split('/').at(-1) ?? '']);
    const content = Object.entries(response.content ?? {});
    const headers = Object.entries(response.headers ?? {});
    const [, json] = content.find(([type]) => /\bjson\b/.test(type)) ?? [];
    return {
      types: content.map(([type]) => type),
      headers: headers.map(([name]) => name.toLowerCase()),
      promised: headers.filter(([, header]) => isRequired(header)).map(([name]) => name.toLowerCase()),
      ...(json && { schema: indexOf(strict(json.schema)) }),
    };
  }

  function isRequired({ $ref }: { $ref: string }): boolean {
    const shared: Readonly<Record<string, object>> = document.components.headers;
    return Object.hasOwn(shared[$ref.split('/').at(-1) ?? ''] ?? {}, 'required');
  }

  function indexOf(schema: JsonSchema): number {
    const text = JSON.stringify(schema);
    const index = known.get(text) ?? schemas.push(schema) - 1;
    known.set(text, index);
    return index;
  }
}
