import type { TableSheet } from '../work/sheet';
import type { Suggestion } from './suggestion';

/** 意见建议台账 as offices keep it: what was answered is closed, what was not still waits for its answer. */
export const suggestionSheet: TableSheet<Suggestion> = {
  day: 'reportedOn',
  columns: {
    title: {
      headings: ['建议标题', '建议名称', '建议题目', '题目', '意见建议', '建议事项', '事项', '名称'],
      example: '在老旧小区门口加设夜间照明',
    },
    unit: { headings: ['单位', '联络组', '所在联络组', '上报单位', '报送单位'] },
    members: { headings: ['提出人', '提出委员', '建议委员', '委员', '委员姓名', '反映人', '姓名'] },
    form: { headings: ['建议形式', '类别', '类型'] },
    level: { headings: ['层级'] },
    addressee: { headings: ['送交单位', '承办单位', '办理单位', '主送单位', '建议单位'], example: '古渡街道办事处' },
    reportedOn: { headings: ['提出时间', '提交日期', '提交时间', '收到日期', '报送日期', '日期', '时间'] },
    content: {
      headings: ['内容', '具体内容', '建议具体内容', '意见内容', '主要内容', '具体建议', '建议'],
      example: '小区南门至公交站一段没有路灯，建议加设照明。',
      note: '新的一条必须填写',
    },
    answeredBy: { headings: ['答复主体'] },
    answeredOn: { headings: ['答复时间', '回复日期', '回复时间', '办复日期', '反馈日期'] },
    answer: { headings: ['答复', '答复情况', '回复内容', '回复情况', '回复', '办理情况', '反馈情况'] },
    takenUp: {
      headings: ['采纳', '采纳情况', '采纳与否', '采用情况'],
      yes: ['采纳', '已采纳', '采用', '已采用', '部分采纳'],
      no: ['未采纳', '不采纳', '不予采纳', '未采用'],
    },
    measure: { headings: ['落实情况', '落实措施', '采纳落实情况', '措施'] },
    topics: { headings: [] },
  },
  lands: (told) => ({ ...told, status: wasAnswered(told) ? 'closed' : 'submitted', imported: true }),
};

const wasAnswered = ({ answeredOn, answer, takenUp }: Suggestion): boolean =>
  answeredOn !== undefined || answer !== undefined || takenUp !== undefined;
