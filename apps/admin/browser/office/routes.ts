import { isOfUnit, type KindName, kindNames, kinds } from '@lianluo/domain/work/kinds';
import type { Page } from '@playwright/test';
import { call } from './api';

/** What an address of a committee may point at. */
export interface Ids {
  unit: string;
  member: string;
  /** Of each kind of work one to look at, and one that may be changed. */
  work: Readonly<Record<KindName, { shown: string; open: string }>>;
  batch: string;
  key: string;
  webhook: string;
  roster: string;
  letter: string;
}

/** Where a list has nothing, or is not this person's to read. */
const none = 'none';

/** What comes from below comes to a city alone. */
const ofCity: readonly KindName[] = ['arrivals'];

/** Members are called to these: who comes and who came is entered on pages of their own. */
const gatherings: readonly KindName[] = ['activities', 'readings', 'consultations'];

/** Every named page under `/c/<county>/`, with its address. A route that is missing here fails the test of the routes. */
export const countyPages: Record<string, (ids: Ids) => string> = {
  desk: () => 'desk',
  waiting: () => 'waiting',
  inbox: () => 'inbox',
  units: () => 'units',
  'unit-new': () => 'units/new',
  unit: ({ unit }) => `units/${unit}`,
  'unit-edit': ({ unit }) => `units/${unit}/edit`,
  members: () => 'members',
  'member-new': () => 'members/new',
  member: ({ member }) => `members/${member}`,
  'member-edit': ({ member }) => `members/${member}/edit`,
  grid: () => 'grid',
  informants: () => 'informants',
  'opinion-print': ({ work }) => `opinions/${work.opinions.shown}/print`,
  'opinion-presentation': ({ work }) => `opinions/${work.opinions.shown}/presentation`,
  'opinion-adoption-list': () => 'opinions/adoption-list',
  'issue-print': ({ work }) => `issues/${work.issues.shown}/print`,
  'issue-signing': ({ work }) => `issues/${work.issues.shown}/signing-sheet`,
  imports: () => 'imports',
  import: ({ batch }) => `imports/${batch}`,
  calendar: () => 'calendar',
  letters: () => 'letters',
  letter: ({ letter }) => `letters/${letter}`,
  paper: ({ work }) => `papers/opinions/${work.opinions.shown}/presentation-form`,
  links: () => 'links',
  books: () => 'books',
  'reading-groups': () => 'reading-groups',
  'reading-programme': () => 'reading-programme',
  topics: () => 'topics',
  recurrences: () => 'recurrences',
  rosters: () => 'rosters',
  roster: ({ roster }) => `rosters/${roster}`,
  concerns: () => 'concerns',
  reminders: () => 'reminders',
  'reminders-print': () => 'reminders/print',
  quotas: () => 'quotas',
  points: () => 'points',
  assessments: () => 'assessments',
  grants: () => 'grants',
  scheme: () => 'scheme',
  appraisals: () => 'appraisals',
  'appraisal-bulletin': () => `appraisals/${new Date().getFullYear()}/bulletin`,
  'points-of': ({ member }) => `points/member/${member}`,
  phrases: () => 'phrases',
  series: () => 'series',
  'handling-units': () => 'handling-units',
  'special-committees': () => 'special-committees',
  'classified-matters': () => 'classified-matters',
  about: () => 'about',
  'proposal-rules': () => 'proposal-rules',
  deadlines: () => 'deadlines',
  users: () => 'users',
  'api-keys': () => 'api-keys',
  'api-key': ({ key }) => `api-keys/${key}`,
  webhooks: () => 'webhooks',
  webhook: ({ webhook }) => `webhooks/${webhook}`,
  'consultation-micro': () => 'consultations/micro',
  'report-rules': () => 'reports/owed',
  'report-volume': () => 'reports/volume',
  'speech-order': () => 'speeches/order',
  'proposal-report': () => 'proposal-report',
  'proposal-assignments': () => 'proposal-report/assignments',
  'task-settlement': () => 'task-settlement',
  'task-set': () => 'task-set',
  ...pagesOfKinds((name) => !ofCity.includes(name)),
};

/** The pages of what the office alone enters. */
export const officePages = Object.keys(pagesOfKinds((name) => !isOfUnit(kinds[name])));

function pagesOfKinds(which: (name: KindName) => boolean): Record<string, (ids: Ids) => string> {
  return Object.assign({}, ...kindNames.filter(which).map(pagesOfKind));
}

