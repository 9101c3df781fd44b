import type { KeyState, Signing } from '@lianluo/domain/integration/api-key';
import { signingLabels } from '@lianluo/domain/integration/api-key';
import { isPersonal, scopes, type ApiScope } from '@lianluo/domain/integration/scopes';
import type { Tone } from '../../ui/tone';

export const keyTones: Record<KeyState, Tone> = {
  active: 'done',
  waiting: 'due',
  refused: 'late',
  stopped: 'rest',
  expired: 'rest',
  revoked: 'rest',
};

const labels = new Map<string, string>(scopes.map(({ scope, label }) => [scope, label]));
/** A scope of a later release goes by its name. */
const labelOf = (scope: string): string => labels.get(scope) ?? scope;

/** 权限范围 in words; 个人信息 first, since it is what somebody answers for. */
export const personalWords = (held: readonly ApiScope[]): string => held.filter(isPersonal).map(labelOf).join('、');

const plainVerbs = { read: '读取', write: '登记修改' } as const;

/** The rest by what is done: 读取：社情民意信息、委员；登记修改：社情民意信息. No more names of each than `most`. */
export function plainWords(held: readonly ApiScope[], most = Number.POSITIVE_INFINITY): string {
  const groups = Object.entries(plainVerbs).map(([verb, label]) => {
    const known = scopes.filter((each) => each.verb === verb);
    const names = known.flatMap(({ scope, collectionLabel }) => (held.includes(scope) ? [collectionLabel] : []));
    if (names.length === 0) return '';
    if (names.length === known.length) return `${label}全部内容`;
    return `${label}：${names.slice(0, most).join('、')}${names.length > most ? `等 ${names.length} 项` : ''}`;
  });
  return groups.filter(Boolean).join('；');
}

/** How a key shows who it is: itself, or a signature. */
export const signingWords = (signing: Signing | null): string =>
  signing ? `签名 · ${signingLabels[signing]}` : '密钥（Bearer）';

export const keyFieldLabels = {
  '/name': '名称',
  '/scopes': '权限范围',
  '/committees': '政协',
  '/expiresOn': '有效期至',
  '/addresses': '允许的地址',
  '/signing': '签名方式',
  '/publicKey': '公钥',
};

/** What is shown once, in the words of the dialog that shows it. */
export const onceWords =
  '密钥只显示这一次，关闭后无法再看。请存入对方系统的密钥库或环境变量，不要写进程序、文档或聊天。泄露的，请立即撤销。';
