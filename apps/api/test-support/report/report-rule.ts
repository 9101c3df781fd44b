/** 每半年 of every member, due on 10 July and 10 January. */
export const aReportRule = (name: string, more: object = {}, terms: object = {}) => ({
  name,
  type: 'duty-report',
  terms: { period: 'half', whom: 'members', dueMonth: 7, dueDay: 10, ...terms },
  ...more,
});
