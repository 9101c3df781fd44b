import { describe, expect, test } from 'vitest';
import { anqing, jinan, minhang, opinionScale, tongcheng } from '../../../test-support/scheme/published';
import type { Node, PointsTable } from '../language';
import { bandSentences, starsSentence } from './band-words';
import { nodeName, nodeSentence } from './clause-words';
import { checklistSentence, contactSentence, indicatorSentence, reportSentence } from './duty-words';
import {
  contacts,
  memberStars,
  peiSheet,
  published,
  reports,
  sixAtLeast,
} from '../../../test-support/scheme/published.examples';
import { planSentence, quotaSentence } from './quota-words';

const linesOf = (node: Node): string[] => [
  `${nodeName(node)}：${nodeSentence(node)}`,
  ...('of' in node ? node.of.flatMap(linesOf) : []),
];
const told = ({ tree }: Pick<PointsTable, 'tree'>): string[] => linesOf(tree);

describe('published tables read as an office would write them', () => {
  test('Minhang', () => {
    expect(told(minhang)).toEqual([
      '委员履职积分：各项相加',
      '会议活动：各项相加',
      '全会每半天：出席全体会议，每半天 5 分',
      '其他会议和活动：每次出席常委会会议、会议、调研、视察、考察、宣讲或界别活动 5 分',
      '异地培训：每次出席异地培训：全程 10 分、部分 5 分',
      '立案提案：各项取最高的一项',
      '主笔或个人：每件作为个人提案人或第一提案人的立案提案 15 分，最多计 1 件',
      '参与：每件作为联名人的立案提案 3 分',
      '重点提案：各项取最高的一项',
      '主笔或个人：每件作为个人提案人或第一提案人的重点提案 15 分，最多计 1 件',
      '参与：每件作为联名人的重点提案 3 分',
      '优秀提案：各项取最高的一项',
      '主笔或个人：每件作为个人提案人或第一提案人的优秀提案 10 分，最多计 1 件',
      '参与：每件作为联名人的优秀提案 2 分',
    ]);
  });

  test('Tongcheng 2019', () => {
    expect(told(tongcheng)).toEqual([
      '委员履职考核：各项相加，最多计 100 分，最低 0 分',
      '会议：各项相加，最多计 50 分，最低 0 分',
      '全会：各项取最高的一项',
      '出席全会：每次出席全体会议 50 分，最多计 1 次',
      '请假获准：每次全体会议请假 30 分，最多计 1 次',
      '常委会会议请假、缺席：每次常委会会议请假或缺席：请假扣 2 分、缺席扣 5 分，只适用于常委',
      '提案：各项相加，最多计 25 分',
      '提交提案：每件提案 10 分，第一提案人一半，其余平分',
      '提案立案：每件立案提案 15 分，第一提案人一半，其余平分',
      '活动：各项相加，最多计 10 分',
      '参加活动：每次出席调研、视察或界别活动 2 分',
      '书面发言：每次大会书面发言 5 分',
      '社情民意：各项相加，最多计 15 分',
      '报送：每条社情民意信息 10 分',
      '采用：每条市级采用或省级采用的社情民意信息 5 分，同一件只计最高的一次',
    ]);
    expect(bandSentences(tongcheng.bands)).toEqual(['60 分以上为合格', '60 分以下为不合格']);
  });

  test('Jinan 2015', () => {
    expect(told(jinan)).toEqual([
      '委员履职考评：起始 70 分，各项相加，最多计 120 分，扣完为止',
      '全会缺席、请假：每次全体会议请假或缺席：请假扣 10 分、缺席扣 30 分',
      '加分：各项相加，最多计 50 分',
      '第二件立案提案起：每件立案提案 5 分，前 1 件不计，最多计 20 分',
      '重点提案：每件重点提案 5 分',
      '优秀提案：每件优秀提案 10 分',
      '公益活动：每件为民实事 2 分，最多计 10 分',
    ]);
    expect(bandSentences(jinan.bands)).toEqual([
      '85 分以上为优秀',
      '60 分以上不满 85 分为称职',
      '60 分以下为不称职，由界别召集人约谈，连续两年的由市政协约谈',
    ]);
  });

  test('Anqing 2018', () => {
    expect(told(anqing)).toEqual([
      '委员履职考核：各项相加，最多计 100 分',
      '会议：起始 50 分，各项相加，最多计 50 分，扣完为止',
      '无故缺席会议：每次会议或常委会会议缺席扣 5 分',
      '无故缺席全会：每次全体会议缺席扣 10 分',
      '提案：各项相加，最多计 30 分',
      '立案：每件立案提案 20 分',
      '其余：由人工认定，全年最多加 20 分，须附依据并经他人审批',
    ]);
    expect(bandSentences(anqing.bands)[1]).toBe('80 分以上不满 90 分为良好');
  });

  test('a party branch’s scale of adoptions, by every level or at its best', () => {
    const each =
      '信息采用：每条县级采用、市级采用或省级采用的社情民意信息：社情民意信息被县级采用 5 分、社情民意信息被市级采用 10 分、社情民意信息被省级采用 30 分';
    expect(told({ tree: opinionScale.everyLevel })[1]).toBe(each);
    expect(told({ tree: opinionScale.highestByItem })[1]).toBe(`${each}，同一件只计最高的一次，按事项本身的年度计分`);
  });

  test('六个至少 of Shache', () => {
    expect(planSentence(sixAtLeast)).toBe('“六个至少”共 6 项');
    expect(sixAtLeast.quotas.map(quotaSentence)).toEqual([
      '联络组织和委员每月各至少报送 1 条社情民意信息',
      '联络组织和委员每季度各至少提出 1 条意见建议',
      '联络组织每季度至少组织 1 次活动',
      '联络组织每季度至少组织 1 次视察',
      '联络组织和委员每半年各至少报送 1 份调研报告',
      '联络组织和委员每年各至少办成 1 件为民实事',
    ]);
  });

  test('the sheet of Pei county, stars, contacts, reports and a checklist', () => {
    const named = { quota: () => '视察活动', node: () => undefined };
    expect(
      peiSheet.blocks.flatMap(({ indicators }) => indicators.map((each) => indicatorSentence(each, named))),
    ).toEqual([
      '基本分 10 分，以听、查的方式考核，须附文字说明',
      '基本分 10 分，以看的方式考核，须附佐证材料',
      '基本分 70 分，以查的方式考核，按任务“视察活动”完成情况自动计分',
      '基本分 10 分',
      '最多扣 5 分，以访的方式考核，须附文字说明',
    ]);
    expect(starsSentence(memberStars, () => '反映社情民意')).toBe(
      '委员星级：90 分以上五星、80 分以上四星、70 分以上三星、60 分以上二星、0 分以上一星；未完成“反映社情民意”的最高三星',
    );
    expect(contacts.map(contactSentence)).toEqual([
      '政协领导每年至少联系委员 1 次，联系面达到 100%',
      '委员每季度至少联系群众 2 次，联系面达到 30%',
    ]);
    expect(reports.map(reportSentence)).toEqual(['联络委员会每半年报送 1 份半年工作报告', '常委每年报送 1 份履职报告']);
    expect(published.standards.map(checklistSentence)).toEqual(['五统一：规章制度、印章']);
  });
});
