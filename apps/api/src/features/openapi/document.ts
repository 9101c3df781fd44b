import type { Endpoint } from '@lianluo/contract/endpoint';
import { roleLabels } from '@lianluo/domain/permission';
import { components } from './components';
import { operationOf, type Operation } from './operation';
import type { JsonSchema } from './json-schema';
import { tellEnums } from './enum-words';
import { schemaCollector } from './schemas';

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  security: Record<string, string[]>[];
  paths: Record<string, Partial<Record<Endpoint['method'], Operation>>>;
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
  tellEnums([collector.schemas, paths]);
  return {
    openapi: '3.1.1',
    info: { title: '联络 Lianluo', version: '1.0.0', description },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: { ...shared, schemas: collector.schemas },
  };
}

const methods: readonly Endpoint['method'][] = ['get', 'post', 'patch', 'put', 'delete'];
const depthOf = ({ path }: Endpoint): number => path.split('/').length;

/** The whole before its parts, reading before writing; steps stay in the order of their lifecycle. */
const asRead = (a: Endpoint, b: Endpoint): number =>
  depthOf(a) - depthOf(b) || (a.path === b.path ? methods.indexOf(a.method) - methods.indexOf(b.method) : 0);

const description = [
  '政协基层联络工作的接口：“1+3”平台、委员、社情民意信息、读书、协商、导入导出。',
  '界面和对接系统用的是同一套接口；办理动作读自每项的 allowedActions。',
  '时刻（…At）为 RFC 3339 带时区，日期（…On）为 Asia/Shanghai 的 YYYY-MM-DD。',
  '拒绝的次序：401 未登录 → 404 不存在或不在可及范围 → 403 无权 → 415、400、413 → 422 填写有误 → 幂等重放 → 428 缺 If-Match → 412 版本已旧 → 409 状态或规则不允许。',
  `角色：${Object.values(roleLabels).join('、')}。`,
].join('\n\n');
