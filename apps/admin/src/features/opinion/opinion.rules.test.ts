import { describe, expect, test } from 'vitest';
import { coreOf, nearness, wordsToSearch } from '@lianluo/domain/text/near-title';
import { courseOf } from './opinion.course';
import { anOpinion } from '../../../test-support/opinion/opinion.examples';
import { courseEntries } from './timeline';
import { waitWords } from './opinion.wait';

describe('办理流程', () => {
  const now = (change: Parameters<typeof anOpinion>[0]) =>
    courseOf(anOpinion(change)).map(({ label, state }) => (state === 'now' ? `[${label}]` : label));

  test('shows where the item stands', () => {
    expect(now({ status: 'signed' })).toEqual([
      '报送',
      '编辑',
      '审核',
      '签发',
      '[印发]',
      '转办',
      '办复审核',
      '反馈',
      '归档',
    ]);
  });

  test('leaves out the ways not taken', () => {
    expect(now({ status: 'handled', localHandling: '已解决' })).toEqual(['报送', '属地办理', '[反馈]', '归档']);
    expect(now({ status: 'archived', imported: true })).toEqual(['报送', '归档']);
    expect(now({ status: 'archived', number: '〔2026〕1号' })).toEqual([
      '报送',
      '编辑',
      '审核',
      '签发',
      '印发',
      '反馈',
      '归档',
    ]);
  });
});

describe('相近的标题', () => {
  test('the matter of a title is what is left without its frame', () => {
    expect(coreOf('关于进一步规范西兰路早市的建议')).toBe('规范西兰路早市');
  });

  test('two titles on one matter are near, two matters are not', () => {
    expect(nearness('关于规范西兰路早市的建议', '关于整治西兰路早市的意见建议')).toBeGreaterThan(0.4);
    expect(nearness('关于规范西兰路早市的建议', '关于加装电梯的建议')).toBe(0);
  });

  test('nothing is searched for while a title says nothing yet', () => {
    expect(wordsToSearch('关于')).toEqual([]);
    expect(wordsToSearch('关于规范西兰路早市的建议')).toContain('规范西兰');
  });
});

test('当前环节 names the unit whose reply is checked', () => {
  const unit = {
    id: 'h1',
    name: '区城管局',
    lead: true,
    state: 'replied' as const,
    since: '2026-11-17T02:12:00Z',
    assignedAt: '2026-11-06T07:30:00Z',
  };
  const waitingFor = { holder: '办公室', action: 'check-reply', label: '审核办复', since: '2026-11-17T02:12:00Z' };

  expect(waitWords(anOpinion({ status: 'in-handling', handlingUnits: [unit], waitingFor }))).toBe('审核区城管局的办复');
});

test('an adoption is told by its level and journal', () => {
  const by = { id: 'u1', name: '办公室', role: 'county-clerk' };
  const adoption = { id: 'a1', level: 'city', outlet: '市政协《社情民意》第 61 期', adoptedOn: '2026-11-20' };
  const changes = [{ field: 'adoptions', before: [], after: [adoption] }];

  const [entry] = courseEntries(anOpinion({ waitingFor: null }), {
    items: [{ at: '2026-11-21T01:00:00Z', by, action: 'adopt', label: '登记采用', changes }],
  });

  expect(entry?.label).toBe('市级采用');
  expect(entry?.detail).toContain('市政协《社情民意》第 61 期');
});

test('the second adoption is told alone, in whatever order the fields of the first stand', () => {
  const by = { id: 'u1', name: '办公室', role: 'county-clerk' };
  const first = { id: 'a1', level: 'city', outlet: '《社情民意》', adoptedOn: '2026-11-20' };
  const turned = Object.fromEntries(Object.entries(first).toReversed());
  const second = { id: 'a2', level: 'province', outlet: '《陕西政协信息》', adoptedOn: '2026-11-21' };
  const changes = [{ field: 'adoptions', before: [first], after: [turned, second] }];

  const [entry] = courseEntries(anOpinion({ waitingFor: null }), {
    items: [{ at: '2026-11-21T01:00:00Z', by, action: 'adopt', label: '登记采用', changes }],
  });

  expect(entry?.label).toBe('省级采用');
  expect(entry?.detail).not.toContain('《社情民意》');
});
