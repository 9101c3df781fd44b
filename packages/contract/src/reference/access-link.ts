import { linkSchema, newLinkSchema, openedLinkSchema } from '../access-link';
import type { FieldTexts, Reference } from './reference';

const fields: FieldTexts = {
  purpose: '用途；链接只打开这一种内容',
  subject: '打开什么',
  'subject.kind': '所在的清单',
  'subject.name': '发放时的名称',
  bearer: '限何人使用；不限的为 null',
  expiresOn: '最后一个有效日，自今日起最长一年',
  state: '有效、已过期或已收回',
  hint: '链接的后四位，供辨认',
  revoked: '何时由谁收回；没有收回的为 null',
};
const token = { token: '链接的口令，只在这里出现一次：`/links/{token}` 下的地址凭它打开，不须登录' };

export const accessLinkReference: Reference = {
  schemas: {
    Link: { schema: linkSchema, fields },
    NewLink: { schema: newLinkSchema, fields: { ...fields, ...token } },
    OpenedLink: {
      schema: openedLinkSchema,
      fields: {
        purpose: '用途',
        committee: '政协的名称',
        subject: '打开什么',
        bearer: '限何人使用',
        expiresOn: '最后一个有效日',
      },
    },
  },
  operations: {
    'links.list': { summary: '发放过的链接，新的在前', fields: { subject: '所打开内容的 id', purpose: '用途' } },
    'links.create': {
      summary: '发放日历订阅链接，给一位委员或一个联络组织',
      fields: { expiresOn: '不写即一年' },
    },
    'links.read': { summary: '一个链接' },
    'links.renew': { summary: '更换链接，原来的地址随即失效', fields: { expiresOn: '不写即一年' } },
    'links.revoke': { summary: '收回链接，随即失效' },
    'links.open': {
      summary: '凭链接查看它打开什么；不存在、已收回、已过期的答复相同',
    },
  },
};
