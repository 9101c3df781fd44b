import { createHash } from 'node:crypto';
import type { Endpoint, UploadField } from '@lianluo/contract/endpoint';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { announcedFile, aPdf } from './attaching';
import { aReportRule } from './report/report-rule';
import { aConcern, aRota, aRule } from './roster';
import { bodiesOf, draftOf } from './kind-bodies';
import type { Given } from './kind-sample';
import type { PathSample } from './path-sample';
import { session } from './query-sample';
import { scoreBodies } from './scheme/score-bodies';

/** A path of the contract with its parameters filled in; a parameter that nobody thought of is told by its name. */
export function pathOf(endpoint: Endpoint, committee: string, sample: PathSample): string {
  const parts = endpoint.path.split('/');
  return parts
    .map((part, index) => {
      if (!part.startsWith('{')) return part;
      if (part === '{c}') return committee;
      if (part === '{code}') return 'not-found';
      const before = parts[index - 1] ?? '';
      // What two collections call alike is told apart by where it stands.
      const value = sample[`${parts[3]}/${before}`] ?? sample[before];
      if (value === undefined)
        throw new Error(
          `${endpoint.operationId}: no sample for ${part} behind “${parts[index - 1]}”; add it to the samples.`,
        );
      return value;
    })
    .join('/');
}

/** A body the endpoint takes, naming things of one committee. */
export function bodyOf(endpoint: Endpoint, sample: PathSample): unknown {
  if (endpoint.upload) return upload(endpoint.upload);
  if (endpoint.bytes) return sampleFile;
  if (!endpoint.body) return undefined;
  const body =
    bodies[endpoint.operationId]?.(sample) ?? fileOf(endpoint.operationId) ?? batchOf(endpoint.operationId, sample);
  if (body === undefined) throw new Error(`${endpoint.operationId}: no sample body; add one to testing/samples.ts.`);
  const checked = endpoint.body.safeParse(body);
  if (!checked.success)
    throw new Error(`${endpoint.operationId}: the sample body is not valid: ${checked.error.message}`);
  return body;
}

/** A file of whatever it is attached to. */
const fileOf = (operationId: string): unknown =>
  /\.add-([a-z]+-)?file$/.test(operationId) ? announcedFile('样本.pdf', aPdf()) : undefined;

/** A batch of one, with what its step takes. */
function batchOf(operationId: string, sample: PathSample): unknown {
  const [, step = '', kind = '', action = ''] = /^((\w+)\.([\w-]+))-many$/.exec(operationId) ?? [];
  if (step === '') return undefined;
  const isBare = kinds[kind as KindName].steps[action]?.many === 'without-input';
  return { ids: [sample[kind] ?? 'none'], ...(!isBare && { input: bodies[step]?.(sample) }) };
}

const sampleText = '姓名,界别\n样本甲,教育界\n';
const sampleFile = new Blob([sampleText], { type: 'application/octet-stream' });
/** The sample file as `uploads.create` is told of it. */
export const announced = {
  name: '委员.csv',
  bytes: sampleFile.size,
  sha256: createHash('sha256').update(sampleText).digest('hex'),
};

function upload({ name, values }: UploadField): FormData {
  const form = new FormData();
  form.set(name, values[0] ?? '');
  form.set('file', sampleFile, announced.name);
  return form;
}

const unitOf = ({ units = '' }: PathSample): string => units;
const nothing = () => ({});
const reason = '样本理由';

const given = (known: PathSample): Given => ({
  word: '样本',
  unit: unitOf(known),
  member: known['members'] ?? '',
  known,
});

/** What the endpoints of every kind take, by operation. */
const kindBodies = (): Record<string, (sample: PathSample) => unknown> =>
  Object.assign(
    {},
    ...kindNames.flatMap((kind) => [
      {
        [`${kind}.ask-extension`]: () => ({ until: '2026-12-25', reason }),
        [`${kind}.decide-extension`]: () => ({ grant: true }),
        [`${kind}.pause`]: () => ({ reason }),
        [`${kind}.resume`]: nothing,
        [`${kind}.record`]: (sample: PathSample) => draftOf(kind, given(sample)),
        [`${kind}.paper-document`]: nothing,
        [`${kind}.send-letter`]: () => ({ paper: 'feedback-slip', sentOn: '2026-05-20' }),
      },
      ...Object.keys(bodiesOf(kind, given({}))).map((action) => ({
        [`${kind}.${action}`]: (sample: PathSample) => bodiesOf(kind, given(sample))[action],
      })),
    ]),
  ) as Record<string, (sample: PathSample) => unknown>;

