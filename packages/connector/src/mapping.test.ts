import { describe, expect, test } from 'vitest';
import { toOurs, toTheirs, Unmapped } from './mapping';
import { qinShangliang } from './qin-shangliang';

const opinion = {
  id: 'o1',
  committee: 'qindu',
  title: '关于规范西兰路早市的建议',
  content: { situation: '早市占道。', suggestion: '划定摊位。' },
  authors: [{ member: 'm1', name: '王建国' }, { name: '李群众' }],
  status: 'issued',
  reportedOn: '2026-05-20',
  updatedAt: '2026-05-20T18:30:00.000Z',
  number: null,
};

describe('an opinion in the hub’s form', () => {
  test('is said field by field as the table has it', () => {
    expect(toTheirs(qinShangliang.fields, opinion)).toEqual({
      WBBH: 'o1',
      XZQH: '610402',
      XXBT: '关于规范西兰路早市的建议',
      XXNR: '【情况反映】\n早市占道。\n【对策建议】\n划定摊位。',
      FYR: '王建国、李群众',
      BSRQ: '20260520',
      GXSJ: '2026-05-21 02:30:00',
      BLZT: '10',
    });
  });

  test('is cut where they take no more, by whole characters', () => {
    const { XXBT } = toTheirs(qinShangliang.fields, { ...opinion, title: '𠮷'.repeat(80) });

    expect(XXBT).toBe(`${'𠮷'.repeat(59)}…`);
  });

  test('is not said at all where a field they need is missing, or a word has no code', () => {
    expect(() => toTheirs(qinShangliang.fields, { ...opinion, title: '' })).toThrow(/信息标题（XXBT）没有内容/);
    expect(() => toTheirs(qinShangliang.fields, { ...opinion, committee: 'liquan' })).toThrow(Unmapped);
  });
});

test('every state that is sent has a code, and no code stands for two words', () => {
  const tables = [...qinShangliang.fields, ...qinShangliang.adoption].filter((field) => field.rule === 'code');
  const doubled = tables.filter(({ codes }) => new Set(Object.values(codes)).size < Object.keys(codes).length);
  const states = tables.find(({ ours }) => ours === 'status');

  expect(Object.keys(states?.codes ?? {}).toSorted()).toEqual(qinShangliang.sent.toSorted());
  expect(doubled).toEqual([]);
});

test('an adoption of theirs is one of ours', () => {
  const theirs = { CYCJ: '2', CYDW: '省政协', KWMC: '社情民意专报', CYRQ: '20260601', YWLSH: 'A1' };

  expect(toOurs(qinShangliang.adoption, theirs)).toEqual({
    level: 'province',
    organ: '省政协',
    outlet: '社情民意专报',
    adoptedOn: '2026-06-01',
  });
  expect(() => toOurs(qinShangliang.adoption, { ...theirs, CYCJ: '9' })).toThrow('的对照表里没有“9”');
});
