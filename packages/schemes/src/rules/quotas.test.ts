import { describe, expect, test } from 'vitest';
import { presetSchemes } from './index';
import { quotasOf } from './walk';

/** subject, period, least, label */
const linesOf = (id: string, plan: string): string[] =>
  presetSchemes
    .filter((scheme) => scheme.id === id)
    .flatMap((scheme) => quotasOf({ plans: scheme.plans.filter((each) => each.id === plan) }))
    .map(
      ({ for: subjects, every, atLeast, label, spread, assumed }) =>
        `${subjects.join('+')} ${typeof every === 'string' ? every : `day ${every.day}`} ${atLeast} ${label}` +
        `${spread ? ' (every member)' : ''}${assumed ? ' (assumed)' : ''}`,
    );

describe('Quotas are those of domain.md 4.1:', () => {
  test('六个至少 (S3): month, quarter, quarter, quarter, half-year, year', () => {
    expect(linesOf('shache', 'six-at-least')).toEqual([
      'unit+member month 1 反映社情民意信息',
      'unit+member quarter 1 提供意见建议',
      'unit quarter 1 组织集体活动 (assumed)',
      'unit quarter 1 组织视察活动 (assumed)',
      'unit+member half-year 1 完成调研报告',
      'unit+member year 1 推动为民办实事落实',
    ]);
  });

  test('Changqing (S0): member, year: 1 duty report, 1 suggestion, 1 high-quality proposal, 1 opinion, 1 practical deed', () => {
    expect(linesOf('changqing', 'five-ones')).toEqual([
      'member year 1 提交履职报告',
      'member year 1 提出意见建议',
      'member year 1 提交高质量提案 (assumed)',
      'member year 1 反映社情民意信息',
      'member year 1 办实事',
    ]);
  });

  test('an unnamed county (S4): unit: month, quarter, half-year, year, and 1 deed per member', () => {
    expect(linesOf('zizhixian', 'five-ones')).toEqual([
      'unit month 1 民情信息反映',
      'unit quarter 1 调研视察',
      'unit half-year 1 协商',
      'unit year 1 重点提案征集 (assumed)',
      'unit year 1 一人一件民生实事 (every member) (assumed)',
    ]);
  });

  test('Qindu (S1): unit: reading event every 2 months', () => {
    expect(linesOf('qindu', 'reading')).toEqual(['unit two-months 1 每两月开展一次读书活动']);
  });

  // The source has the day; that a rest day is made up for on the next working day is assumed.
  test('Hancheng (S1): unit: activity day on the 21st', () => {
    expect(linesOf('hancheng', 'activity-day')).toEqual(['unit day 21 1 每月21日开展工作室活动 (assumed)']);
  });

  test('Yangxian (S1): reading group: month: 1 topic, 1 book, 1 sharing', () => {
    expect(linesOf('yangxian', 'reading')).toEqual([
      'unit month 1 一月一专题',
      'unit month 1 一月一书目',
      'unit month 1 一月一分享',
    ]);
  });

  test('Yangling (S1): committee: training 1 a year, 2–3 key topics a year', () => {
    expect(linesOf('yangling', 'year').slice(0, 2)).toEqual([
      'committee year 1 委员培训',
      'committee year 2 重点调研课题（每年2至3个） (assumed)',
    ]);
  });

  test('Minhang: member, year: plenary, ≥3 meetings or activities, ≥1 proposal, ≥1 opinion', () => {
    expect(linesOf('minhang', 'year')).toEqual([
      'member year 1 出席全体会议',
      'member year 3 参加会议或活动',
      'member year 1 提交提案',
      'member year 1 反映社情民意信息',
    ]);
  });

  test('Jinan 2015: member, year: 1 plenary, ≥1 proposal or opinion, ≥1 survey or inspection', () => {
    expect(linesOf('jinan', 'three-ones')).toEqual([
      'member year 1 出席全体会议',
      'member year 1 提交提案或反映社情民意信息',
      'member year 1 参加调研或视察',
    ]);
    const [, words] = quotasOf(presetSchemes.find(({ id }) => id === 'jinan') ?? { plans: [] });
    expect(words?.of.map(({ key }) => key)).toEqual(['proposals.submitted', 'opinions.submitted']);
  });
});
