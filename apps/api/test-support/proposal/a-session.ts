import type { BatchResult } from '@lianluo/contract/batch';
import type { NewProposalLinksView } from '@lianluo/contract/proposal-links';
import type { ProposalView } from '@lianluo/contract/proposal';
import type { Satisfaction } from '@lianluo/domain/proposal/rating';
import type { Answered, Client } from '../client';
import type { World } from '../world';
import { holding } from './asking';

const committee = '/committees/qindu';
const path = `${committee}/proposals`;
export const session = '10-5';

const plenary = { id: session, name: '十届五次会议', opensOn: '2026-05-18', closesOn: '2026-05-22' };
const units = ['区教育局', '区住建局', '区民政局', '区城市管理局'];
const categories = ['经济建设', '社会建设', '生态文明建设'];
const classes = ['A', 'A', 'B', 'A', 'C'];
const says: readonly Satisfaction[] = ['satisfied', 'satisfied', 'mostly-satisfied', 'satisfied'];

/** Every so manieth of them. */
const isNth = (number: number, every: number): boolean => number % every === every - 1;
const isJoint = (number: number): boolean => isNth(number, 5);
const isNotFiled = (number: number): boolean => isNth(number, 8);

interface Course {
  id: string;
  number: number;
  version: number;
}

/**
 * A whole 届次会议 of an office: so many proposals handed in, some signed by links, screened twice, numbered, given out, signed for,
 * talked over, answered, checked, rated by links or on paper, and closed. What an office does with many at once it does so here.
 */
export async function playSession(world: World, received: number): Promise<void> {
  const office = world.as('demo.qindu');
  const holder = holding(world);
  const { version } = await office.get(committee);
  went(await office.patch(committee, { proposals: { plenaries: [plenary], links: true } }, { version }));
  const members: string[] = [];
  for (const name of ['李红', '赵敏', '钱进', '孙平'])
    members.push(went(await office.post<{ id: string }>(`${committee}/members`, { name, sector: '教育界' })).body.id);

  const all: Course[] = [];
  for (let number = 0; number < received; number++) all.push(await handedIn(office, members, number));
  for (const { id, number } of all)
    if (isJoint(number)) {
      const { links } = went(await office.post<NewProposalLinksView>(`${path}/${id}/signing-links`, {})).body;
      for (const { token } of links) went(await holder.say(token, 'signing', { decision: 'confirm' }));
    }

  const filed = await screened(office, all);
  for (const [index, name] of units.entries())
    await together(office, 'assign', its(filed, index, units.length), { mode: 'sole', handlingUnits: [{ name }] });
  for (const each of filed) await answered(office, each);
  for (const each of filed) await rated(office, holder, each);
  await together(office, 'close', filed, {});
}

const its = (all: readonly Course[], turn: number, turns: number) =>
  all.filter(({ number }) => number % turns === turn);

/** 初审 of all, 立案 by category, 不予立案 of the others. */
async function screened(office: Client, all: readonly Course[]): Promise<Course[]> {
  const lost = all.filter(({ number }) => isNotFiled(number));
  const filed = all.filter(({ number }) => !isNotFiled(number));
  await together(office, 'read-first', filed, { firstReading: 'file' });
  await together(office, 'read-first', lost, { firstReading: 'not-file' });
  await together(office, 'not-file', lost, { ground: 'empty', reason: '没有具体建议。' });
  for (const [turn, category] of categories.entries())
    await together(office, 'file', its(filed, turn, categories.length), { category });
  return filed;
}

async function handedIn(office: Client, members: readonly string[], number: number): Promise<Course> {
  const first = number % members.length;
  const signers = isJoint(number) ? [first, (first + 1) % members.length] : [first];
  const made = went(
    await office.post<ProposalView>(path, {
      title: `关于第${number + 1}件事的提案`,
      form: signers.length > 1 ? 'joint' : 'single',
      proposers: signers.map((at) => ({ member: members[at] })),
      content: { situation: '情况。', analysis: '分析。', suggestion: '建议。' },
      session,
      sitting: 'in-session',
    }),
  );
  const submitted = went(await office.post(`${path}/${made.body.id}/actions/submit`, {}, { version: made.version }));
  return { id: made.body.id, number, version: submitted.version };
}

/** 签收、沟通、答复、审核 of its one unit. */
async function answered(office: Client, { id, number }: Course): Promise<void> {
  let { version, body } = went(await office.get<ProposalView>(`${path}/${id}`));
  const handlingUnit = body.handlingUnits[0]?.id;
  const letter = { signer: '局长', class: classes[number % classes.length] };
  for (const [action, input] of [
    ['sign-for', {}],
    ['contact', { method: 'phone', on: '2026-05-20' }],
    ['reply', { text: '已列入年度计划。', letter }],
    ['check-reply', { pass: true }],
  ] as const)
    ({ version, body } = went(
      await office.post<ProposalView>(`${path}/${id}/actions/${action}`, { handlingUnit, ...input }, { version }),
    ));
}

/** 征询意见 of each who proposed it, by their own link; every third form came on paper. */
async function rated(office: Client, holder: ReturnType<typeof holding>, { id, number }: Course): Promise<void> {
  const said = { attitude: 'satisfied', result: says[number % says.length] };
  if (isNth(number, 3)) {
    const { body } = went(await office.get<ProposalView>(`${path}/${id}`));
    for (const { id: proposer } of body.proposers) {
      const { version } = went(await office.get(`${path}/${id}`));
      went(await office.post(`${path}/${id}/actions/rate`, { proposer, ...said }, { version }));
    }
  } else {
    const { links } = went(await office.post<NewProposalLinksView>(`${path}/${id}/rating-links`, {})).body;
    for (const { token } of links) went(await holder.say(token, 'rating', said));
  }
  const { version } = went(await office.get(`${path}/${id}`));
  went(await office.post(`${path}/${id}/actions/feedback`, {}, { version }));
}

/** One step of many at once, all of which have to go through. */
async function together(office: Client, action: string, those: readonly Course[], input: object): Promise<void> {
  const ids = those.map(({ id }) => id);
  const { body } = went(await office.post<BatchResult>(`${path}/actions/${action}`, { ids, input }));
  if (body.refused > 0) throw new Error(`${action}: ${JSON.stringify(body.items.find(({ ok }) => !ok))}`);
}

function went<Body>(answer: Answered<Body>): Answered<Body> {
  if (answer.status > 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
