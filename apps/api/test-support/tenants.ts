import type { DropRunView } from '@lianluo/contract/drop';
import type { OpinionView } from '@lianluo/contract/opinion';
import { dayOf, type Day } from '@lianluo/domain/calendar/day';
import { administratorOf } from '@lianluo/domain/committee/user';
import { entryId } from '@lianluo/domain/inbox/box';
import { kindNames } from '@lianluo/domain/work/kinds';
import { runJob } from '../src/entries/run-job';
import { attach } from './attaching';
import { canaries } from './canaries';
import type { Client } from './client';
import { deskOf } from './desk';
import { draftOf } from './kind-bodies';
import { aLetterOf, feedbackSent } from './letters';
import { remind } from './reminding';
import { aReportRule } from './report/report-rule';
import { aConcern, aRota, aRule } from './roster';
import { aRound } from './planted-round';
import type { PathSample } from './path-sample';
import { announced } from './samples';
import { plantGrant, withGranted } from './scheme/granted';
import { plantTrial } from './scheme/tried';
import { plantObjection } from './scheme/objected';
import { putInForce } from './scheme/in-force';
import type { World } from './world';

export interface Tenants {
  /** Of the operator's own unit. */
  own: PathSample;
  /** Of another unit of the same county. */
  otherUnit: PathSample;
  /** Of the own unit, issued: what the city may read. */
  issued: PathSample;
  sibling: PathSample;
  city: PathSample;
}

/** One of everything a path can name, for each owner, entered through the API. */
export async function plantTenants(world: World, imports: boolean): Promise<Tenants> {
  const office = world.as('demo.qindu');
  const own = await plant(world, office, 'qindu', canaries.unsubmitted, canaries.qindu, imports, world.unit);
  const otherUnit = await plant(world, office, 'qindu', canaries.otherUnit, canaries.qindu, imports);
  const issued = { ...own, ...(await issue(office, world.unit, own['members'] ?? '', dayOf(world.deps.now()))) };
  return {
    own,
    otherUnit,
    issued,
    sibling: await plant(world, world.as('demo.xincheng'), 'xincheng', canaries.xincheng, canaries.xincheng, imports),
    city: await plant(world, world.as('demo.city'), 'demo-city', canaries.city, canaries.city, imports),
  };
}

let telephone = 19900000000;

const recordsOfOne = 'steps replies proposals/replies adoptions instructions submissions rounds points'.split(' ');

