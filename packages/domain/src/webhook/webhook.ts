import { dayOf, type Day } from '../calendar/day';
import type { FeedEvent } from '../event/event';

/** 停用原因: switched off by a person, told 410 by its receiver, or never answered well for days. */
export const offReasons = ['by-hand', 'gone', 'failing'] as const;
export type OffReason = (typeof offReasons)[number];

export const offLabels: Record<OffReason, string> = {
  'by-hand': '人工停用',
  gone: '接收方已撤销（410）',
  failing: '连续投递失败，已自动停用',
};

/** 推送: where a committee's events are sent as they happen (Standard Webhooks). Its secrets stand apart. */
export interface Webhook {
  id: string;
  committee: string;
  url: string;
  /** `opinion.issued`, all of a kind `opinion.*`, or everything `*` */
  types: readonly string[];
  description?: string | undefined;
  /** Nothing while it is on. */
  off?: { reason: OffReason; at: string } | undefined;
  /** 演练县: its receivers may stand on the machine itself. */
  rehearsal?: boolean | undefined;
  /** What a key has it send: no more than the key itself could read when it said where to. */
  told?: { kinds: readonly string[]; committees: readonly string[]; key: string; until: Day } | undefined;
  createdAt: string;
  updatedAt?: string | undefined;
  version: number;
}

/** The type of what is sent to try a webhook: it goes to the one that is tried and stands in no feed. */
export const testType = 'webhook.test';

/** Whether a webhook wants events of this type. */
export const wants = ({ types }: Pick<Webhook, 'types'>, type: string): boolean =>
  types.some((each) => each === '*' || each === type || (each.endsWith('.*') && type.startsWith(each.slice(0, -1))));

/** Whether it is sent this event: it wants the type, and whoever had it sent may know of what it speaks of. */
export const isSent = (
  webhook: Pick<Webhook, 'types' | 'told'>,
  { type, at, committee, subject }: Pick<FeedEvent, 'type' | 'at' | 'committee' | 'subject'>,
): boolean =>
  wants(webhook, type) &&
  (!webhook.told ||
    (webhook.told.kinds.includes(subject.kind) &&
      webhook.told.committees.includes(committee) &&
      // It ends with the key that had it sent.
      dayOf(new Date(at)) <= webhook.told.until));
