/** Why a step of a consultation, of its outcome or of what was agreed is refused. */
export const consultationRefusals = {
  'consultation.reports-full': { zh: '调研报告已到上限。', en: 'There are as many research reports as there may be.' },
  'consultation.not-in-chain': {
    zh: '本会的成果办理没有这个环节。',
    en: 'The chain of this consultation has no such link.',
  },
  'consultation.not-next': { zh: '尚未办到本环节，请按顺序办理。', en: 'Another link of the chain comes first.' },
  'consultation.chain-open': {
    zh: '成果办理各环节尚未办完，办完后再办结。',
    en: 'Its outcome is still under way; it is closed after the last link.',
  },
  'point.has-task': { zh: '这个约定事项已转为任务。', en: 'A task was set of it already.' },
  'point.unknown': { zh: '没有这个约定事项。', en: 'There is no such point.' },
  'point.not-now': { zh: '这个约定事项现在不能这样办理。', en: 'The point does not stand where this is possible.' },
  'point.too-many': { zh: '约定事项已到上限。', en: 'There are as many agreed points as there may be.' },
  'point.none-open': { zh: '没有跟踪中的约定事项。', en: 'No point is open.' },
  'point.none-ended': { zh: '没有已落实或不再跟踪的约定事项。', en: 'No point has come to its end.' },
  'point.no-review': { zh: '没有待复查的约定事项。', en: 'There is nothing left to review.' },
  'point.reviewed': { zh: '本次复查已登记过这个约定事项。', en: 'This review has looked at the point already.' },
  'topic.not-now': { zh: '议题现在的状态不能这样办理。', en: 'The topic does not stand where this is possible.' },
  'topic.no-claim': { zh: '请至少写明一个领题界别或领题单位。', en: 'Name a sector or a unit that takes it.' },
  'round.off': {
    zh: '本会没有开通书面协商链接，请由管理员先在设置中开通。',
    en: 'The committee has not allowed remote rounds.',
  },
  'round.closed-item': {
    zh: '限定知悉范围、尚未发通知以及已办结、已取消的协商，不能发出书面协商链接。',
    en: 'No links are given for a consultation that is closed to all but named people, not announced yet, or over.',
  },
  'round.too-many': { zh: '这场协商的书面协商轮次已到上限。', en: 'It has as many rounds as it may have.' },
  'round.over': { zh: '本轮已截止。', en: 'The round is over.' },
  'round.not-open': { zh: '本轮尚未开始。', en: 'The round has not begun.' },
} as const;
