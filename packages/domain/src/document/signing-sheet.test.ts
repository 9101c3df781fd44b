import { expect, it } from 'vitest';
import { nobody } from '../issue/circulation';
import { signingSheet, type SigningMatter } from './signing-sheet';

const matter: SigningMatter = {
  title: '关于规范西兰路早市的建议等2条',
  seriesName: '社情民意',
  number: '第24期（总第286期）',
  urgency: 'normal',
  circulation: {
    report: ['区委', '区人大常委会', '市政协办公室'],
    send: ['区委办公室'],
    distribute: ['各街道政协联络组'],
  },
  arrivals: [
    { from: '西兰路街道政协联络组', on: '2026-11-22' },
    { from: '民建示范区支部', on: '2025-12-30' },
  ],
  remarks: {
    drafted: [{ name: '丁某某', on: '2026-11-24' }],
    checked: [{ name: '己某某', on: '2026-11-25', words: '标题已改。' }],
    reviewed: [
      { name: '庚某某', on: '2026-11-25', words: '拟同意编发。' },
      { name: '庚某某', on: '2026-11-25', words: '拟同意编发。' },
    ],
    signed: [{ post: '主席', name: '丙某某', on: '2026-11-26', words: '同意编发。', paper: true }],
  },
  copies: 60,
  issuedOn: '2026-11-26',
  sent: [
    { to: '转区城管局（主办）', on: '2026-11-27' },
    { to: '区交通局（会办）', on: '2026-11-27' },
    { to: '上报市政协', on: '2026-11-28' },
  ],
};
const told = (asked: SigningMatter) =>
  Object.fromEntries(
    signingSheet(asked, '2026-11-26', false)
      .rows.flat()
      .map(({ label, words, remarks }) => [
        label,
        [words, ...remarks.map((each) => `${each.words}|${each.by}`)].filter((each) => each !== ''),
      ]),
  );

it('says in each box what the matter says, with the words, the name and the day of each who had to say something', () => {
  expect(signingSheet(matter, '2026-11-26', false)).toMatchObject({ title: '社情民意信息审签单', hint: undefined });
  expect(told(matter)).toEqual({
    标题: ['关于规范西兰路早市的建议等2条'],
    刊物: ['社情民意　第24期'],
    缓急: ['平件'],
    发送范围: ['报区委、区人大常委会，市政协办公室；送区委办公室；发各街道政协联络组'],
    来稿: ['西兰路街道政协联络组 11月22日；民建示范区支部 2025年12月30日'],
    拟稿: ['|丁某某　11月24日'],
    保密审查: [],
    核稿: ['标题已改。|己某某　11月25日'],
    审核: ['拟同意编发。|庚某某　11月25日'],
    签发: ['同意编发。|主席　丙某某　11月26日（纸质签批）'],
    印数: ['60份'],
    编发日期: ['2026年11月26日'],
    办理去向: ['转区城管局（主办）、区交通局（会办） 11月27日；上报市政协 11月28日'],
  });
});

it('is a draft for signing with the same boxes, empty, as long as it is not out', () => {
  const { seriesName, title } = matter;
  const draft = { seriesName, title, circulation: nobody, arrivals: [], remarks: {}, sent: [] };

  expect(signingSheet(draft, '2026-11-26', true)).toMatchObject({ hint: '送审稿，注意保存', notice: '演示数据' });
  expect(Object.keys(told(draft))).toEqual(Object.keys(told(matter)));
  expect(Object.entries(told(draft)).filter(([, words]) => words.length > 0)).toEqual([
    ['标题', [title]],
    ['刊物', ['社情民意']],
  ]);
  expect(signingSheet({ ...draft, seriesName: '政协信息' }, '2026-11-26', false).title).toBe('政协信息审签单');
});
