import { expect, it } from 'vitest';
import { titleLines } from './title-lines';

it('leaves a title that fits on one line as it is', () => {
  expect(titleLines('关于规范西兰路早市的建议')).toEqual(['关于规范西兰路早市的建议']);
});

it('sets a longer one on even lines, none of which breaks a word', () => {
  const title = '关于进一步完善城镇老旧小区改造长效管理机制的建议';
  const lines = titleLines(title);

  expect(lines.join('')).toBe(title);
  expect(lines).toHaveLength(2);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(14);
  for (const word of ['进一步', '完善', '城镇', '小区', '改造', '管理', '机制', '建议'])
    expect([word, lines.some((line) => line.includes(word))]).toEqual([word, true]);
});

it('keeps what is quoted on one line', () => {
  const lines = titleLines('关于整治宝泉路沿街门店“多合一”场所消防隐患的建议');
  expect(lines).toHaveLength(2);
  expect(lines.some((line) => line.includes('“多合一”'))).toBe(true);
});

it.each([
  ['关于加强农村生活污水治理与乡村人居环境整治的建议', /^[的与]/],
  ['关于落实《陕西省养老服务条例》推进社区居家养老服务的建议', /^[》，]|《$/],
  ['关于解决“一老一小”服务设施不足、布局不均等问题的建议', /^[”、]|“$/],
])('begins no line with what belongs to the one before: %s', (title, wrong) => {
  const lines = titleLines(title);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(title);
  expect(lines.filter((line) => wrong.test(line))).toEqual([]);
});

it('keeps a hundred characters within five or six lines, and a word without end whole', () => {
  const long = '关于优化营商环境支持民营企业高质量发展的建议'.repeat(4).slice(0, 90);
  const lines = titleLines(long);
  expect(lines.join('')).toBe(long);
  expect(lines.length).toBeLessThanOrEqual(6);
  expect(lines.every((line) => line.length <= 20)).toBe(true);
  expect(titleLines('x'.repeat(90))).toEqual(['x'.repeat(90)]);
});
