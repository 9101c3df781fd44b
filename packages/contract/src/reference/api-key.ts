import { apiKeySchema, keyUseSchema, newKeySchema, usageSchema } from '../api-key';
import type { FieldTexts, Reference } from './reference';
import { signingText } from './signing';

const shown: FieldTexts = {
  key: '密钥，只在这里出现一次：以 `Authorization: Bearer llk_…` 发送，或用作 HMAC 签名的密钥；SM2 签名的密钥为 null',
  appKey: '签名调用中 `appKey` 的值',
};

const fields: FieldTexts = {
  scopes: '权限范围',
  committees: '可以访问的政协，须在创建人的范围内',
  expiresOn: '最后一个有效日，自今日起最长一年',
  addresses: '允许的来源地址或网段；空为不限',
  signing: '签名方式；null 为 Bearer',
  state: '待确认、未获确认的密钥照常可用，只是个人信息范围不生效',
  hint: '密钥的后四位，供辨认',
  maker: '创建人；密钥的权限随其变动',
  confirmation: '安全管理员对个人信息范围的确认',
  'confirmation.given': 'true 为已确认，false 为不予确认',
  revoked: '何时由谁撤销；null 为没有撤销',
  overlapUntil: '更换前的密钥用到何时',
  lastUsedAt: '最近使用，精确到分钟',
};

export const apiKeyReference: Reference = {
  schemas: {
    ApiKey: { schema: apiKeySchema, fields },
    NewApiKey: { schema: newKeySchema, fields: { ...fields, ...shown } },
    ApiKeyUsage: {
      schema: usageSchema,
      fields: {
        lastUsedAt: '最近使用，精确到分钟',
        days: '近 30 日中有调用的各日，早的在前',
        'days.day': '日期',
        'days.calls': '调用次数',
        'days.errors': '其中出错（4xx、5xx）的次数',
        limits: '调用频率：若干秒内至多若干次',
        'limits.calls': '次数',
        'limits.seconds': '秒数',
      },
    },
    ApiKeyUse: {
      schema: keyUseSchema,
      fields: {
        by: '对密钥做了什么的人；密钥自己的调用为 null',
        operation: '调用的操作（operationId）',
        path: '调用的路径',
        address: '来源地址',
        scope: '读取个人信息所用的权限范围',
        more: '同一分钟内另有多少次相同的',
      },
    },
  },
  operations: {
    'api-keys.list': {
      summary: '接口密钥列表',
      fields: { below: '市级三员：连同所属县（市、区）的', state: '状态' },
    },
    'api-keys.create': {
      summary: '新建接口密钥（密钥只显示一次）',
      fields: {
        scopes: '权限范围；个人信息范围须经安全管理员确认后生效',
        committees: '可以访问的政协；不填为本会',
        expiresOn: '最后一个有效日，自今日起最长一年',
        addresses: '允许的来源地址或网段，如 203.0.113.0/24；不填为不限',
        signing: `签名方式；不填为 Bearer。${signingText}`,
        publicKey: 'SM2 公钥（PEM），只用于 sm2-sm3',
      },
    },
    'api-keys.read': { summary: '一个接口密钥' },
    'api-keys.revoke': { summary: '撤销接口密钥（即时生效）' },
    'api-keys.rotate': {
      summary: '更换接口密钥（新密钥只显示一次）',
      fields: { overlapHours: '旧密钥继续有效的小时数，默认 24，最多 168；0 为立即失效', publicKey: '新的 SM2 公钥' },
    },
    'api-keys.confirm': { summary: '确认个人信息范围（安全管理员）' },
    'api-keys.refuse': { summary: '不予确认个人信息范围（安全管理员）', fields: { reason: '理由' } },
    'api-keys.usage': { summary: '近 30 日的调用与出错次数' },
    'api-key-uses.list': {
      summary: '密钥使用记录（审计管理员）',
      fields: { key: '只看一个密钥', month: '月份，不填为本月' },
    },
  },
};
