import { deedKind } from '@lianluo/domain/deed/deed.kind';
import { pagesOf } from '../../work/kind-pages';

export const deedPages = pagesOf({
  kind: deedKind,
  labels: { title: '实事名称' },
  hints: {
    title: '如：为福利社区老人义诊',
    beneficiaries: '如：社区七十岁以上老人',
    before: '要解决的困难，由何人反映',
    yuan: '没有资金的不填',
    after: '办理成效，受益群众评价',
  },
  empty: '先登记申报，办公室认定后补办结日期、受益人数和资金。',
  losses: {
    withdraw: '撤回后成为草稿，可以修改后再次申报。',
    unconfirm: '恢复为已申报，等办公室重新认定。',
    unfinish: '恢复为已认定；已填的办结日期、受益人数、资金和办后情况不再显示，留在办理过程里。',
  },
  tones: { declined: 'rest', returned: 'late' },
  // 日期 is the day it was done, and before that the day of entry.
  columns: {
    members: { width: 110 },
    type: { extra: true },
    beneficiaries: { extra: true },
    peopleServed: { width: 92 },
    yuan: { width: 112 },
    plannedOn: { extra: true },
    doneOn: { extra: true },
    imported: { extra: true },
  },
});
