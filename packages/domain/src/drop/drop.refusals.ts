/** Why files are not exchanged. */
export const dropRefusals = {
  'drop.too-many': {
    zh: '文件交换任务已到上限，请先删除不用的。',
    en: 'There are as many standing orders as there may be; remove one first.',
  },
  'drop.key-over': {
    zh: '下单的密钥已失效，或下单的人已停用，这个任务不再运行。',
    en: 'The key that ordered it, or its maker, is no longer active.',
  },
} as const;
