/** Why a step of a task is refused. */
export const taskRefusals = {
  'task.of-city': {
    zh: '这项任务由市政协下达，由市政协销号、退回、调整或取消。',
    en: 'The city set this task: it alone ticks it off, gives it back, moves its day or cancels it.',
  },
  'task.of-county': {
    zh: '这项任务已下达到县（市、区）政协，由其接收、报告；不再需要的请取消。',
    en: 'The task was set to a county, which accepts and reports it; cancel what is not needed any more.',
  },
  'task.of-origin': {
    zh: '这项任务由批示或约定事项拆解而来，不能撤销下达；不再需要的请取消。',
    en: 'It was made of an instruction or a point and cannot become a draft; cancel it.',
  },
  'task.not-county': {
    zh: '没有这个县（市、区）政协。',
    en: 'No such county belongs to this committee.',
  },
} as const;
