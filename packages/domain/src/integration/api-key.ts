import { mostCounts } from '../text/limits';
import { addMonths, type Day } from '../calendar/day';
import type { User } from '../committee/user';
import type { RefusalCode } from '../refusal';
import { isPersonal, type ApiScope } from './scopes';

/** 签名方式: a call is signed instead of carrying the key. */
export const signings = ['hmac-sha256', 'hmac-sm3', 'sm2-sm3'] as const;
export type Signing = (typeof signings)[number];
export const signingLabels: Record<Signing, string> = {
  'hmac-sha256': 'HMAC-SHA256',
  'hmac-sm3': 'HMAC-SM3（国密）',
  'sm2-sm3': 'SM2 签名（国密）',
};

/** Who did something to a key, and when. */
export interface Mark {
  at: string;
  by: { id: string; name: string };
}

/** 接口密钥: a named service that calls the API for somebody, and never may do more than they may. */
export interface ApiKey {
  id: string;
  /** Whose key it is, and in whose journal it stands. */
  committee: string;
  name: string;
  scopes: readonly ApiScope[];
  /** Which committees it asks about: its own, or those below it. */
  committees: readonly string[];
  /** The last day on which it is taken. */
  expiresOn: Day;
  /** From where it is taken: addresses and ranges; from anywhere where there are none. */
  addresses: readonly string[];
  signing?: Signing | undefined;
  /** Its last four characters, by which people tell keys apart. */
  hint: string;
  /** Who made it, as they are now: a change of the user carries every key of theirs. */
  maker: User;
  createdAt: string;
  /** 安全管理员的确认 of its personal scopes. */
  confirmation?: (Mark & { given: boolean; reason?: string | undefined }) | undefined;
  revoked?: Mark | undefined;
  version: number;
}

export const keyStates = ['active', 'waiting', 'refused', 'stopped', 'expired', 'revoked'] as const;
export type KeyState = (typeof keyStates)[number];
export const keyStateLabels: Record<KeyState, string> = {
  active: '使用中',
  waiting: '待安全管理员确认',
  refused: '个人信息范围未获确认',
  stopped: '已停用（创建人停用）',
  expired: '已过期',
  revoked: '已撤销',
};

/** 状态. Waiting and refused keys go on for what is nobody's personal data. */
export function keyState(key: ApiKey, today: Day): KeyState {
  if (key.revoked) return 'revoked';
  if (today > key.expiresOn) return 'expired';
  if (!key.maker.active) return 'stopped';
  if (!key.scopes.some(isPersonal)) return 'active';
  if (!key.confirmation) return 'waiting';
  return key.confirmation.given ? 'active' : 'refused';
}

/** Whether it is taken at all. */
export const isTaken = (key: ApiKey, today: Day): boolean =>
  !['revoked', 'expired', 'stopped'].includes(keyState(key, today));

/** The scopes in effect: personal ones only once they are confirmed. */
export const scopesInEffect = ({ scopes, confirmation }: ApiKey): readonly ApiScope[] =>
  confirmation?.given ? scopes : scopes.filter((scope) => !isPersonal(scope));

/** 有效期 ≤ 1 年: the last day that a key made today may be taken on. */
export const lastExpiry = (today: Day): Day => addMonths(today, 12);

/** 新旧并用: how long the secret before stays valid after a rotation, in hours. */
export const overlapHours = { usual: 24, most: mostCounts.overlapHours } as const;

/** How many keys a committee has in use at a time: one for each service, and one transaction changes all of a maker's. */
export const mostKeys = 30;

/** 调用频率: how many calls in how many seconds, for each key, for all keys of whoever made it, and for their committee. */
export const callLimits = {
  key: { calls: 3000, seconds: 300 },
  user: { calls: 6000, seconds: 300 },
  committee: { calls: 12_000, seconds: 300 },
} as const;
export type LimitOf = keyof typeof callLimits;
export const limitLabels: Record<LimitOf, string> = {
  key: '本密钥',
  user: '同一创建人的全部密钥',
  committee: '本会的全部密钥',
};

/** What can be done with a key, in the order of its page. */
export const keyActions = { confirm: '确认', refuse: '不予确认', rotate: '更换', revoke: '撤销' } as const;
export type KeyAction = keyof typeof keyActions;

/** Why this cannot be done with the key as it stands. */
export function keyActionRefusal(key: ApiKey, action: KeyAction, today: Day): RefusalCode | undefined {
  const state = keyState(key, today);
  if (action === 'revoke') return state === 'revoked' ? 'key.over' : undefined;
  if (!isTaken(key, today)) return 'key.over';
  if (action === 'rotate') return undefined;
  return state === 'waiting' ? undefined : 'key.not-waiting';
}
