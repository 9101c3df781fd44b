import { StorageBusy } from '../../floor/storage/table';

/** What a person can do something about, by the names that the services and the SDK give it, or the words where it has no name. */
const sentences: readonly (readonly [names: readonly string[], zh: string, en: string])[] = [
  [
    ['CredentialsProviderError'],
    '没有找到 AWS 凭证：请先登录（aws sso login），或设置 AWS_PROFILE。',
    'No credentials of AWS were found: sign in first, or set AWS_PROFILE.',
  ],
  [
    ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired', 'TokenProviderError', 'RequestExpired'],
    'AWS 登录已过期：请重新登录（aws sso login）后再执行。',
    'The sign-in to AWS has expired: sign in again.',
  ],
  [
    [
      'UnrecognizedClientException',
      'InvalidClientTokenId',
      'InvalidAccessKeyId',
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
      'AuthFailure',
    ],
    'AWS 不认这份凭证：中国区与海外的账号不通用，请检查 AWS_PROFILE 和本机时钟。',
    'AWS does not know these credentials: those of China and of the world differ; look at AWS_PROFILE and at the clock.',
  ],
  [
    ['AccessDenied', 'AccessDeniedException', 'AuthorizationError', 'Forbidden'],
    '当前登录没有权限做这件事：请换用运维角色。',
    'Who is signed in may not do this: take the operator’s role.',
  ],
  [
    ['ResourceNotFoundException', 'TableNotFoundException', 'QueueDoesNotExist', 'NotFoundException'],
    '要用的表、密钥、队列或函数不存在：请检查 --stage 和登录的账号，或先部署。',
    'A table, secret, queue or function is not there: look at --stage and at the account, or deploy first.',
  ],
  [
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'TimeoutError'],
    '连不上服务：请检查网络、代理或 --endpoint 的地址，再执行一次。',
    'The service cannot be reached: look at the network, the proxy or the address of --endpoint, and try again.',
  ],
  [
    ['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'StorageBusy'],
    '表正忙，请稍后再执行。',
    'The tables are busy: try again later.',
  ],
];

const byName = new Map(sentences.flatMap(([names, zh, en]) => names.map((name) => [name, `${zh} ${en}`] as const)));

/** 云服务的拒绝: the sentence of a fault of AWS or of the way to it, with its own words behind; nothing for a fault of ours. */
export function serviceFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // What the tables' own word for it came from says more.
  const inner = error instanceof StorageBusy ? serviceFault(error.cause) : undefined;
  if (inner !== undefined) return inner;
  const names = [error.name, 'code' in error ? String(error.code) : ''];
  const sentence = names.map((name) => byName.get(name)).find((each) => each !== undefined);
  if (sentence !== undefined) return error.message === '' ? sentence : `${sentence}\n  ${error.name}: ${error.message}`;
  // Several addresses were tried, or the call was wrapped on its way.
  return serviceFault(error instanceof AggregateError ? error.errors[0] : error.cause);
}
