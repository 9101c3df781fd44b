export const webhookRefusals = {
  'webhook.too-many': {
    zh: '本会的推送已满 10 个，请先删去不用的。',
    en: 'This committee has 10 webhooks already; remove one first.',
  },
  'webhook.off': {
    zh: '推送已停用，请先启用再投递。',
    en: 'The webhook is off; switch it on first.',
  },
  'webhook.receiver': {
    zh: '接收地址不允许：须为公网上的 https 地址，用 443 端口和域名，不带用户名；单位内网的接收地址由运维登记后使用。',
    en: 'The receiver must be https on port 443 of a public name without credentials; one inside the house is named by the operator.',
  },
  'webhook.unknown-type': {
    zh: '没有这一类事件；事件类型见接口文档，如 opinion.issued、opinion.*、*。',
    en: 'There is no such type of event; the reference lists them: opinion.issued, opinion.*, *.',
  },
  'webhook.replay-too-many': {
    zh: '这一段的事件超过 1000 条，请缩小范围分段重发。',
    en: 'More than 1,000 events stand in this range; replay it in parts.',
  },
  'webhook.delivery-waiting': {
    zh: '这一条正在等待投递，不必重发。',
    en: 'This delivery is waiting already.',
  },
} as const;
