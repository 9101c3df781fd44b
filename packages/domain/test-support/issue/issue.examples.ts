import { nobody } from '../../src/issue/circulation';
import type { Issue, IssueStatus } from '../../src/issue/issue';
import { firstSeries } from '../../src/issue/series';
import type { KindExamples } from '../work/work.examples';

export const anIssue = (over: Partial<Issue> = {}): Issue => ({
  id: 'is-1',
  committee: 'qindu',
  kind: 'issues',
  title: '关于规范早市的建议等2条',
  status: 'draft',
  reportedOn: '2026-03-02',
  series: firstSeries,
  seriesName: '社情民意',
  items: [
    { title: '关于规范早市的建议', sources: [{ item: 'op-1', title: '关于规范早市的建议' }] },
    { title: '关于延长门诊时间的建议', sources: [{ item: 'op-2', title: '门诊时间' }], text: '建议延时至二十时。' },
  ],
  size: 2,
  urgency: 'normal',
  circulation: nobody,
  reissues: [],
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'clerk',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const signature = { name: '丙某某', post: '主席', on: '2026-03-05' };
const out = { signature, year: 2026, no: 1, total: 1, number: '第1期（总第1期）', issuedOn: '2026-03-06' };
const standing: Record<IssueStatus, Partial<Issue>> = {
  draft: {},
  signed: { signature },
  issued: out,
  reissued: { ...out, reissues: [{ on: '2026-03-07', reason: '更正单位名称' }] },
};

/** 刊物编发 for the tests over all kinds. */
export const issueExamples: KindExamples<Issue> = {
  starts: [anIssue(), anIssue({ topics: ['t1'], notice: '内部资料　注意保存' })],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    anIssue({ status: status as IssueStatus, ...standing[status as IssueStatus], ...(over as Partial<Issue>) }),
  inputs,
  ends: [],
  idle: ['draft', 'issued', 'reissued'],
};

function inputs({ items }: Issue, action: string, now: string): readonly object[] {
  switch (action) {
    case 'sign':
      return [{}, { comment: '同意编发。', signerPost: '主席' }];
    case 'register-signature':
      return [{ signer: '丙某某', signedOn: now.slice(0, 10) }];
    case 'review-secrecy':
      return [
        { result: 'open', comment: '不涉密。' },
        { result: 'withheld', reviewer: '戊某某' },
      ];
    case 'issue':
      return [{ number: '第24期（总第286期）', year: 2026, no: 24, total: 286 }];
    case 'reissue':
      return [
        { reason: '更正单位名称' },
        { reason: '更正标题', items: items.map((each) => ({ ...each, text: '更正' })) },
      ];
    default:
      return [{ reason: '标题再斟酌' }];
  }
}
