import { yearOf } from '../calendar/day';
import { opinionDeadlines } from '../opinion/deadlines';
import { may } from '../permission';
import { factsFor } from '../scorecard/fact';
import { mostEntries } from '../text/limits';
import { day } from '../work/field';
import { kindOf, type Wait } from '../work/kind';
import { circulationText, markedNames } from './circulation';
import { issueStatuses, sizeOf, sourcesOf, titleOf, type Issue } from './issue';
import { issueFields } from './issue.fields';
import { issueSteps } from './issue.steps';

const wasIssued = ({ issuedOn }: Pick<Issue, 'issuedOn'>): boolean => issuedOn !== undefined;

/** What a sheet alone entered of an old issue. */
const entered = { issuedOn: day('编发日期', { past: true }) };

/** 编发的刊物, 一期 each. */
export const issueKind = kindOf<Issue>()({
  name: 'issues',
  words: {
    label: '刊物编发',
    ledger: '刊物编发台账',
    short: '编发',
    one: '刊物',
    measure: '期',
    unit: '编发单位',
    page: 'issue',
  },
  statuses: issueStatuses,
  initial: 'draft',
  course: ['draft', 'signed', 'issued'],
  readPermission: 'opinion:read',
  recordPermission: 'opinion:edit',
  fields: issueFields,
  titleFrom: ({ items }) => titleOf(items),
  draft: ['series', 'items', 'urgency', 'notice', 'circulation', 'editor', 'phone', 'copies'],
  corrects: { issued: entered, reissued: entered },
  listed: ['seriesName', 'size', 'urgency', 'signature', 'issuedOn', 'imported'],
  judged: ['secrecy', 'editedBy'],
  long: [],
  longWithin: { items: 'text' },
  searched: [],
  also: ({ signature, circulation }) => ({
    signer: signature?.name,
    signedOn: signature?.on,
    recipients: markedNames(circulation),
  }),
  numbered: ({ issuedOn }) => issuedOn,
  steps: issueSteps,
  deadlines: { issue: opinionDeadlines.issue, return: opinionDeadlines.issue },
  waits: issueWait,
  changeRefusal: ({ status, imported }, actor) =>
    (status === 'draft' || imported) && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable',
  // What is out stands under the day it was issued on.
  changed: (_before, next) => ({
    ...next,
    size: sizeOf(next),
    ...(next.issuedOn !== undefined && { reportedOn: next.issuedOn, year: yearOf(next.issuedOn) }),
  }),
  shownBelow: wasIssued,
  facets: {
    stage: { label: '到过', type: 'choice', labels: { issued: '已编发（含重新编发）' } },
    issuedIn: { label: '编发年度', type: 'year' },
  },
  standsIn: ({ issuedOn }) => (issuedOn === undefined ? [] : ['stage=issued', `issuedIn=${yearOf(issuedOn)}`]),
  members: () => [],
  proves: {
    'issues.issued': { label: '编发期数', inYear: 'issuedIn', figure: true },
  },
  facts: ({ issuedOn, topics }) =>
    issuedOn === undefined ? [] : factsFor('issues.issued', issuedOn, { members: [], topics }),
  foundBy: (item) => [
    item.seriesName,
    ...item.items.map(({ title }) => title),
    ...sourcesOf(item).map(({ title }) => title),
    circulationText(item.circulation),
  ],
  sheet: {
    mostMarked: (columns) => (columns.includes('items') ? mostEntries.articles : 1),
    load: async () => (await import('./issue.sheet')).issueSheet,
  },
});

function issueWait({ status, secrecy }: Issue): Wait | undefined {
  switch (status) {
    case 'draft':
      return undefined;
    case 'signed':
      // What must not go out goes back to whoever drafts it.
      return {
        holder: '办公室',
        side: 'office',
        action: secrecy?.result === 'withheld' ? 'return' : 'issue',
      };
    case 'issued':
    case 'reissued':
      return undefined;
  }
}
