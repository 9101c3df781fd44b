import { mostEntries } from '@lianluo/domain/text/limits';
import { deliverySchema, webhookSchema, webhookWithSecretSchema } from '../webhook';
import type { Reference } from './reference';

const types = { description: '要推送的事件类型：opinion.issued 为一类，opinion.* 为一种事项的全部，* 为全部' };
const fields = {
  url: { description: '接收地址，公网 https、443 端口、域名', example: 'https://data.example.gov.cn/lianluo/events' },
  types,
  description: '用途，供本会辨认',
};
const shown = {
  off: '停用的原因和时间；启用中为 null',
  'off.reason': 'by-hand 人工停用，gone 接收方答复 410，failing 连续五天投递失败',
  failingSince: '从这时起没有一次送达；正常为 null',
  lastDeliveredAt: '最近一次送达',
  formerSecretUntil: '轮换之前的密钥在此之前同时签名',
};

export const webhookReference: Reference = {
  schemas: {
    Webhook: { schema: webhookSchema, fields: shown },
    WebhookWithSecret: {
      schema: webhookWithSecretSchema,
      fields: { ...shown, secret: '签名密钥（whsec_…），只在这次答复中出现' },
    },
    WebhookDelivery: {
      schema: deliverySchema,
      fields: {
        state: 'waiting 待投递，delivered 已送达，failed 投递失败，dropped 推送停用后放弃',
        attempts: '已投递次数；约三天内至多十次',
        nextAt: '下一次投递的时间',
        'last.status': '接收方答复的 HTTP 状态',
        'last.fault': '没有答复的原因',
        'last.body': '答复的前 1 kB',
        'event.id': '事件的 id，即 webhook-id 头，重发时不变',
      },
    },
  },
  operations: {
    'webhooks.list': { summary: '事件推送' },
    'webhooks.create': {
      summary: `新增事件推送（Standard Webhooks），每会至多 ${mostEntries.webhooks} 个`,
      fields,
    },
    'webhooks.read': { summary: '一个事件推送' },
    'webhooks.change': {
      summary: '修改、停用或启用事件推送；停用期间的事件可按时间段重发',
      fields: { ...fields, active: 'true 启用，false 停用' },
    },
    'webhooks.remove': { summary: '删除事件推送，未送达的不再投递' },
    'webhooks.test': { summary: '试投一次（webhook.test）' },
    'webhooks.rotate': { summary: '轮换签名密钥：24 小时内新旧两个密钥同时签名' },
    'webhooks.replay': {
      summary: `按时间段重发事件（30 天内，一次至多 ${mostEntries.replayed} 条）`,
      fields: { after: '从这一时刻（含）', before: '到这一时刻（不含）' },
      answer: { events: '将要投递多少条事件' },
    },
    'webhooks.deliveries': { summary: '投递记录，最近的在前，留存 30 天' },
    'webhooks.retry-delivery': { summary: '把一条再投一次，webhook-id 不变' },
  },
};
