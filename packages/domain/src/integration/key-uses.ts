/** 使用记录: what is entered of keys, in the words of the audit administrator's page. */
export const useLabels: Readonly<Record<string, string>> = {
  'key.create': '新建密钥',
  'key.confirm': '确认个人信息范围',
  'key.refuse': '不予确认个人信息范围',
  'key.rotate': '更换密钥',
  'key.revoke': '撤销密钥',
  'key.personal': '读取个人信息',
  'key.refused': '密钥被拒绝',
  'limit.reached': '调用过于频繁',
  'authz.denied': '无权访问',
  'command.refused': '操作未成功',
  'command.failed': '操作出错',
  export: '导出',
};
