import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { kindNames } from '@lianluo/domain/work/kinds';
import { issueSetupToken } from '../../src/floor/account/setup-token';
import { queryOf } from '../query-sample';
import type { World } from '../world';
import { playAppraisal } from './appraisals';
import { playAssessments } from './assessments';
import { playDeadlines } from './deadlines';
import { playFiles } from './files';
import { playDraft, playKind } from './kinds';
import { playLetters } from './letters';
import { playProposalLinks } from './proposal-links';
import { playReminders } from './reminders';
import { playScheme } from './scheme';
import { playScores } from './scores';
import { openStage, type Item, type Stage } from './stage';
import { told } from './words';
import { playPoints, playVolumes } from './written';

/** Calls of every operation in the demo world, for the examples of the document. */
export async function playExamples(world: World): Promise<Stage> {
  const stage = openStage(world);
  const { sample, play, bodyFor, examples } = stage;
  await findSamples(stage);
  // What the demo world has none of is made first.
  for (const collection of [
    'api-keys',
    'webhooks',
    'views',
    'phrases',
    'uploads',
    'drops',
    'books',
    'reading-groups',
    'report-rules',
  ])
    sample[collection] = (await play(`${collection}.create`, { body: bodyFor(`${collection}.create`) }))?.id ?? 'none';
  for (const kind of kindNames)
    if (sample[kind] === 'none') sample[kind] = (await playDraft(stage, kind))?.id ?? 'none';
  sample['deliveries'] = (await play('webhooks.test', { body: {} }))?.id ?? 'none';
  for (const operation of ['webhooks.replay', 'webhooks.rotate']) await play(operation, { body: bodyFor(operation) });
  sample['runs'] = (await play('drops.run', { body: {} }))?.id ?? 'none';
  await world.idle();
  await playOutside(stage);
  await playLetters(stage);
  await playReminders(stage);
  await playDeadlines(stage);
  await playFiles(stage);
  await playScores(stage);
  await playAssessments(stage);
  await playScheme(stage);
  for (const endpoint of endpoints)
    if (endpoint.method === 'get' && endpoint.answer && !isElsewhere(endpoint) && endpoint.permission !== 'public')
      await play(endpoint.operationId, { query: queries[endpoint.operationId] ?? queryOf(endpoint) });
  for (const kind of kindNames) await playKind(stage, kind);
  await playSharings(stage);
  await playRounds(stage);
  await playProposalLinks(stage);
  await playVolumes(stage);
  await playPoints(stage);
  await playImports(stage);
  await playAppraisal(stage);
  // A password that is put back ends a session: accounts come last.
  const isAccount = ({ operationId }: Endpoint) => /^(users|administrators)\./.test(operationId);
  for (const endpoint of [...endpoints.filter((each) => !isAccount(each)), ...endpoints.filter(isAccount)]) {
    const { operationId } = endpoint;
    if (endpoint.method === 'get' || isElsewhere(endpoint) || examples[operationId]?.answer !== undefined) continue;
    const by = /^(committees|administrators)\./.test(operationId) ? { by: world.as('demo.city') } : {};
    await play(operationId, { body: bodyFor(operationId), ...by });
  }
  return stage;
}

/** What a list cannot be asked without. */
const queries: Readonly<Record<string, string>> = {
  'grid.coverage': '?period=2026',
  'calendar.read': '?from=2026-05-01&to=2026-05-31',
};

const isElsewhere = ({ operationId }: Endpoint): boolean =>
  /^(session|setup|problems|rehearsal|imports|administrators\.list|api-key-uses)(\.|$)/.test(operationId);

async function findSamples({ office, sample, world }: Stage): Promise<void> {
  const first = async (path: string, by = office): Promise<string> => {
    const { body } = await by.get<{ items?: Item[] }>(`/committees/qindu/${path}`);
    return body.items?.[0]?.id ?? 'none';
  };
  for (const { path, method } of endpoints) {
    const [, collection] = /^\/committees\/\{c\}\/([a-z-]+)$/.exec(path) ?? [];
    if (method === 'get' && collection !== undefined) sample[collection] = await first(collection);
  }
  sample['contacts'] = await first('grid/contacts');
  sample['administrators'] = await first('administrators', world.as('demo.city'));
  const { body } = await office.get<Record<string, { id: string }[]>>(
    `/committees/qindu/opinions/${await first('opinions?adoptedBy=city')}`,
  );
  for (const records of ['adoptions', 'submissions', 'instructions'])
    sample[records] = body[records]?.[0]?.id ?? 'none';
}

