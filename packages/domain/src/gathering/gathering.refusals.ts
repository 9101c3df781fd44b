/** Why an activity, a reading or a consultation is not planned, held or told of in this way. */
export const gatheringRefusals = {
  'gathering.not-changeable': { zh: '已开展的活动不能再修改计划。', en: 'A held event cannot be replanned.' },
  'activity-type.unknown': { zh: '没有这个本会活动类型。', en: 'The committee has no such type of its own.' },
  'activity-type.repeated': { zh: '已有同名的本会活动类型。', en: 'The committee has a type of this name already.' },
  'activity-type.in-use': {
    zh: '已有活动用了这个类型，可以改名或停用，不能删除或改换对应类别。',
    en: 'Activities bear this type: rename it or switch it off.',
  },
  'gathering.not-held': {
    zh: '尚未登记开展情况，开展后才能转出意见建议。',
    en: 'Only what was raised at a held event can be turned.',
  },
  'gathering.replies-full': {
    zh: '这场活动的回执已满 1000 人，请直接登记出席情况。',
    en: 'It has a thousand replies already; record the attendance.',
  },
  'gathering.replies-over': {
    zh: '已登记开展情况或已取消，不再登记回执；请在出席情况中更正。',
    en: 'It was held or cancelled; the attendance says who came.',
  },
  'gathering.off-programme': { zh: '这一月没有待安排的读书活动。', en: 'Nothing of this month waits to be drafted.' },
  'gathering.outside-month': { zh: '日期须在所选的月份之内。', en: 'The day must lie in the month.' },
  'gathering.not-shareable': {
    zh: '尚未通知或已取消的读书活动不能登记分享。',
    en: 'Nothing is shared on a reading that is only planned or was cancelled.',
  },
  'gathering.too-many-sharings': { zh: '一场读书活动最多登记 200 份分享。', en: 'A reading holds 200 sharings.' },
  'attendance.not-held': { zh: '开展以后才能登记出席。', en: 'Attendance is recorded once it was held.' },
  'attendance.too-many': {
    zh: '一次活动最多登记 5000 名委员的出席情况。',
    en: 'A gathering has at most 5,000 lines of attendance.',
  },
  'gathering.held-in-future': { zh: '开展日期不能晚于今天。', en: 'The day must not be in the future.' },
} as const;
