import { problemSchema } from '@lianluo/contract/problem';
import { pageUserHeader } from '@lianluo/domain/committee/page-user';
import { refusals, type RefusalCode } from '@lianluo/domain/refusals';
import { problemOf } from '../../floor/http/problem-body';
import type { JsonSchema } from './json-schema';
import { always, header, type ApiResponse } from './responses';
import type { SchemaCollector } from './schemas';
import { webhookHeaders } from './webhooks';

/** One refusal of each status as its example, in the words a person reads. */
const examples: readonly (readonly [code: RefusalCode, words: string])[] = [
  ['request.malformed', '内容不是 JSON，或翻页标记无效'],
  ['session.none', '未登录或登录已失效'],
  ['permission.missing', '在可及范围内，但没有这项权限'],
  ['not-found', '不存在，或不在可及范围内'],
  ['action.not-now', '状态或规则不允许'],
  ['events.expired', '这个位置之后的事件已不再留存'],
  ['version.stale', '版本已旧'],
  ['request.too-large', '内容过大'],
  ['request.content-type', '内容类型不对'],
  ['request.invalid', '填写有误：逐项指明'],
  ['version.missing', '缺少 If-Match'],
  ['session.locked', '失败次数过多'],
  ['server.failed', '系统出现异常'],
  ['server.busy', '系统繁忙，稍后重试'],
];

const ifMatch = { name: 'If-Match', in: 'header', schema: { type: 'string', pattern: '^"v\\d+"$', example: '"v7"' } };
const requestId = '00mibj2s0a1b2c3d';
const invalidTitle = [{ pointer: '/title', code: 'field.too-long' as const, facts: { maximum: 100 } }];

export function components(collector: SchemaCollector) {
  const schema = collector.output(problemSchema, 'Problem');
  return {
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'llk_…',
        description:
          '对接系统的密钥：Authorization: Bearer llk_…。同时带有 Cookie 的，只看密钥。每个操作的 x-scope 写明它须有的范围。',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-lianluo',
        description: 'POST /session 得到的会话。本机经 http 访问时名为 lianluo。',
      },
    },
    parameters: {
      ...webhookHeaders,
      IfMatch: {
        ...ifMatch,
        required: true,
        description: '所见的版本，即上次得到的 ETag；* 、W/ 和多个值都答 422 version.malformed',
      },
      IfMatchWhereSent: { ...ifMatch, required: false, description: '可以不带；带了就与现在的版本核对' },
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: '同一次操作重发时用同一个值：得到首次的回答，不会办两次',
        schema: { type: 'string', minLength: 1, maxLength: 255 },
      },
      PageUser: {
        name: pageUserHeader,
        in: 'header',
        required: false,
        description:
          '页面属于谁（用户的 id），可以不带；带了而与登录的人不同时，不写入任何内容，答 409 session.other-user，先于 404',
        schema: { type: 'string' },
      },
    },
    headers: {
      RequestId: {
        description: '这次请求的编号，报障时请附上',
        required: true,
        schema: { type: 'string' },
        example: requestId,
      },
      ETag: { description: '版本', required: true, schema: { type: 'string' }, example: '"v7"' },
      ContentTag: { description: '内容的标记，可用于 If-None-Match', schema: { type: 'string' }, example: 'W/"4f1c"' },
      RetryAfter: { description: '多少秒后再试', schema: { type: 'integer', minimum: 0 }, example: 60 },
      RateLimit: {
        description: '密钥还可以调用几次（r）、多少秒后恢复（t），见 IETF 草案 RateLimit Fields；只在用密钥调用时给出',
        schema: { type: 'string' },
        example: '"key";r=42;t=30',
      },
      RateLimitPolicy: {
        description: '调用的限额：每 w 秒 q 次；只在用密钥调用时给出',
        schema: { type: 'string' },
        example: '"key";q=600;w=60',
      },
      WwwAuthenticate: { description: '怎样表明身份', schema: { type: 'string' }, example: 'Bearer realm="lianluo"' },
      IdempotencyReplayed: {
        description: '为 true 时是首次的回答',
        schema: { type: 'string', enum: ['true'] },
        example: 'true',
      },
      Location: {
        description: '新建的、或将来的结果所在的地址',
        schema: { type: 'string' },
        example: '/api/v1/committees/qindu/opinions/00mibj2s0a1b2c3d',
      },
      ContentDisposition: {
        description: '文件名',
        schema: { type: 'string' },
        example: "attachment; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.xlsx",
      },
    },
    responses: responsesOfAll(schema),
    'x-problem-codes': codes(),
  };
}

const responsesOfAll = (schema: JsonSchema): Record<string, ApiResponse> => ({
  // Lambda answers 6 MB at most.
  Elsewhere: {
    description: '文件较大（部署在 AWS 上、超过 4 MB）：在一分钟内到 Location 去取，不必再登录',
    headers: { ...always, Location: header('Location') },
  },
  NotModified: {
    description: '与 If-None-Match 所说的相同，没有内容',
    headers: { ...always, ETag: header('ContentTag') },
  },
  ...refused(schema),
});

const refused = (schema: JsonSchema): Record<string, ApiResponse> =>
  Object.fromEntries(
    examples.map(([code, description]) => {
      const example = problemOf(code, requestId, false, code === 'request.invalid' ? invalidTitle : undefined);
      const retries = example.status === 429 || example.status === 503;
      return [
        `Problem${example.status}`,
        {
          description,
          headers: {
            ...always,
            ...(example.status === 401 && { 'WWW-Authenticate': header('WwwAuthenticate') }),
            ...(retries && { 'Retry-After': header('RetryAfter') }),
          },
          content: { 'application/problem+json': { schema, example } },
        },
      ];
    }),
  );

/** Every code a problem can have, with its status and its sentence. */
function codes() {
  // The catalogue is a closed literal; Object.keys forgets its keys.
  return (Object.keys(refusals) as RefusalCode[]).map((code) => {
    const { status, title } = problemOf(code, requestId);
    return { code, status, title };
  });
}
