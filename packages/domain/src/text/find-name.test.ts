import { expect, test } from 'vitest';
import { isCalled, spells } from './find-name';
import { usualNames } from './usual-names';

const spelled = 'qu cheng shi guan li ju';

test.each(['q', 'qcsglj', 'csgl', 'chengshi', 'chengsh', 'cheng', 'csguanli', 'guanliju', 'j'])(
  '%s spells 区城市管理局 from a syllable on',
  (query) => expect(spells(query, spelled)).toBe(true),
);

test.each(['uan', 'heng', 'cgj', 'chengli', 'qucj', 'jq', 'chengshiguanlijux'])('%s does not', (query) =>
  expect(spells(query, spelled)).toBe(false),
);

test('a hostile name and query are compared in time that grows with their lengths alone', () => {
  const name = Array.from({ length: 60 }, () => 'aaaaaaaaaa').join(' ');

  expect(spells(`${'a'.repeat(79)}b`, name)).toBe(false);
});

test('a name is found by its characters or its spelling, by any of the ways it is called', () => {
  const called = [
    { name: '区城市管理局', spelled },
    { name: '区城管局', spelled: 'qu cheng guan ju' },
  ];

  for (const query of ['城市', '城管', '城管局', 'cgj', 'chengguan', 'csglj'])
    expect([query, isCalled(query, called)]).toEqual([query, true]);
  for (const query of ['教育', 'jyj', '管城']) expect([query, isCalled(query, called)]).toEqual([query, false]);
});

test.each([
  ['区城市管理局', ['区城管局']],
  ['咸阳市秦都区住房和城乡建设局', ['咸阳市秦都区住建局']],
  ['区人力资源和社会保障局', ['区人社局']],
  ['市场监督管理局', ['市监局', '市场监管局']],
  ['县自然资源和规划局', ['县资规局', '县自资和规划局']],
  ['市生态环境局秦都分局', ['市环保局秦都分局', '市生环局秦都分局']],
  ['区卫生健康局', ['区卫健局']],
  ['区文化和旅游局', ['区文旅局']],
  ['区发展和改革局', ['区发改局']],
  ['区退役军人事务局', ['区退役军人局', '区退役局']],
  ['区应急管理局', ['区应急局']],
  ['区行政审批服务局', ['区行政审批局', '区审批局']],
  ['区农业农村局', ['区农业局']],
  ['区人民政府办公室', ['区政府办公室', '区人民政府办', '区政府办']],
  ['人民路街道办事处', ['人民路街道', '人民路街道办']],
  ['区教育局', []],
])('%s is usually called %j', (name, usual) => {
  expect(usualNames(name)).toEqual(usual);
});