/** A kind's ledger, form and page, which its table names. */
function pagesOfKind(name: KindName): Record<string, (ids: Ids) => string> {
  const { page } = kinds[name].words;
  return {
    [name]: () => name,
    [`${page}-new`]: () => `${name}/new`,
    [page]: ({ work }) => `${name}/${work[name].shown}`,
    [`${page}-edit`]: ({ work }) => `${name}/${work[name].open}/edit`,
    ...(gatherings.includes(name) &&
      Object.fromEntries(
        ['attendance', 'replies', 'notice'].map((more) => [
          `${page}-${more}`,
          ({ work }: Ids) => `${name}/${work[name].shown}/${more}`,
        ]),
      )),
  };
}

export const cityPages: Record<string, (ids: Ids) => string> = {
  counties: () => 'counties',
  letters: () => 'letters',
  waiting: () => 'waiting',
  inbox: () => 'inbox',
  calendar: () => 'calendar',
  links: () => 'links',
  books: () => 'books',
  'reading-groups': () => 'reading-groups',
  'reading-programme': () => 'reading-programme',
  committees: () => 'committees',
  reminders: () => 'reminders',
  units: () => 'units',
  'special-committees': () => 'special-committees',
  members: () => 'members',
  grid: () => 'grid',
  quotas: () => 'quotas',
  points: () => 'points',
  assessments: () => 'assessments',
  grants: () => 'grants',
  scheme: () => 'scheme',
  appraisals: () => 'appraisals',
  'county-appraisals': () => 'county-appraisals',
  opinions: () => 'opinions',
  issues: () => 'issues',
  series: () => 'series',
  phrases: () => 'phrases',
  about: () => 'about',
  deadlines: () => 'deadlines',
  users: () => 'users',
  'api-keys': () => 'api-keys',
  webhooks: () => 'webhooks',
  rehearsal: () => 'rehearsal',
  ...pagesOfKinds((name) => ofCity.includes(name)),
};

/** Pages without a committee, shells around others, what stands where nothing is, and what has a story of its own: 秦都 has no sheets. */
export const otherPages = [
  'assessment-of',
  'sign-in',
  'setup',
  'link',
  'password',
  'home',
  'frame',
  'committee',
  'officer',
  'missing',
  'published-duty',
];

/** Where any item will not do: one with all its parts, and one in a state in which it is changed. */
const lists: Partial<Record<KindName, { shown: string; open: string }>> = {
  opinions: { shown: '&stage=issued', open: '&status=submitted' },
  issues: { shown: '&stage=issued', open: '' },
  arrivals: { shown: '&status=accepted', open: '&status=draft' },
  awards: { shown: '&status=given', open: '&status=draft' },
};

/** Something for every address, from what this person's own lists show; a city is shown a part of its county's. */
export async function idsFor(page: Page, committee: string, isOwn = true): Promise<Ids> {
  const found = async (list: string): Promise<string | undefined> => {
    const answer = await page.request.get(`/api/v1/committees/${committee}/${list}`);
    if (!answer.ok()) return none;
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]?.id;
  };
  const first = async (list: string) => (await found(list)) ?? none;
  /** The demo world tells of every kind. */
  const told = async (list: string): Promise<string> => {
    const id = await found(list);
    if (id === undefined && isOwn) throw new Error(`There is nothing in ${list}.`);
    return id ?? none;
  };
  const work = await Promise.all(
    kindNames.map(async (name) => {
      const list = lists[name] ?? { shown: '', open: '' };
      // What the office alone enters is not shown to a unit, and a committee has not what comes to another.
      const find = isOfUnit(kinds[name]) ? told : first;
      const shown = await find(`${name}?limit=1${list.shown}`);
      // A committee above is shown none that may be changed, and its forms are closed to it.
      const open = (await found(`${name}?limit=1${list.open}`)) ?? shown;
      return [name, { shown, open }] as const;
    }),
  );
  return {
    unit: await first('units?limit=1'),
    member: await first('members?limit=1'),
    work: Object.fromEntries(work) as Ids['work'],
    batch: await first('imports?limit=1'),
    key: await first('api-keys?limit=1'),
    webhook: await first('webhooks?limit=1'),
    roster: await first('rosters?limit=1'),
    letter: await first('letters?limit=1'),
  };
}

/** A small import, so that there is a batch to look at. */
export async function anImport(page: Page, committee: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const buffer = Buffer.from('姓名,界别,政治面貌\n钱多多,教育界,群众\n,教育界,群众\n');
  await page.request.post(`/api/v1/committees/${committee}/imports`, {
    headers: { origin, 'idempotency-key': crypto.randomUUID() },
    multipart: { kind: 'members', file: { name: '名册.csv', mimeType: 'text/csv', buffer } },
  });
  await call(page, 'GET /session');
}
