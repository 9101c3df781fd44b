import type { CommitteeView } from '@lianluo/contract/committee';
import type { NewProposalLinksView } from '@lianluo/contract/proposal-links';
import type { ProposalView } from '@lianluo/contract/proposal';
import type { Answered, Client } from '../client';
import { deskOf } from '../desk';
import type { World } from '../world';

const path = '/committees/qindu/proposals';
const content = { situation: '老旧小区没有电梯', analysis: '协调难', suggestion: '出台办法' };

/** Members who propose together, by name. */
export async function membersCalled(office: Client, names: readonly string[], more: object = {}): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names)
    ids.push(
      (await office.post<{ id: string }>('/committees/qindu/members', { name, sector: '教育界', ...more })).body.id,
    );
  return ids;
}

/** The committee's own word on whether proposers are asked by links. */
export async function allowLinks(office: Client, links: boolean): Promise<void> {
  const committee = '/committees/qindu';
  const { version, body } = await office.get<CommitteeView>(committee);
  const { status } = await office.patch(committee, { proposals: { ...body.proposals, links } }, { version });
  if (status !== 200) throw new Error(`Links were not allowed: ${status}`);
}

/** 联名提案 that was handed in. */
export async function submitted(office: Client, members: readonly string[], title = '加装电梯'): Promise<string> {
  const made = await office.post<ProposalView>(path, {
    title,
    form: members.length > 1 ? 'joint' : 'single',
    proposers: members.map((member) => ({ member })),
    content,
  });
  await deskOf(office, 'qindu', 'proposals').step(made.body.id, 'submit');
  return made.body.id;
}

export const read = async (office: Client, id: string): Promise<ProposalView> =>
  (await office.get<ProposalView>(`${path}/${id}`)).body;

export const send = (
  office: Client,
  id: string,
  purpose: 'signing' | 'rating',
  body: object = {},
): Promise<Answered<NewProposalLinksView>> => office.post(`${path}/${id}/${purpose}-links`, body);

/** What whoever holds a link does with it, each from an address of their own: an address is slowed, a person is not. */
export function holding(world: World) {
  let calls = 0;
  const address = () => `203.0.${113 + Math.floor(++calls / 250)}.${calls % 250}`;
  return {
    look: <Body = Record<string, unknown>>(token: string, purpose: string) =>
      world.stranger().get<Body>(`/links/${token}/${purpose}`, { address: address() }),
    say: <Body = Record<string, unknown>>(token: string, purpose: string, body: unknown, idempotencyKey?: string) =>
      world.stranger().put<Body>(`/links/${token}/${purpose}`, body, {
        address: address(),
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      }),
  };
}

/** Filed, given to one unit and replied to: its proposers are asked what they think of that. */
export async function repliedTo(office: Client, id: string): Promise<void> {
  const desk = deskOf(office, 'qindu', 'proposals');
  await desk.step(id, 'read-first', { firstReading: 'file' });
  await desk.step(id, 'file', { category: '社会建设' });
  await desk.step(id, 'assign', { mode: 'sole', handlingUnits: [{ name: '区住建局' }] });
  await answerOnce(office, id);
}

/** What the unit of a proposal does until its reply has been passed, the first time or again. */
export async function answerOnce(office: Client, id: string, text = '已列入年度计划。'): Promise<void> {
  const desk = deskOf(office, 'qindu', 'proposals');
  const { handlingUnits, round } = await read(office, id);
  const handlingUnit = handlingUnits[0]?.id;
  const letter = { signer: '局长', class: 'B' };
  if (round === 1) {
    await desk.step(id, 'sign-for', { handlingUnit });
    await desk.step(id, 'contact', { handlingUnit, method: 'phone', on: '2026-05-20' });
  }
  await desk.step(id, round === 1 ? 'reply' : 'redo-reply', { handlingUnit, text, letter });
  await desk.step(id, 'check-reply', { handlingUnit, pass: true });
}
