import type { ProposalView } from '@lianluo/contract/proposal';
import type { Client, OrRefused } from '../client';
import { openWorld } from '../world';
import { membersCalled } from './asking';

export type Answer = OrRefused<ProposalView>;

export const base = '/committees/qindu';
export const path = `${base}/proposals`;
export const content = { situation: '老旧小区没有电梯', analysis: '协调难', suggestion: '出台办法' };

/** A county of its own between its plenaries, three members, and what its office does up to filing, whatever is answered. */
export async function proposing() {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const members = await membersCalled(office, ['李红', '王强', '赵敏'], { post: '教师' });
  const { version } = await office.get(base);
  const plenaries = [
    { id: '15-2', name: '十五届二次会议', opensOn: '2025-01-08', closesOn: '2025-01-11' },
    { id: '15-3', name: '十五届三次会议', opensOn: '2026-05-18', closesOn: '2026-05-22' },
  ];
  const { status } = await office.patch(base, { proposals: { plenaries } }, { version });
  if (status !== 200) throw new Error(`The plenaries were not taken: ${status}`);

  const record = async (body: object = {}, who = office) =>
    who.post<Answer>(path, { title: '关于加装电梯的提案', proposers: [{ member: members[0] }], content, ...body });
  const made = async (body: object = {}, who = office) => (await record(body, who)).body.id;
  async function step(id: string, action: string, input: object = {}, who: Client = office) {
    const { version: stands } = await who.get(`${path}/${id}`);
    return who.post<Answer>(`${path}/${id}/actions/${action}`, input, { version: stands });
  }
  async function filed(body: object = {}): Promise<string> {
    const id = await made(body);
    await step(id, 'submit');
    await step(id, 'read-first', { firstReading: 'file' });
    await step(id, 'file', { category: '社会建设' });
    return id;
  }
  const read = async (id: string) => (await office.get<Answer>(`${path}/${id}`)).body;
  const joint = () => ({ form: 'joint', proposers: members.slice(0, 2).map((member) => ({ member })) });
  return { world, office, unit: world.as('demo.qindu.unit'), members, record, made, step, filed, read, joint };
}
