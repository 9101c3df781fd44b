import { afterEach, expect, test, vi } from 'vitest';
import { h } from 'vue';
import { answering, problem } from '../../test-support/answering';
import { openPage, type Opened } from '../../test-support/feature';
import { settled } from '../../test-support/settled';
import { aSubject, counted } from '../../test-support/score/score.examples';
import { thisYear } from '../ui/format';
import PointsLine from './PointsLine.vue';

const line = `GET /api/v1/committees/qindu/scores/points/m1?subject=member&period=${thisYear()}`;
const page = { path: 'here', name: 'here', component: { render: () => h(PointsLine, { kind: 'member', id: 'm1' }) } };
const explanation = { path: 'points/:kind/:id', name: 'points-of', component: { render: () => null } };
const scored = {
  ...counted,
  subject: aSubject('m1', 'member'),
  value: 62.5,
  grade: { id: 'pass', name: '合格', tone: 'fair' },
  stars: { stars: 3, earned: 4, cappedBy: ['words'] },
  nodes: [],
};

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

const press = async () => {
  document.querySelector('button')?.click();
  await settled(6);
};

test('points are counted when somebody asks for them, and lead to what they came from', async () => {
  const asked = answering({ [line]: () => Response.json(scored) });
  opened = await openPage({ at: '/c/qindu/here', routes: [page, explanation] });
  expect(asked.lines).toEqual([]);

  await press();

  expect(asked.lines).toEqual([line, `GET /api/v1/committees/qindu/appraisals/${thisYear()}`]);
  expect(document.body.textContent?.replace(/\s+/g, ' ')).toContain('本年积分 62.5，暂列合格，三星');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/c/qindu/points/member/m1');
});

test('where no rules are in force, that is said in the place of a number', async () => {
  answering({ [line]: () => problem(409, { code: 'scheme.none', title: '这一期间没有施行的考核办法。' }) });
  opened = await openPage({ at: '/c/qindu/here', routes: [page, explanation] });

  await press();

  expect(document.body.textContent).toContain('这一期间没有施行的考核办法。');
});

test('who may not read points is offered none', async () => {
  answering({});
  opened = await openPage({ at: '/c/qindu/here', routes: [page], role: 'audit-administrator' });

  expect(document.querySelector('button')).toBeNull();
});