/** Steps that take nothing, by their collection. */
const bare: Readonly<Record<string, string>> = {
  users: 'reset-password',
  administrators: 'reset-password',
  rehearsal: 'reset',
  'api-keys': 'rotate confirm',
  scheme: 'discard dry-run',
  rosters: 'draw publish withdraw',
  concerns: 'raise',
  files: 'complete',
  grid: 'export build',
  imports: 'recheck undo',
  drops: 'run',
  webhooks: 'test rotate retry-delivery',
  links: 'renew revoke',
};

const bodies: Record<string, (sample: PathSample) => unknown> = {
  ...Object.fromEntries(
    Object.entries(bare).flatMap(([of, verbs]) => verbs.split(' ').map((verb) => [`${of}.${verb}`, nothing])),
  ),
  'session.sign-in': () => ({ username: 'sample', password: 'sample' }),
  'session.change-password': () => ({ current: 'Lianluo-demo-2026', next: 'Sample-2026-Sample' }),
  'setup.set-up': () => ({
    token: 'sample',
    name: '政协样本市委员会',
    regionCode: '619900',
    administrator: { username: 'sample.city', name: '样本' },
    securityAdministrator: { username: 'sample.security', name: '样本' },
    auditAdministrator: { username: 'sample.audit', name: '样本' },
  }),
  'committees.create': () => ({
    name: '政协样本区委员会',
    regionCode: '610499',
    administrator: { username: 'sample.administrator', name: '样本' },
  }),
  'committees.change': () => ({ name: '政协样本委员会' }),
  'deadlines.replace': () => ({ deadlines: [{ kind: 'opinions', action: 'edit', days: 3 }] }),
  'users.create': () => ({ username: 'sample.user', name: '样本', roles: ['county-clerk'] }),
  'users.change': () => ({ name: '样本' }),
  'rehearsal.create': () => ({ administrator: { username: 'sample.rehearsal', name: '样本' } }),
  'api-keys.create': () => ({ name: '样本平台', scopes: ['units:read'], expiresOn: '2026-12-31' }),
  'api-keys.refuse': () => ({ reason }),
  'units.create': () => ({ name: '样本联络组', type: 'liaison-group' }),
  'units.change': () => ({ venue: '样本会议室' }),
  'members.create': () => ({ name: '样本委员', sector: '教育界' }),
  'members.change': () => ({ post: '样本职务' }),
  'members.reveal': () => ({ field: 'phone', reason }),
  'informants.create': (sample) => ({ name: '样本信息员', unit: unitOf(sample) }),
  'informants.change': () => ({ kind: '样本' }),
  'classified-matters.create': () => ({ name: '样本密件1号' }),
  'classified-matters.change': () => ({ from: '样本单位' }),
  'series.create': () => ({ name: '样本刊物' }),
  'series.change': () => ({ active: false }),
  'books.create': () => ({ title: '样本之书', half: '2026-H1', list: 'common', month: '2026-06' }),
  'books.change': () => ({ active: false }),
  'reading-groups.create': () => ({ name: '样本读书群' }),
  'reading-groups.change': () => ({ active: false }),
  'recurrences.create': () => aRule('样本安排'),
  'recurrences.change': () => ({ active: false }),
  'report-volumes.preview': ({ reports = 'none' }) => ({ title: '样本汇编', ids: [reports] }),
  'report-volumes.write': ({ reports = 'none' }) => ({ title: '样本汇编', ids: [reports] }),
  'speech-order.change': () => ({ session, items: [] }),
  'report-rules.create': () => aReportRule('样本报送要求'),
  'report-rules.change': () => ({ remindDays: 5 }),
  'report-rules.export-owed': () => ({}),
  'proposal-report.workbook': () => ({ session }),
  'proposal-report.document': () => ({ session }),
  'proposal-report.assignments-document': () => ({ session }),
  ...scoreBodies,
  'task-settlement.export': () => ({ month: '2026-05' }),
  'task-sets.set': (sample) => ({
    title: '样本任务',
    demand: '样本要求',
    deadline: '2026-12-31',
    assignees: [{ unit: unitOf(sample) }],
  }),
  'recurrences.plan': () => ({ year: 2026, dryRun: true }),
  'rosters.create': () => aRota('样本值班表'),
  'rosters.change': () => ({ name: '样本值班表二' }),
  'rosters.swap': () => ({ shift: 'none', member: 'none', to: 'none' }),
  'rosters.hold': () => ({ shift: 'none', record: '样本记录' }),
  'concerns.create': () => aConcern('样本'),
  'concerns.reveal': () => ({ field: 'phone', reason }),
  'reminders.create': ({ activities = 'none' }) => ({
    items: [{ kind: 'activities', id: activities }],
    kind: 'reminder',
    text: '请抓紧办理。',
  }),
  'reminders.answer': () => ({ text: '样本答复' }),
  'topics.create': () => ({ name: '样本议题' }),
  'topics.change': () => ({ active: false }),
  'topics.claim': () => ({ sectors: ['经济界'] }),
  'topics.plan': () => ({}),
  'topics.finish': () => ({}),
  'topics.drop': () => ({ reason: '另行安排' }),
  'topics.reopen': () => ({}),
  'topics.note-plan': () => ({ approval: { number: '秦办〔2026〕3号', date: '2026-02-10', from: '中共秦都区委' } }),
  'handling-units.create': () => ({ name: '样本局' }),
  'handling-units.change': () => ({ active: false }),

  ...kindBodies(),
  'readings.confirm-programme': () => ({ month: '2026-06' }),
  'readings.change-sharings': ({ members = '' }) => ({ sharings: [{ member: members, text: '样本分享' }] }),

  'adoption-lists.match': () => ({ level: 'city', adoptedOn: '2026-05-19', rows: [{ title: '样本信息' }] }),
  'adoption-lists.create': ({ opinions = 'none' }) => ({
    level: 'city',
    organ: '市委办公室',
    adoptedOn: '2026-05-19',
    rows: [{ item: opinions }],
  }),

  'inbox.change-settings': () => ({ muted: ['opinions'] }),
  'files.change': () => ({ paper: { number: '秦办函〔2026〕3号' } }),

  'views.create': () => ({ of: 'opinions', name: '样本筛选', query: { status: 'submitted' } }),
  'phrases.create': () => ({ text: '样本常用语', uses: [{ kind: 'opinions', action: 'review' }] }),
  'phrases.change': () => ({ text: '样本常用语二' }),
  'views.change': () => ({ name: '样本筛选二' }),

  'grid.replace': () => ({ nodes: [] }),
  'grid.change': () => ({ prefer: ['sector'] }),
  'grid.move': ({ members = '' }) => ({ member: members, parent: null }),
  'grid.leave': ({ members = '' }) => ({ member: members }),
  'grid.void-contact': () => ({ reason }),
  'grid.record-contact': ({ members = '' }) => ({ to: members, way: 'visit' }),

  'uploads.create': () => announced,
  'imports.map': () => ({ columns: [{ index: 0, field: 'name' }] }),
  'imports.commit': () => ({ mode: 'valid' }),
  'drops.create': () => ({ name: '样本', kinds: ['topics'], format: 'csv', mode: 'full', rhythm: 'daily' }),
  'webhooks.create': () => ({ url: 'https://data.sample.gov.cn/events', types: ['opinion.*'] }),
  'webhooks.change': () => ({ description: '样本' }),
  'webhooks.replay': () => ({ after: '2026-05-19T00:00:00+08:00', before: '2026-05-20T00:00:00+08:00' }),
  'letters.receipt': () => ({ returnedOn: '2026-05-20', signer: '样本' }),
  'letters.void': () => ({ reason }),
  'letter-series.change': () => ({ series: [{ group: 'feedback', code: '样本政协馈' }] }),
  'links.create': ({ members = '' }) => ({ member: members }),
  'links.answer-round': () => ({ text: '样本意见' }),
  'links.answer-signing': () => ({ decision: 'confirm' }),
  'links.answer-rating': () => ({ attitude: 'satisfied', result: 'unsatisfied', text: '样本意见' }),
  'exports.create': () => ({ kind: 'members', filter: {} }),
};