async function plant(
  world: World,
  office: Client,
  committee: string,
  secret: string,
  word: string,
  imports: boolean,
  given?: string,
): Promise<PathSample> {
  const base = `/committees/${committee}`;
  const made = async (path: string, body: unknown): Promise<{ id: string; version: number }> => {
    const { status, body: answer } = await office.post<{ id: string; version: number }>(base + path, body);
    if (status > 202) throw new Error(`${path} was not planted: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const unit = given ?? (await made('/units', { name: `${word}组`, type: 'liaison-group', venue: word })).id;
  telephone += 1;
  const member = await made('/members', {
    name: `${word}${telephone}`,
    sector: word,
    phone: String(telephone),
    note: word,
  });
  // A leader who guides the unit, and a visit there.
  await made('/members', { name: `${word}主席${telephone}`, sector: word, level: 'chair' });
  await made('/grid/build', { network: 'leader-unit', dryRun: false });
  const visit = { network: 'leader-unit', to: unit, way: 'visit', raised: word };
  const role = administratorOf(committee === 'demo-city' ? 'city' : 'county');
  const roles = [committee === 'demo-city' ? role : 'county-clerk'];
  const webhook = await made('/webhooks', { url: 'https://data.sample.gov.cn/', types: ['*'], description: word });
  const drop = await made('/drops', { name: word, kinds: ['topics'], format: 'csv', mode: 'full', rhythm: 'daily' });
  await runJob(world.deps, { task: 'drop', committee, id: drop.id });
  const { body: runs } = await office.get<{ items: DropRunView[] }>(`${base}/drops/${drop.id}/runs`);
  const items: Record<string, string> = {};
  for (const kind of kindNames)
    items[kind] = (await made(`/${kind}`, draftOf(kind, { word: secret, unit, member: member.id }))).id;
  const activity = { kind: 'activities', id: items['activities'] ?? '' };
  const { body: reminded } = await remind(office, activity, { text: word }, { committee });
  // Versions are numbered by each committee for itself: what is another's is a number that 秦都 has not come to.
  const versions = committee === 'qindu' ? 1 : 3;
  const begin = `${dayOf(world.deps.now()).slice(0, 4)}-01-01`;
  for (let nth = 0; nth < versions; nth++) await putInForce(office, committee, 'minhang', begin, withGranted);
  return {
    units: unit,
    members: member.id,
    users: (await made('/users', { username: `planted.${telephone}`, name: word, roles })).id,
    administrators: (await made('/users', { username: `admin.${telephone}`, name: '样本管理员', roles: [role] })).id,
    // It waits to be confirmed. The officers see it of whatever committee it is, so its name is nobody's.
    'api-keys': (
      await made('/api-keys', { name: `数据平台${telephone}`, scopes: ['members:personal'], expiresOn: '2026-12-31' })
    ).id,
    informants: (await made('/informants', { name: word, unit, phone: String(telephone) })).id,
    'classified-matters': (await made('/classified-matters', { name: `${word}密${telephone}号` })).id,
    series: (await made('/series', { name: `${word}刊物${telephone}` })).id,
    recurrences: (await made('/recurrences', aRule(`${word}安排${telephone}`))).id,
    rosters: (await made('/rosters', aRota(`${word}值班表${telephone}`))).id,
    'report-rules': (await made('/report-rules', aReportRule(`${word}报送要求${telephone}`))).id,
    concerns: (await made('/concerns', aConcern(word))).id,
    reminders: reminded.items[0]?.sent[0]?.reminder ?? '',
    topics: (await made('/topics', { name: `${word}议题${telephone}` })).id,
    books: (await made('/books', { title: `${word}书${telephone}`, half: '2026-H1', list: 'common' })).id,
    'reading-groups': (await made('/reading-groups', { name: `${word}读书群${telephone}` })).id,
    'handling-units': (await made('/handling-units', { name: `${word}局${telephone}` })).id,
    views: (await made('/views', { of: 'opinions', name: `${word}${telephone}`, sharedWith: 'committee' })).id,
    phrases: (await made('/phrases', { text: `${word}${telephone}`, shared: true })).id,
    contacts: (await made('/grid/contacts', visit)).id,
    webhooks: webhook.id,
    drops: drop.id,
    'drops/files': runs.items[0]?.files[0]?.id ?? '',
    files: (await attach(office, `${base}/opinions/${items['opinions']}`, { name: `${secret}.pdf` })).id,
    parts: '1',
    deliveries: (await made(`/webhooks/${webhook.id}/actions/test`, {})).id,
    ...items,
    // What somebody has drafted waits for them alone.
    inbox: entryId({ box: 'todo', kind: 'opinions', item: items['opinions'] ?? '' }),
    schemes: 'minhang',
    'scheme/versions': String(versions),
    'scheme/dry-runs': await plantTrial(world, office, committee),
    ...Object.fromEntries(['quotas', 'points', 'assessments'].map((each) => [`scores/${each}`, unit])),
    'scores/grants': await plantGrant(office, committee, unit, word),
    appraisals: begin.slice(0, 4),
    'appraisals/objections': await plantObjection(world, office, committee, { unit, text: word }),
    // Nothing is late before a year is locked.
    'appraisals/corrections': 'none',
    // A draft has no records; those of the issued one stand for them.
    ...Object.fromEntries(recordsOfOne.map((each) => [each, 'none'])),
    uploads: (await made('/uploads', announced)).id,
    links: (await made('/links', { member: member.id })).id,
    letters: await aLetterOf(office, committee, { word: secret, unit, member: member.id }),
    // Every item has one, whatever it has come to.
    papers: 'receiving-form',
    imports: imports ? (await made('/imports', importOf(word))).id : 'none',
    templates: 'members',
  };
}

function importOf(word: string): FormData {
  const form = new FormData();
  form.set('kind', 'members');
  form.set('file', new Blob([`姓名,界别\n${word},${word}\n`], { type: 'text/csv' }), `${word}.csv`);
  return form;
}

/** An issued opinion whose draft said more than what was submitted, with one record of each sort. */
async function issue(office: Client, unit: string, member: string, today: Day): Promise<PathSample> {
  const path = '/committees/qindu/opinions';
  let { body, version } = await office.post<OpinionView>(path, {
    title: canaries.unsubmitted,
    unit,
    content: { situation: canaries.unsubmitted },
    authors: [{ name: '样本作者', kind: 'public' }],
  });
  const { id } = body;
  const did = async (answered: Promise<{ status: number; version: number; body: OpinionView }>) => {
    const { status, ...now } = await answered;
    if (status > 201) throw new Error(`An opinion was not issued: ${JSON.stringify(now.body)}`);
    ({ body, version } = now);
  };
  const step = (action: string, input: object = {}) =>
    did(office.post<OpinionView>(`${path}/${id}/actions/${action}`, input, { version }));
  await did(
    office.patch<OpinionView>(`${path}/${id}`, { title: '已印发的信息', content: { situation: '情况' } }, { version }),
  );
  await step('submit');
  await step('return', { reason: canaries.unsubmitted });
  await step('submit');
  await step('edit');
  await step('review');
  await step('sign');
  await step('issue');
  await did(office.post<OpinionView>(`${path}/${id}/adoptions`, { level: 'county', adoptedOn: '2026-05-20' }));
  await did(
    office.post<OpinionView>(`${path}/${id}/submissions`, { to: '市政协办公室', on: '2026-05-20', way: 'paper' }),
  );
  await did(
    office.post<OpinionView>(`${path}/${id}/instructions`, {
      leaderPost: '主席',
      instructedOn: '2026-05-20',
      text: '阅',
    }),
  );
  // It went to the city: what went elsewhere is not there for it.
  const letters = await feedbackSent(office, 'qindu', { kind: 'opinions', id }, '政协示范市委员会');
  // The letter stands in its journal.
  ({ version } = await office.get(`${path}/${id}`));
  await step('transfer', { mode: 'sole', handlingUnits: [{ name: '样本承办单位' }] });
  const adoption = body.adoptions[0]?.id ?? '';
  const file = await attach(office, `${path}/${id}/adoptions/${adoption}`, { name: '采用通报.pdf' });
  const round = await aRound(office, unit, member, today);
  return {
    ...round,
    ...(await anAssigned(office, unit, member)),
    letters,
    opinions: id,
    issues: body.issue ?? '',
    adoptions: adoption,
    replies: body.handlingUnits[0]?.id ?? '',
    steps: '1',
    files: file.id,
    submissions: body.submissions[0]?.id ?? '',
    instructions: body.instructions[0]?.id ?? '',
  };
}

/** A proposal that a unit was given: a reply to it is its own, and no opinion's. */
async function anAssigned(office: Client, unit: string, member: string): Promise<PathSample> {
  const desk = deskOf(office, 'qindu', 'proposals');
  const { id } = await desk.record(draftOf('proposals', { word: '交办的提案', unit, member }));
  await desk.step(id, 'submit');
  await desk.step(id, 'read-first', { firstReading: 'file' });
  await desk.step(id, 'file', { category: '社会建设' });
  const given = { mode: 'sole', handlingUnits: [{ name: '样本承办单位' }] };
  const { handlingUnits } = await desk.step(id, 'assign', given);
  return { proposals: id, 'proposals/replies': handlingUnits[0]?.id ?? '' };
}
