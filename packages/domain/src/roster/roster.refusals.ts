/** Why a duty roster, or a shift of it, cannot be what is asked. */
export const rosterRefusals = {
  'roster.published': {
    zh: '值班表已公布，请先收回再修改。',
    en: 'The roster is published; take it back before it is changed.',
  },
  'roster.not-published': { zh: '值班表尚未公布。', en: 'The roster is not published.' },
  'roster.not-drawn': { zh: '尚未排班，请先排班。', en: 'Nobody is on the roster yet; draw it first.' },
  'roster.shift-held': { zh: '已有登记开展的班次，不能再改。', en: 'A shift of it was held, so it stays as it is.' },
  'roster.shift-ahead': { zh: '本班次尚未到值班日期。', en: 'The day of the shift has not come.' },
  'roster.not-on-shift': { zh: '这位委员不在这一班。', en: 'The member is not on this shift.' },
  'roster.consent-needed': {
    zh: '已公布的值班表，调换须写明对方何时、以何种方式同意。',
    en: 'On a published roster, say when and how the other agreed.',
  },
  'roster.not-free': {
    zh: '这位委员当天已有班、请假或已不履职，不能排这一班。',
    en: 'The member is on duty, on leave or out on that day.',
  },
  'roster.too-many-shifts': {
    zh: '班次过多，请缩短期间或减少值班点。',
    en: 'The roster has more shifts than one holds.',
  },
  'roster.too-many-swaps': { zh: '调换次数过多，请另排一期。', en: 'There were more swaps than a roster keeps.' },
  'concern.raised-already': { zh: '这条反映已转为社情民意。', en: 'The concern was turned into an opinion already.' },
  'public.too-many': { zh: '访问过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
} as const;
