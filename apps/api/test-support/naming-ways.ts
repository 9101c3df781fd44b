import { enter } from './enter';
import { headAddress } from '../src/engine/work/ledger.store';
import { registerWays } from './register-ways';
import { rosterWays } from './roster';
import { scoreWays } from './scheme/score.ways';
import { isOfUnit, kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { awardWays } from './award/award.ways';
import { callWays } from './call/call.ways';
import { consultationWays } from './consultation/consultation.ways';
import { aDraft, deskOf } from './desk';
import { draftOf } from './kind-bodies';
import { gatheringWays, ownTypeWays } from './gathering/gathering.ways';
import { kindSamples } from './kind-samples';
import { proposalWays } from './proposal/proposal.ways';
import { proposalUnitWays } from './proposal/units.ways';
import { readingWays } from './reading/reading.ways';
import { reportWays } from './report/report.ways';
import { speechWays } from './speech/speech.ways';
import { taskWays } from './task/task.ways';
import type { Ways } from './ways';
import type { World } from './world';

const kindsHeld = ['activities', 'readings', 'consultations'] as const;

/** Every field that names something, and a call of this world which names it there. */
export async function namingWays(world: World): Promise<Ways> {
  const office = world.as('demo.qindu');
  const opinions = deskOf(office);
  const gatherings = { activities: '', readings: '', consultations: '' };
  for (const kind of kindsHeld) {
    const desk = deskOf(office, 'qindu', kind);
    gatherings[kind] = (await desk.record()).id;
    await desk.step(gatherings[kind], 'announce');
  }
  const draft = (await opinions.record()).id;
  const submitted = (await opinions.record()).id;
  await opinions.step(submitted, 'submit');
  const inHandling = async (...actions: string[]) => {
    const { id: item } = await opinions.record({ fastLane: true });
    await opinions.step(item, 'submit');
    const { handlingUnits } = await opinions.step(item, 'transfer', {
      mode: 'joint',
      handlingUnits: [{ name: '城管局' }, { name: '住建局' }],
    });
    const inputs: Record<string, object> = { reply: { text: '答复' }, 'request-return': { reason: '理由' } };
    for (const action of actions)
      await opinions.step(item, action, { handlingUnit: handlingUnits[0]?.id, ...inputs[action] });
    return item;
  };
  const assigned = await inHandling();
  const signedFor = await inHandling('sign-for');
  const replied = await inHandling('sign-for', 'reply');
  const returning = await inHandling('request-return');
  const member = await office.post<{ id: string }>('/committees/qindu/members', { name: '石泽清', sector: '教育界' });
  const user = await office.post<{ id: string }>('/committees/qindu/users', {
    username: 'planted',
    name: '经办',
    roles: ['county-clerk'],
  });
  const informant = await office.post<{ id: string }>('/committees/qindu/informants', {
    name: '信息员',
    unit: world.unit,
  });

  const topic = await office.post<{ id: string }>('/committees/qindu/topics', { name: '停车难' });

  const gathering = { title: '读书会', plannedOn: '2026-06-01' };

  const step = (item: string, action: string, more: object) => (given: string) =>
    ['POST', `/opinions/${item}/actions/${action}`, { handlingUnit: given, ...more }, '/handlingUnit'] as const;
  const several = (item: string, action: string, more: object) => (given: string) =>
    ['POST', `/opinions/${item}/actions/${action}`, { handlingUnits: [given], ...more }, '/handlingUnits/0'] as const;
  const recording = (kind: string, body: object): Ways => ({
    [`${kind}.record.body/unit`]: (given) => ['POST', `/${kind}`, { ...body, unit: given }, '/unit'],
    [`${kind}.record.body/topics/*`]: (given) => ['POST', `/${kind}`, { ...body, topics: [given] }, '/topics/0'],
  });
  const changing = (kind: string, item: string): Ways => ({
    [`${kind}.change.body/unit`]: (given) => ['PATCH', `/${kind}/${item}`, { unit: given }, '/unit'],
    [`${kind}.change.body/topics/*`]: (given) => ['PATCH', `/${kind}/${item}`, { topics: [given] }, '/topics/0'],
  });
  /** Of a kind whose draft names members by a field of its table. */
  const naming = async (kind: KindName): Promise<Ways> => {
    const body = draftOf(kind, { word: '样本', unit: world.unit, member: member.body.id });
    const { id: item } = await deskOf(office, 'qindu', kind).record(body);
    const members = kinds[kind].draft.filter((name) => kinds[kind].fields[name]?.type === 'members');
    const ofField = (name: string): Ways => ({
      [`${kind}.record.body/${name}/*`]: (given) => ['POST', `/${kind}`, { ...body, [name]: [given] }, `/${name}/0`],
      [`${kind}.change.body/${name}/*`]: (given) => ['PATCH', `/${kind}/${item}`, { [name]: [given] }, `/${name}/0`],
    });
    const shared: Ways = { ...recording(kind, body), ...changing(kind, item) };
    const sent = Object.entries(shared).filter(([where]) => isOfUnit(kinds[kind]) || !where.endsWith('/unit'));
    return Object.assign(Object.fromEntries(sent), ...members.map(ofField)) as Ways;
  };
  const simple: Ways[] = [];
  // What names more than its fields say is tried below, by hand.
  for (const kind of kindNames) if (!kindSamples[kind].own) simple.push(await naming(kind));
  /** One that was held and came from a sheet: of such a one the office corrects who was there. */
  const brought = async (kind: (typeof kindsHeld)[number]): Promise<string> => {
    const id = await enter(office, 'qindu', kind, { word: '导入的', unit: world.unit, member: member.body.id });
    const { table, key } = headAddress('qindu', kind, id);
    const [row] = await world.storage.get([{ table, key }], { consistent: true });
    if (!row) throw new Error(`${kind}/${id} is not there.`);
    const x = { ...(row['x'] as object), i: true };
    await world.storage.write([{ table, put: { ...row, x, version: row.version + 1 }, if: { version: row.version } }]);
    return id;
  };
  const imported = {
    activities: await brought('activities'),
    readings: await brought('readings'),
    consultations: await brought('consultations'),
  };
  const holding = (kind: (typeof kindsHeld)[number]): Ways => ({
    ...recording(kind, gathering),
    ...changing(kind, gatherings[kind]),
    ...gatheringWays(kind, { announced: gatherings[kind], held: imported[kind] }),
  });
  const papers: Ways[] = [];
  for (const kind of kindNames) {
    const given = { word: '有文书的', unit: world.unit, member: member.body.id };
    const { id: item } = await deskOf(office, 'qindu', kind).record(draftOf(kind, given));
    const [form, letters] = [`/${kind}/${item}/papers/receiving-form/document`, `/${kind}/${item}/letters`];
    papers.push({
      [`${kind}.paper-document.body/record`]: (record) => ['POST', form, { record }, '/record'],
      [`${kind}.send-letter.body/record`]: (record) => [
        'POST',
        letters,
        { paper: 'feedback-slip', record, sentOn: '2026-05-20' },
        '/record',
      ],
    });
  }
  const toSign = ['submit', 'edit', 'review', 'sign'];
  const signed = (await opinions.walk((await opinions.record()).id, ...toSign)).id;
  const issued = (await opinions.walk((await opinions.record()).id, ...toSign, 'issue')).issue ?? '';
  const asked = (await deskOf(office, 'qindu', 'calls').record()).id;
  const drafted = (await deskOf(office, 'qindu', 'issues').record()).id;
  const issue = (of: string, method: string, path: string, more: object = {}): Ways => ({
    [`${of}.body/items/*`]: (given) => [method, path, { ...more, items: [given] }, '/items/0'],
    [`${of}.body/items/*/sources/*`]: (given) => [
      method,
      path,
      { ...more, items: [{ sources: [given] }] },
      '/items/0/sources/0',
    ],
  });
  const ofSeries = (of: string, method: string, path: string): Ways => ({
    [`${of}.body/series`]: (given) => [method, path, { series: given }, '/series'],
    ...issue(of, method, path),
  });
  const topicsOf = (of: string, method: string, path: string): Ways => ({
    [`${of}.body/topics/*`]: (given) => [method, path, { topics: [given] }, '/topics/0'],
  });
  return {
    ...(await scoreWays(world, office)),
    ...registerWays({ unit: world.unit, member: member.body.id, user: user.body.id, informant: informant.body.id }),
    ...recording('opinions', aDraft),
    ...changing('opinions', draft),
    ...(await rosterWays(office)),
    ...consultationWays({ announced: gatherings.consultations, topic: topic.body.id }),
    ...callWays({ draft, submitted, asked }),
    ...(await awardWays(office, { unit: world.unit, member: member.body.id })),
    ...(await proposalWays(office, { unit: world.unit, member: member.body.id })),
    ...(await proposalUnitWays(office)),
    ...(await reportWays(office, { unit: world.unit, member: member.body.id })),
    ...(await speechWays(office, { unit: world.unit, member: member.body.id })),
    ...(await taskWays(office, imported.consultations)),
    ...(await readingWays(office, { announced: gatherings.readings, held: imported.readings })),
    'opinions.record.body/authors/*/member': (given) => [
      'POST',
      '/opinions',
      { ...aDraft, authors: [{ member: given }] },
      '/authors/0/member',
    ],
    'opinions.record.body/authors/*/informant': (given) => [
      'POST',
      '/opinions',
      { ...aDraft, authors: [{ informant: given }] },
      '/authors/0/informant',
    ],
    'opinions.change.body/authors/*/member': (given) => [
      'PATCH',
      `/opinions/${draft}`,
      { authors: [{ member: given }] },
      '/authors/0/member',
    ],
    'opinions.change.body/authors/*/informant': (given) => [
      'PATCH',
      `/opinions/${draft}`,
      { authors: [{ informant: given }] },
      '/authors/0/informant',
    ],
    ...ofSeries('issues.record', 'POST', '/issues'),
    ...ofSeries('issues.change', 'PATCH', `/issues/${drafted}`),
    ...topicsOf('issues.record', 'POST', '/issues'),
    ...topicsOf('issues.change', 'PATCH', `/issues/${drafted}`),
    ...issue('issues.reissue', 'POST', `/issues/${issued}/actions/reissue`, { reason: '更正' }),
    'opinions.issue.body/series': (given) => [
      'POST',
      `/opinions/${signed}/actions/issue`,
      { series: given },
      '/series',
    ],
    'opinions.issue.body/issue': (given) => ['POST', `/opinions/${signed}/actions/issue`, { issue: given }, '/issue'],
    'opinions.restrict.body/users/*': (given) => [
      'PUT',
      `/opinions/${draft}/access`,
      { users: [given], closed: true },
      '/users/0',
    ],
    'opinions.merge.body/into': (given) => ['POST', `/opinions/${submitted}/actions/merge`, { into: given }, '/into'],
    'opinions.sign-for.body/handlingUnits/*': several(assigned, 'sign-for', {}),
    'opinions.reply.body/handlingUnits/*': several(signedFor, 'reply', { text: '答复' }),
    'opinions.check-reply.body/handlingUnits/*': several(replied, 'check-reply', { pass: true }),
    'opinions.release.body/handlingUnit': step(assigned, 'release', { reason: '理由' }),
    'opinions.sign-for.body/handlingUnit': step(assigned, 'sign-for', {}),
    'opinions.reply.body/handlingUnit': step(signedFor, 'reply', { text: '答复' }),
    'opinions.check-reply.body/handlingUnit': step(replied, 'check-reply', { pass: true }),
    'opinions.request-return.body/handlingUnit': step(assigned, 'request-return', { reason: '理由' }),
    'opinions.resolve-return.body/handlingUnit': step(returning, 'resolve-return', {
      decision: 'refuse',
      reason: '理由',
    }),
    'opinions.ask-extension.body/handlingUnit': (given) => [
      'POST',
      `/opinions/${assigned}/deadline/extension`,
      { until: '2026-12-25', reason: '理由', handlingUnit: given },
      '/handlingUnit',
    ],
    ...Object.assign({}, ...kindsHeld.map(holding)),
    ...ownTypeWays(gatherings.activities),
    ...Object.assign({}, ...simple),
    ...Object.assign({}, ...papers),
  };
}