/** What is called without a session, or by others than the office. */
async function playOutside({ play, world, bodyFor, sample }: Stage): Promise<void> {
  const [city, person] = [world.as('demo.city'), world.as('demo.qindu.unit')];
  const security = world.as('demo.security');
  await play('problems.read', { by: world.stranger() });
  const link = (await play('links.create', { body: bodyFor('links.create') })) as
    | { token?: string; id?: string }
    | undefined;
  await play('links.open', { by: world.stranger(), known: { links: link?.token ?? 'none' } });
  sample['links'] = link?.id ?? 'none';
  await play('session.sign-in', {
    by: world.stranger(),
    body: { username: 'demo.qindu', password: 'Lianluo-demo-2026' },
  });
  const token = await issueSetupToken(world.deps);
  await play('setup.set-up', {
    by: world.stranger(),
    body: { ...(told(bodyFor('setup.set-up'), '') as object), token },
  });
  await play('session.read');
  await play('session.change-password', { by: person, body: bodyFor('session.change-password') });
  const drill = { by: city, committee: 'demo-city' };
  const administrator = { username: 'demo.drill', name: '演练管理员' };
  await play('rehearsal.create', { ...drill, body: { administrator } });
  await world.idle();
  await play('rehearsal.read', drill);
  await play('rehearsal.reset', { ...drill, body: {} });
  await world.idle();
  await play('administrators.list', { by: city });
  await play('api-keys.confirm', { by: security, body: {} });
  await play('api-keys.refuse', { by: security, body: { reason: '范围超出所述用途。' } });
  await play('api-key-uses.list', { by: world.as('demo.audit'), committee: 'demo-city' });
}

/** Only what was announced or held can be shared on. */
async function playSharings({ play, office, sample, bodyFor }: Stage): Promise<void> {
  const { body } = await office.get<{ items: Item[] }>('/committees/qindu/readings?status=held&limit=1');
  const known = { ...sample, readings: body.items[0]?.id ?? 'none' };
  await play('readings.change-sharings', { known, body: bodyFor('readings.change-sharings') });
  // Before its book is put to rest.
  await play('readings.confirm-programme', { body: bodyFor('readings.confirm-programme') });
}

/** People without an account are asked where the committee has allowed it, about what was announced. */
async function playRounds({ play, office, sample, bodyFor, world }: Stage): Promise<void> {
  const { version } = await office.get('/committees/qindu');
  await office.patch('/committees/qindu', { consultations: { remoteRounds: true } }, { version });
  const { body } = await office.get<{ items: Item[] }>('/committees/qindu/consultations?status=announced&limit=1');
  const consultation = body.items[0]?.id ?? 'none';
  const known = { ...sample, consultations: consultation };
  const opened = (await play('consultations.open-round', { known, body: bodyFor('consultations.open-round') })) as
    | { id: string; links: { token: string }[] }
    | undefined;
  const link = { known: { links: opened?.links[0]?.token ?? 'none' }, by: world.stranger() };
  await play('links.read-round', link);
  await play('links.answer-round', { ...link, body: { text: '按楼层分摊，低层少出。' } });
  const round = { known: { ...known, rounds: opened?.id ?? 'none' } };
  await play('consultations.rounds', round);
  await play('consultations.export-round', { ...round, body: {} });
  await play('consultations.end-round', { ...round, body: {}, version: 1 });
}

async function playImports({ play, sample, world }: Stage): Promise<void> {
  const form = new FormData();
  form.set('kind', 'members');
  form.set('file', new Blob(['姓名,界别,职务\n宋雅琴,教育界,副校长\n'], { type: 'text/csv' }), '委员名册.csv');
  sample['imports'] = (await play('imports.create', { body: form }))?.id ?? 'none';
  await world.idle();
  const steps: readonly (readonly [operation: string, body?: unknown])[] = [
    ['imports.list'],
    ['imports.read'],
    ['imports.rows'],
    ['imports.map', { columns: ['name', 'sector', 'post'].map((field, index) => ({ index, field })) }],
    ['imports.recheck', {}],
    ['imports.commit', { mode: 'valid' }],
    ['imports.undo', {}],
  ];
  for (const [operation, body] of steps) {
    await play(operation, { body });
    await world.idle();
  }
}
