import type { ProposalView } from '@lianluo/contract/proposal';
import type { AttendanceState } from '@lianluo/domain/gathering/attendance';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { Client } from '../client';
import { deskOf, type Desk } from '../desk';
import type { World } from '../world';
import { putInForce } from './in-force';

const path = '/committees/qindu';

/** What an office enters of its members' work, as scores need it. */
export interface Worked {
  member: (name: string, more?: object) => Promise<string>;
  /** Puts a preset in force, or what is made of its rules. */
  inForce: (preset: string, effectiveFrom?: string, change?: (rules: Rules) => object) => Promise<void>;
  /** An activity of a type with whoever was there or not, held on a day. */
  activity: (type: string, heldOn: string, lines: readonly Line[], more?: object) => Promise<string>;
  opinion: (member: string, reportedOn: string, more?: object) => Promise<string>;
  suggestion: (member: string, reportedOn: string, more?: object) => Promise<string>;
  /** Handed in by these, in this order, and filed. */
  filedProposal: (members: readonly string[]) => Promise<string>;
}

type Line = readonly [member: string, state: AttendanceState];

export function workOf(world: World, office: Client): Worked {
  const desk = (kind: string): Desk => deskOf(office, 'qindu', kind);
  const handedIn = async (kind: string, body: object): Promise<string> => {
    const { id } = await desk(kind).record(body);
    await desk(kind).step(id, 'submit');
    return id;
  };
  return {
    member: async (name, more = {}) => {
      const { status, body } = await office.post<{ id: string }>(`${path}/members`, {
        name,
        sector: '教育界',
        ...more,
      });
      if (status !== 201) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
      return body.id;
    },
    inForce: (preset, effectiveFrom = '2026-01-01', change) =>
      putInForce(office, 'qindu', preset, effectiveFrom, change),
    activity: async (type, heldOn, lines, more = {}) => {
      const activities = desk('activities');
      const { id } = await activities.record({ title: `${type} ${heldOn}`, plannedOn: heldOn, type, unit: world.unit });
      await activities.step(id, 'announce');
      const attendance = lines.map(([member, state]) => ({ member, state }));
      await activities.step(id, 'hold', { heldOn, attendance, record: '已办', ...more });
      return id;
    },
    opinion: (member, reportedOn, more) => handedIn('opinions', { authors: [{ member }], reportedOn, ...more }),
    suggestion: (member, reportedOn, more) =>
      handedIn('suggestions', {
        title: '关于增设停车位的意见',
        content: '停车难',
        members: [member],
        reportedOn,
        unit: world.unit,
        ...more,
      }),
    filedProposal: async (members) => {
      const id = await handedIn('proposals', {
        title: '关于老旧小区改造的提案',
        form: members.length > 1 ? 'joint' : 'single',
        proposers: members.map((member) => ({ member })),
        content: { situation: '情况。', analysis: '分析。', suggestion: '建议。' },
      });
      const { proposers } = (await office.get<ProposalView>(`${path}/proposals/${id}`)).body;
      for (const { id: proposer } of proposers.slice(1))
        await desk('proposals').step(id, 'confirm-signing', { proposer, state: 'confirmed' });
      await desk('proposals').step(id, 'read-first', { firstReading: 'file' });
      await desk('proposals').step(id, 'file', { category: '社会建设' });
      return id;
    },
  };
}
