import type { TableSheet } from '../work/sheet';
import type { Suggestion } from './suggestion';

const work = '办理|办结|办复|答复|回复|反馈|研究|落实|处理|推进|协调|跟进|采纳';
/** 办理中、尚未答复: it is still in work. */
const pending = new RegExp(
  `^(尚|暂|还)(未|没|无)|^(未|待|没有|正在|仍在|拟)(${work.replace('|采纳', '')})|^正?在办|^(${work})(过程)?中(?![心央])|^(待定|待办|已?(转|交)办)$`,
);

/** 意见建议台账 as offices keep it: what was decided is closed, what was answered waits for that, what was not for its answer. */
export const suggestionSheet: TableSheet<Suggestion> = {
  day: 'reportedOn',
  columns: {
    title: {
      headings: ['建议标题', '建议名称', '建议题目', '题目', '意见建议', '建议事项', '事项', '名称'],
      example: '在老旧小区门口加设夜间照明',
    },
    unit: { headings: ['单位', '联络组', '所在联络组', '上报单位', '报送单位'] },
    members: { headings: ['提出人', '提出委员', '建议委员', '委员', '委员姓名', '反映人', '姓名'] },
    form: { headings: ['建议形式', '类别', '类型'], means: { micro: /微/ } },
    level: {
      headings: ['层级'],
      means: { unit: /街道|乡|镇|社区|村|本单位|联络组/, county: /^(区|县|区县|本)(级|政协)?$/ },
    },
    addressee: { headings: ['送交单位', '承办单位', '办理单位', '主送单位', '建议单位'], example: '古渡街道办事处' },
    reportedOn: { headings: ['提出时间', '提交日期', '提交时间', '收到日期', '报送日期', '日期', '时间'] },
    content: {
      headings: ['内容', '具体内容', '建议具体内容', '意见内容', '主要内容', '具体建议', '建议'],
      example: '小区南门至公交站一段没有路灯，建议加设照明。',
      note: '新的一条必须填写',
    },
    answeredBy: {
      headings: ['答复主体', '答复单位', '回复单位', '答复部门'],
      means: {
        unit: /街道|乡$|镇$|乡镇|镇政府|乡政府|社区|村委会|联络组|工作室/,
        office: /政协/,
        department: /局|部门|[委办部厅院队处站]$|中心$|公司$|集团$/,
      },
    },
    answeredOn: { headings: ['答复时间', '回复日期', '回复时间', '办复日期', '反馈日期'] },
    answer: {
      headings: ['答复', '答复情况', '回复内容', '回复情况', '回复', '办理情况', '反馈情况'],
      pending,
    },
    takenUp: {
      headings: ['采纳', '采纳情况', '采纳与否', '采用情况'],
      yes: ['采纳', '已采纳', '采用', '已采用', '部分采纳'],
      pending,
      no: ['未采纳', '不采纳', '不予采纳', '未采用'],
    },
    measure: { headings: ['落实情况', '落实措施', '采纳落实情况', '措施'] },
    topics: { headings: [] },
  },
  inOrder: ['reportedOn', 'answeredOn'],
  lands: (told) => ({ ...told, status: landing(told), imported: true }),
};

function landing({ answeredOn, answer, takenUp }: Suggestion): Suggestion['status'] {
  if (takenUp !== undefined) return 'closed';
  return answeredOn !== undefined || answer !== undefined ? 'answered' : 'submitted';
}
