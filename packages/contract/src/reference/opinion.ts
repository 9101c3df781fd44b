import type { Reference } from './reference';

const handlingUnits = '几个承办单位一并登记；与 handlingUnit 任填一项';

export const opinionReference: Reference = {
  operations: {
    'opinions.restrict': {
      summary: '限定知悉范围：除所列用户和管理员外，这条信息对其他人不存在',
      fields: { users: '可以知悉的用户', closed: 'false 即解除限定' },
    },
    'opinions.adopt': {
      summary: '登记采用（同一层级、单位、刊物登记一次）',
      fields: {
        organ: '采用单位，如 省委办公厅',
        outlet: '刊物',
        number: '刊物的期号',
        kind: 'single 单篇，combined 综合，forwarded 转送',
      },
    },
    'opinions.hand-up': {
      summary: '登记上报',
      fields: {
        to: '上报单位；交上级政协收稿的，记为上级政协',
        on: '上报日期，不能晚于今天',
        way: '报送方式：系统、机要、邮件、传真、纸质',
        number: '报送编号',
        toParent: '上级政协也在本系统中的，同时送到其来稿中待收',
      },
    },
    'opinions.void-submission': { summary: '作废一条上报；上级政协尚未办理的，来稿一并撤回' },
    'opinions.instruct': { summary: '登记领导批示', fields: { presentation: '所答复的呈批的 id；领导主动批示的不写' } },
    'opinions.present-instruction': { summary: '呈批', fields: { on: '呈批日期', text: '拟办意见' } },
    'opinions.presentation-sheet': { summary: '呈批单的各栏（打印页与 Word 同源）' },
    'opinions.presentation-document': { summary: '呈批单（Word）' },
    'opinions.assign-instruction': {
      summary: '交办领导批示',
      fields: { by: '交办单位', to: '承办单位', on: '交办日期', dueOn: '办结时限' },
    },
    'opinions.handle-instruction': { summary: '登记批示办理情况', fields: { on: '办理日期' } },
    'opinions.feed-back-instruction': { summary: '登记批示办理的反馈', fields: { on: '反馈日期' } },
    'opinions.split-instruction': {
      summary: '拆解批示：标出的语句各成一项任务，一并下达',
      fields: {
        phrases: '要办理的语句，互不重叠；以后还可以再标',
        'phrases.assignee': '承办方：委员、联络组织的 id，或部门全称',
        'phrases.start': '从原文第几个字起（从 0 数，按 Unicode 码点）',
        'phrases.end': '到第几个字之前',
        'phrases.text': '这一处的原文，须与批示一致',
        'phrases.dueOn': '完成期限，不早于今天',
      },
    },
    'opinions.paper': { summary: '印发稿的文字（打印页与 Word 同源）' },
    'opinions.document': { summary: '印发稿（Word，公文格式）' },
    'opinions.issue': {
      fields: {
        series: '刊物的 id，不写即社情民意',
        issue: '编入拟稿中的一期并随之编发；不写即单独成期',
        recipients: '报送范围；名称前可加“报：”“送：”“发：”',
      },
    },
    'opinions.sign-for': { fields: { handlingUnits } },
    'opinions.reply': { fields: { handlingUnits } },
    'opinions.check-reply': { fields: { handlingUnits } },
    'opinions.resolve-return': { fields: { to: '改派的单位；改派时必填', reason: '不同意退办时必填' } },
    'opinions.void-adoption': { summary: '作废一条采用' },
    'opinions.void-instruction': { summary: '作废一条批示，或其呈批、交办、办理、反馈中的一条' },
  },
};
