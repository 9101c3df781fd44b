import { kindEndpoints } from '@lianluo/contract/kinds';
import { endpointsOf } from '@lianluo/contract/kind-endpoints';
import { factsFor } from '@lianluo/domain/scorecard/fact';
import {
  choice,
  count,
  day,
  line,
  maybe,
  members,
  reason,
  starting,
  text,
  type Named,
} from '@lianluo/domain/work/field';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { TableSheet } from '@lianluo/domain/work/sheet';
import { kindOf, stepOf, type Kind } from '@lianluo/domain/work/kind';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { kindWorks } from '../src/engine/work/kinds';
import { kindSamples } from './kind-samples';

const statuses = { draft: '草稿', noted: '已登记', granted: '已实现', dropped: '已放弃' } as const;
const origins = { family: '家庭', school: '学校' } as const;

/** 微心愿: a kind that is nowhere but in the tests. */
export interface Wish extends WorkItem {
  kind: 'wishes';
  status: keyof typeof statuses;
  helpers: readonly Named[];
  origin: keyof typeof origins;
  text: string;
  grantedOn?: string | undefined;
  people?: number | undefined;
  reason?: string | undefined;
}

const step = stepOf<Wish>();
const helpersOf = ({ helpers }: Wish) => helpers.map(({ member }) => member);

const wishSheet: TableSheet<Wish> = {
  day: 'grantedOn',
  columns: {
    title: { headings: ['心愿'] },
    unit: { headings: ['单位'] },
    grantedOn: { headings: ['日期'] },
    helpers: { headings: ['委员'] },
    origin: { headings: ['谁的心愿'] },
    people: { headings: ['人数'] },
    text: { headings: ['心愿内容'] },
  },
  lands: (told) => ({ ...told, status: 'granted' }),
};

const wishKind = kindOf<Wish>()({
  name: 'wishes',
  words: {
    label: '微心愿',
    ledger: '微心愿台账',
    short: '心愿',
    one: '微心愿',
    measure: '个',
    unit: '认领单位',
    page: 'wish',
  },
  statuses,
  initial: 'draft',
  course: ['draft', 'noted', 'granted'],
  readPermission: 'gathering:read',
  fields: {
    helpers: starting([], members('认领委员', 5)),
    origin: choice('来源', origins),
    text: text('内容', 500),
    grantedOn: maybe(day('实现日期', { past: true })),
    people: maybe(count('受益人数', 1000)),
    reason: maybe(reason),
  },
  draft: ['helpers', 'origin', 'text'],
  listed: ['helpers', 'origin', 'grantedOn', 'people'],
  long: ['text'],
  searched: ['text'],
  steps: {
    note: step({
      label: '登记',
      from: ['draft'],
      to: ['noted'],
      permission: 'work:submit',
      takes: {},
      many: true,
      apply: (item) => ({ ...item, status: 'noted' }),
    }),
    grant: step({
      label: '实现',
      from: ['noted'],
      to: ['granted'],
      permission: 'work:submit',
      takes: {
        grantedOn: day('实现日期', { past: true }),
        people: count('受益人数', 1000),
        thanks: maybe(line('谢意', 50)),
      },
      apply: (item, { grantedOn, people }) => ({
        ...item,
        status: 'granted',
        grantedOn,
        reportedOn: grantedOn,
        people,
      }),
    }),
    drop: step({
      label: '放弃',
      from: ['noted'],
      to: ['dropped'],
      permission: 'opinion:edit',
      takes: { reason },
      apply: (item, { reason: why }) => ({ ...item, status: 'dropped', reason: why }),
    }),
  },
  deadlines: { grant: 5 },
  waits: ({ status }) => (status === 'noted' ? { holder: '认领单位', side: 'unit', action: 'grant' } : undefined),
  changeRefusal: ({ status }) => (status === 'draft' ? undefined : 'gathering.not-changeable'),
  shownBelow: () => false,
  facets: { stage: { label: '到过', type: 'choice', labels: { granted: '已实现' } } },
  standsIn: ({ status }) => (status === 'granted' ? ['stage=granted'] : []),
  members: helpersOf,
  proves: { 'wishes.granted': { label: '微心愿', list: 'stage=granted', figure: true } },
  facts: (item) =>
    item.status === 'granted'
      ? factsFor('wishes.granted', item.reportedOn, { unit: item.unit, members: helpersOf(item), topics: item.topics })
      : [],
  foundBy: ({ helpers }) => helpers.map(({ name }) => name),
  sheet: { load: async () => wishSheet },
});

export const wishes = endpointsOf(wishKind, { fields: {} });

/** The lines that a kind has in the registries which the API and its tests read. */
export const wishLines = {
  domain: () => {
    add(kinds, wishKind as unknown as Kind);
    if (!kindNames.includes(name)) kindNames.push(name);
  },
  contract: () => add(kindEndpoints, wishes),
  api: () => add(kindWorks, async () => ({ endpoints: wishes })),
  samples: () => add(kindSamples, { byUnit: ['note', 'grant'] }),
};

const name = 'wishes' as KindName;
// A registry is a plain table of values: what a kind's line says at build time is said here while the tests run.
const add = (registry: object, line: unknown) => Object.assign(registry, { [name]: line });
