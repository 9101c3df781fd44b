import { arrivalKind } from '@lianluo/domain/arrival/arrival.kind';
import { pagesOf } from '../../work/kind-pages';

/** 来稿: the shared pages, with the way to the item that was made of one. */
export const arrivalPages = pagesOf({
  kind: arrivalKind,
  hints: {
    title: '来稿的标题',
    county: '如：秦都区政协',
    docNumber: '来文上的编号',
    reporters: '照来稿署名，不写电话',
    situation: '来稿正文；未分段的全部填在这里',
  },
  empty: '县（市、区）政协在系统中上报的信息在此待收；纸质、邮件来稿由本会登记。',
  losses: {
    accept: '生成本会的一条社情民意信息，两边互相可以查到；在系统中上报的，同时告知来稿单位。',
    'pass-on': '在系统中上报的，同时告知来稿单位。',
    return: '在系统中上报的，同时告知来稿单位，改后可以再次上报。',
    'tell-adopted': '在来稿单位的信息上登记一条采用；日期、刊物不填的，按入库信息的编发或采用。',
  },
  tones: { returned: 'late', 'passed-on': 'done', withdrawn: 'rest' },
  aside: ['passedTo', 'adoptedBy', 'adoptedOn', 'outlet', 'reason'],
  cards: [() => import('./OutcomeCard.vue')],
  columns: {
    county: { width: 130 },
    way: { width: 76, extra: true },
    submittedOn: { width: 100 },
    adoptedBy: { width: 90 },
  },
});
