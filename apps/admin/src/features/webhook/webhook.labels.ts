import type { DeliveryView, WebhookView } from '@lianluo/contract/webhook';
import { eventCollection, eventKinds, eventTypes } from '@lianluo/domain/event/event-types';
import { faultLabels, type DeliveryState } from '@lianluo/domain/webhook/delivery';
import { offLabels, testType } from '@lianluo/domain/webhook/webhook';
import { formatInstant } from '../../ui/format';
import type { Tone } from '../../ui/tone';

/** Every type that may be sent, by the collection that it speaks of. */
export const typesByKind = eventKinds.map((kind) => ({
  kind,
  label: eventCollection(kind).label,
  all: `${eventCollection(kind).one}.*`,
  types: eventTypes.filter((each) => each.kind === kind),
}));

const labels = new Map([
  ['*', '全部事件'],
  [testType, '测试'],
  ...typesByKind.map(({ all, label }) => [all, `${label}：全部`] as const),
  ...eventTypes.map(({ type, label }) => [type, label] as const),
]);
/** A type of a later release goes by its name. */
export const typeWords = (type: string): string => labels.get(type) ?? type;

export const deliveryTones: Record<DeliveryState, Tone> = {
  waiting: 'go',
  delivered: 'done',
  failed: 'late',
  dropped: 'rest',
};

/** 停用原因, or since when nothing is taken; nothing where all is well. */
export function stateWords({ active, off, failingSince }: WebhookView): { label: string; tone: Tone; hint?: string } {
  if (!active)
    return { label: '已停用', tone: 'rest', hint: off ? `${offLabels[off.reason]} · ${formatInstant(off.at)}` : '' };
  if (failingSince) return { label: '投递失败中', tone: 'late', hint: `自 ${formatInstant(failingSince)} 起没有送达` };
  return { label: '启用', tone: 'done' };
}

/** What the receiver said at last, in few words. */
export function answerWords({ last }: DeliveryView): string {
  if (!last) return '–';
  return last.fault ? faultLabels[last.fault] : `HTTP ${last.status ?? '–'}`;
}

export const webhookFieldLabels = { '/url': '接收地址', '/types': '事件', '/description': '说明' };
export const secretWords =
  '签名密钥只显示这一次，关闭后无法再看。接收方用它核对签名，确认推送来自本系统；请存入接收方的密钥库或环境变量。';
