import { committeeSchema } from '../committee';
import type { Reference } from './reference';

export const committeeReference: Reference = {
  schemas: {
    Committee: {
      schema: committeeSchema,
      fields: {
        name: '简称，如 秦都区政协',
        fullName: '全称，印件用，如 政协咸阳市秦都区委员会',
        term: '届次及起止日期',
        sectors: '本会界别，按次序；没有的，用考核办法的，考核办法也没有的用全国政协的界别',
        scheme: '今日施行的考核办法中各页面要用的部分；没有施行的、清单中不带',
        publishesDuty: '是否公示值班安排',
        attendanceRule: '出席规则；没有的不作此计算',
        soonDays: '到期前几个工作日起提醒临期；没有的为 2',
        'attendanceRule.least': '参加不足几分之几的按缺席计',
        'attendanceRule.least.of': '分母',
        'attendanceRule.least.part': '分子',
        'proposals.plenaries.id': '届次，如 15-3',
        'proposals.plenaries.name': '会议名称，如 十五届三次会议',
        'proposals.plenaries.opensOn': '开幕日期',
        'proposals.plenaries.closesOn': '闭幕日期',
        'proposals.classes.id': 'A 至 F',
        'proposals.links': '是否开通联名确认、征询意见链接',
        'sectors.merges': '并入本界别的界别，导入时都认得',
      },
    },
  },
  operations: {
    'committees.list': { summary: '本人可及的政协' },
    'committees.create': { summary: '新建县（市、区）政协及其首位管理员' },
    'committees.read': { summary: '一个政协' },
    'committees.change': {
      summary: '修改全称、简称、届次、界别和本会的规定',
      fields: {
        editorMaySign: '允许编辑、审核的人签发同一件',
        secrecyReview: '编发前须经保密审查',
        publishesDuty: '公示值班安排：不必登录即可看到何人何时何地值班',
        attendanceRule: '出席规则，此后开展的适用；null 取消',
        'attendanceRule.least': '参加不足几分之几的按缺席计',
        'attendanceRule.least.of': '分母',
        'attendanceRule.least.part': '分子',
        proposals: '提案工作规则，整份填写；null 即按通行做法',
        'proposals.plenaries.id': '届次，如 15-3',
        'proposals.plenaries.name': '会议名称，如 十五届三次会议',
        'proposals.plenaries.opensOn': '开幕日期',
        'proposals.plenaries.closesOn': '闭幕日期',
        'proposals.classes.id': 'A 至 F',
        'proposals.links': '开通联名确认、征询意见链接',
        titlesInNotices: '提醒和复制的文字可以带标题',
      },
    },
  },
};
