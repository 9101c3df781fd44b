import { missingMember } from '../attendance';
import { noticeSchema } from '../gathering-beside';
import type { FieldTexts, OperationText, Reference } from './reference';

const list: FieldTexts = {
  'lines.row': '所在行',
  'lines.written': '名单里的原文',
  'lines.match': 'found 已对上，several 重名，unknown 名册中没有，repeated 重复，struck 已划去',
  'lines.candidates': '重名的各位，或名册中最接近的几位',
  'lines.told': '这一行说到的出席情况；没有说到的不写',
  'lines.remarks': '需要核对的话',
  'lines.change': '与已登记的相比：new 新增，update 不同，unchanged 不变',
};
const sent: FieldTexts = {
  kind: '转成哪一种；其余各栏同该种事项的登记，unit 不写即活动的组织单位',
};

/** The same of each of the three kinds. */
const of = (name: string): Readonly<Record<string, OperationText>> => ({
  [`${name}.attend`]: {
    summary: '登记、更正出席情况（已开展的）',
    fields: {
      lines: '新登记的，或替换同一委员已登记的；名单里的其他委员不变',
      remove: '从名单中去掉的委员',
    },
  },
  [`${name}.missing`]: { summary: '应到而没有登记出席情况的委员' },
  [`${name}.invited`]: {
    summary: '应邀委员和回执；通知发出后以当时所邀为准，未写邀请范围的为组织单位的委员',
    fields: { reply: '只看这一种回执' },
    answer: {
      'items.reply': '回执；未回复的没有',
      counts: '应邀、参加、请假、未回复各多少人',
      leftOut: '邀请到而当日已不在任或暂停履职的，不计入',
    },
  },
  [`${name}.attend`]: {
    summary: '登记、更正出席情况（已开展的），一次最多 500 人',
    fields: { lines: '新登记的，或替换同一委员已登记的；名单里的其他委员不变', remove: '从名单中去掉的委员' },
  },
  [`${name}.missing`]: { summary: '应到而没有登记出席情况的委员' },
  [`${name}.reply`]: {
    summary: '登记回执，一次最多 500 人；未开展的才可登记',
    fields: { lines: '各人的回执', 'lines.answer': 'coming 参加，leave 请假，none 撤去已登记的回执' },
  },
  [`${name}.notice`]: { summary: '通知的文字（打印页与 Word 同源）' },
  [`${name}.notice-document`]: { summary: '通知（Word）' },
  [`${name}.raise`]: { summary: '把会上提出的转成意见建议或社情民意草稿，两边互相关联', fields: sent },
  [`${name}.read-attendance`]: {
    summary: '对照粘贴的名单：每个名字是哪位委员；不写入',
    fields: { text: '名单原文：顿号、逗号、空格、换行、制表符隔开均可；可带序号、界别、勾选和请假' },
    answer: list,
  },
  [`${name}.read-attendance-file`]: {
    summary: '对照签到表（xlsx、csv）：每一行是哪位委员；不写入',
    answer: list,
  },
  [`${name}.export-attendance`]: { summary: '导出出席名单（xlsx）；还没有登记的为应邀名单' },
});

export const gatheringReference: Reference = {
  schemas: {
    MissingMember: { schema: missingMember },
    Notice: {
      schema: noticeSchema,
      fields: { addressed: '主送', issuer: '落款', notice: '演示数据', text: '全文，供复制' },
    },
  },
  operations: { ...of('activities'), ...of('readings'), ...of('consultations') },
};
