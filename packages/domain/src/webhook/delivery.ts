import { retryAt } from './retry-plan';

/** 投递状态. A delivery waits for its next attempt, or is over. */
export const deliveryStates = ['waiting', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryLabels: Record<DeliveryState, string> = {
  waiting: '待投递',
  delivered: '已送达',
  failed: '投递失败',
  dropped: '已放弃（推送已停用）',
};

/** Why there is no answer: the address may not be called, nothing was there, it was too late, or its TLS is not to be trusted. */
export const deliveryFaults = ['receiver-refused', 'unreachable', 'timeout', 'tls'] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];

export const faultLabels: Record<DeliveryFault, string> = {
  'receiver-refused': '接收地址不允许',
  unreachable: '连接失败',
  timeout: '超时未答复',
  tls: '证书无效',
};

/** What came of one attempt: an answer, or the fault that stood in its way. */
export interface Attempt {
  at: string;
  ms: number;
  status?: number | undefined;
  fault?: DeliveryFault | undefined;
  /** The first of what was answered. */
  body?: string | undefined;
  /** `Retry-After`, in seconds. */
  retryAfter?: number | undefined;
}

/** What of a delivery moves. */
export interface DeliveryProgress {
  state: DeliveryState;
  attempts: number;
  nextAt?: string | undefined;
  last?: Attempt | undefined;
}

/** A 2xx and nothing else: a redirect is followed nowhere. */
export const isTaken = ({ status }: Attempt): boolean => status !== undefined && status >= 200 && status < 300;

/** The receiver is not there any more, and says so. */
export const isGone = ({ status }: Attempt): boolean => status === 410;

/** What becomes of a delivery by one more attempt. `random` is in [0, 1). */
export function attempted(before: DeliveryProgress, attempt: Attempt, random: number): DeliveryProgress {
  const attempts = before.attempts + 1;
  const over = (state: DeliveryState): DeliveryProgress => ({ state, attempts, last: attempt });
  if (isTaken(attempt)) return over('delivered');
  if (isGone(attempt)) return over('failed');
  const nextAt = retryAt(attempts, attempt, random);
  return nextAt === undefined ? over('failed') : { ...over('waiting'), nextAt };
}
