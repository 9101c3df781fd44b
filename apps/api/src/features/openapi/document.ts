import type { Endpoint } from '@lianluo/contract/endpoint';
import { tagWords } from '@lianluo/contract/reference/tag-words';
import { components } from './components';
import { guide } from './guide';
import { operationOf, type Operation } from './operation';
import type { JsonSchema } from './json-schema';
import { tellEnums } from './enum-words';
import { nameRecords } from './named-records';
import { schemaCollector } from './schemas';
import type { Changes } from './changes';
import { pushedEvents, pushedSchema, type PushedEvent } from './webhooks';

export interface OpenApiDocument {
  openapi: string;
  info: {
    title: string;
    version: string;
    summary: string;
    description: string;
    contact: { name: string };
    license: { name: string; identifier: string };
  };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  security: Record<string, string[]>[];
  webhooks: Record<string, PushedEvent>;
  paths: Record<string, Partial<Record<Endpoint['method'], Operation>>>;
  /** Only in what the build writes. */
  'x-changes'?: Changes & { since: string };
  components: { schemas: Record<string, JsonSchema> } & ReturnType<typeof components>;
}

/** The OpenAPI 3.1 document, from the very endpoints and schemas that validate requests. */
export function openApiDocument(endpoints: readonly Endpoint[]): OpenApiDocument {
  const collector = schemaCollector();
  const paths: OpenApiDocument['paths'] = {};
  for (const endpoint of endpoints.toSorted(asRead))
    (paths[endpoint.path] ??= {})[endpoint.method] = operationOf(endpoint, collector);
  const shared = components(collector);
  collector.everythingTold();
  const { Event: event } = collector.schemas;
  if (event) collector.schemas['PushedEvent'] = pushedSchema(event);
  nameRecords(collector.schemas);
  tellEnums([collector.schemas, paths]);
  return {
    openapi: '3.1.1',
    info: {
      title: '联络 Lianluo',
      version: '1.0.0',
      summary: '政协基层联络工作的接口',
      description: guide,
      contact: { name: '本系统的运维人员' },
      license: { name: '所有者尚未选定许可：未经许可不得复制、修改、传播', identifier: 'LicenseRef-none-chosen' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({
      name,
      description: tagWords[name] ?? `${name}的登记、办理与查询`,
    })),
    security: [{ session: [] }, { bearer: [] }],
    paths,
    webhooks: pushedEvents(),
    components: { ...shared, schemas: collector.schemas },
  };
}

const methods: readonly Endpoint['method'][] = ['get', 'post', 'patch', 'put', 'delete'];
const depthOf = ({ path }: Endpoint): number => path.split('/').length;

/** The whole before its parts, reading before writing; steps stay in the order of their lifecycle. */
const asRead = (a: Endpoint, b: Endpoint): number =>
  depthOf(a) - depthOf(b) || (a.path === b.path ? methods.indexOf(a.method) - methods.indexOf(b.method) : 0);
