/** Why a 链接 cannot be made or used. */
export const linkRefusals = {
  'link.over': { zh: '这个链接已收回。', en: 'This link has been taken back.' },
  'link.used': { zh: '这个链接已使用过，一次有效。', en: 'This link was used; it is good for one answer.' },
  'link.expiry': { zh: '有效期须在今日起一年之内。', en: 'A link lasts from today on and a year at most.' },
  'link.too-many': {
    zh: '这个网络地址上打开链接的次数过多，请稍后再试。',
    en: 'Links were opened too often from this address; try again later.',
  },
} as const;
