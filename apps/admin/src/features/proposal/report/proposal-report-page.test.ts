import type { ProposalReportView } from '@lianluo/contract/proposal-report';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../../test-support/answering';
import { openPage, type Opened } from '../../../../test-support/feature';
import '../../../../test-support/quick-elements';
import { settled } from '../../../../test-support/settled';
import { proposalReportRoutes } from './report.routes';

const at = '/api/v1/committees/qindu';
const rated = { satisfied: 3, 'mostly-satisfied': 1, unsatisfied: 0 };
const report: ProposalReportView = {
  session: { id: '15-3', name: '十五届三次会议' },
  asOf: '2026-05-20T02:00:00Z',
  figures: [
    { key: 'received', label: '收到提案', value: 134, list: '/committees/qindu/proposals?session=15-3&stage=received' },
    { key: 'turned', label: '转作意见、来信等', value: 5, list: null },
  ],
  rates: [
    {
      key: 'filed',
      label: '立案率',
      numerator: 110,
      denominator: 134,
      percent: 82.1,
      rule: '立案率＝立案件数÷收到的提案件数。',
      numeratorList: '/committees/qindu/proposals?session=15-3&filed=true',
      denominatorList: null,
    },
    {
      key: 'replied',
      label: '办复率',
      numerator: 0,
      denominator: 0,
      percent: null,
      rule: '办复率＝已答复的件数÷已交办的件数。',
      numeratorList: null,
      denominatorList: null,
    },
  ],
  categories: [{ name: '社会建设', received: 63, filed: 60, replied: 0, list: null }],
  classes: [],
  units: [{ name: '区住建局', lead: 3, assist: 1, parts: 0, replied: 2 }],
  satisfaction: { attitude: rated, result: rated },
};

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./ProposalReportPage.vue'), 60_000);
let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('each number opens its list, each rate stands with numerator, denominator and rule', async () => {
  answering({
    [`GET ${at}`]: () =>
      Response.json({
        id: 'qindu',
        name: '秦都区政协',
        proposals: {
          plenaries: [{ id: '15-3', name: '十五届三次会议', opensOn: '2026-01-10', closesOn: '2026-01-14' }],
        },
      }),
    [`GET ${at}/proposal-report?session=15-3`]: () => Response.json(report),
  });
  opened = await openPage({
    at: '/c/qindu/proposal-report',
    routes: proposalReportRoutes,
    others: ['proposals', 'proposal-rules'],
  });
  await settled(8);

  const text = document.body.textContent ?? '';
  for (const told of ['收到提案', '134', '82.1%', '110', '立案率＝立案件数÷收到的提案件数。', '区住建局', '满意 3'])
    expect(text).toContain(told);
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('/c/qindu/proposals?session=15-3&stage=received');
  expect(links).toContain('/c/qindu/proposals?session=15-3&filed=true');
  const [, , replied] = [...document.querySelectorAll('tr')].map((row) => row.textContent ?? '');
  expect(replied).toContain('—');
});

test('without a plenary it says where one is laid down', async () => {
  answering({ [`GET ${at}`]: () => Response.json({ id: 'qindu', name: '秦都区政协' }) });
  opened = await openPage({ at: '/c/qindu/proposal-report', routes: proposalReportRoutes, others: ['proposals'] });
  await settled(8);
  expect(document.body.textContent).toContain('尚未设定届次会议');
});
