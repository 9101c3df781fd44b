import type { Endpoint, UploadField } from '@lianluo/contract/endpoint';
import { scopeOf } from '@lianluo/contract/scope-of';
import type { RefusalCode } from '@lianluo/domain/refusals';
import * as z from 'zod/mini';
import { codesOf } from './codes';
import { parametersOf, type Parameter } from './parameters';
import { responsesOf, type ApiResponse } from './responses';
import type { JsonSchema } from './json-schema';
import type { SchemaCollector } from './schemas';
import { summaryOf } from './reference-texts';
import { exampleOf } from './examples';
import { describe, describeStep, stepOf, type DocumentedStep } from './documented-step';

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  /** The right the call needs, as the permission table names it. */
  'x-permission': Endpoint['permission'];
  /** What a key must be for; none where no key may call. */
  'x-scope'?: string;
  /** Every code that a refusal of it may have. */
  'x-codes': RefusalCode[];
  /** For a step of a lifecycle: its row of the table. */
  'x-step'?: DocumentedStep;
  /** Who may call: somebody who is signed in, and a key with the scope that is named. */
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema; example?: unknown }> };
  responses: Record<string, ApiResponse>;
}

export function operationOf(endpoint: Endpoint, collector: SchemaCollector): Operation {
  const step = stepOf(endpoint);
  const requestBody = requestBodyOf(endpoint, collector);
  return {
    operationId: endpoint.operationId,
    summary: summaryOf(endpoint),
    description: step ? describeStep(endpoint, step) : describe(endpoint),
    tags: [endpoint.tag],
    'x-permission': endpoint.permission,
    'x-codes': codesOf(endpoint),
    ...(step && { 'x-step': step }),
    security: securityOf(endpoint),
    ...scopeTold(endpoint),
    parameters: parametersOf(endpoint, collector),
    ...(requestBody && { requestBody }),
    responses: responsesOf(endpoint, collector),
  };
}

function scopeTold(endpoint: Endpoint): Pick<Operation, 'x-scope'> {
  const scope = scopeOf(endpoint);
  return scope ? { 'x-scope': scope } : {};
}

function securityOf(endpoint: Endpoint): Operation['security'] {
  if (endpoint.permission === 'public') return [];
  const scope = scopeOf(endpoint);
  return [{ session: [] }, ...(scope ? [{ bearer: [] }] : [])];
}

function requestBodyOf(endpoint: Endpoint, collector: SchemaCollector): Operation['requestBody'] {
  if (endpoint.upload)
    return {
      required: true,
      content: {
        'multipart/form-data': {
          ...exampleOf(endpoint, 'request'),
          schema: collector.request(
            collector.told(uploadSchema(endpoint.upload), endpoint.operationId),
            endpoint.operationId,
          ),
        },
      },
    };
  if (endpoint.bytes) return { required: true, content: { [octets]: { schema: fileSchema } } };
  if (!endpoint.body) return undefined;
  const schema = collector.request(collector.input(endpoint.body, endpoint.operationId), endpoint.operationId);
  // A step that takes nothing may be sent with no body at all.
  const required = !z.safeParse(endpoint.body, {}).success;
  return { required, content: { 'application/json': { schema, ...exampleOf(endpoint, 'request') } } };
}

const octets = 'application/octet-stream';
const fileSchema: JsonSchema = { type: 'string', contentMediaType: octets };

const uploadSchema = ({ name, values }: UploadField): JsonSchema => ({
  type: 'object',
  properties: {
    file: { ...fileSchema, description: '.xlsx 或 .csv，至多 10 MB' },
    upload: { type: 'string', description: '代替 file：已送到上传地址的文件的编号，用一次即失效' },
    [name]: { type: 'string', enum: [...values] },
  },
  required: [name],
  oneOf: [{ required: ['file'] }, { required: ['upload'] }],
  additionalProperties: false,
});
