import { concernSchema } from '../concern';
import type { FieldTexts, Reference } from './reference';

const fields: FieldTexts = {
  place: '在哪里接待；随班次的不必填',
  roster: '值班表',
  shift: '哪一班',
  receivedBy: '接待的委员；随班次的不必填',
  topic: '主题',
  text: '反映的内容；其中的电话号码自动去掉',
  wantsAnswer: '来访人是否要求答复',
};

export const concernReference: Reference = {
  schemas: {
    Concern: {
      schema: concernSchema,
      fields: { ...fields, opinion: '由此登记的社情民意', masked: '登记了而不显示的来访人资料，可说明理由后查看' },
    },
  },
  operations: {
    'concerns.list': { summary: '来访反映，最近的在前' },
    'concerns.create': {
      summary: '登记来访反映；不要求答复的不登记来访人',
      fields: { ...fields, on: '不写即今天；随班次的不必填', visitor: '来访人；要求答复的才登记' },
    },
    'concerns.read': { summary: '一条来访反映' },
    'concerns.reveal': { summary: '查看来访人的姓名或电话（记入日志）' },
    'concerns.raise': { summary: '转为社情民意草稿', fields: { title: '不写即主题' } },
  },
};
