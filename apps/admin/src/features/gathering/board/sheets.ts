import type { GatheringView } from '@lianluo/contract/gathering';
import type { Attendance } from '@lianluo/domain/gathering/attendance';
import type { Reply } from '@lianluo/domain/gathering/reply';
import type * as z from 'zod/mini';
import { address, type Wire, type Write } from '../../../api/call';
import { takeStep, type Body, type WorkView } from '../../../work/work.calls';
import type { Place } from '../../../work/work.queries';
import { fetchInvited, type InvitedMember } from '../invited.queries';
import { fetchGathering } from './board.queries';
import { attendanceScale, replyScale, type Scale } from './keys';
import type { Mark, Marks } from './line';
import { appliedTo, inState, marksOf, type Changes } from './marks';
import { mayRecord } from './held';

const one = '/committees/{c}/{kind}/{id}';
type Patch<Path extends string, Given> = Wire & {
  method: 'patch';
  path: Path;
  answer: z.ZodMiniType<WorkView>;
  body: z.ZodMiniType<unknown, Given>;
};
type Lines = { lines: readonly Omit<Attendance, 'name'>[]; remove?: readonly string[] };
const changeAttendance = address<Patch<`${typeof one}/attendance`, Lines>>({
  method: 'patch',
  path: `${one}/attendance`,
});
const changeReplies = address<Patch<`${typeof one}/replies`, { lines: readonly ToldReply[] }>>({
  method: 'patch',
  path: `${one}/replies`,
});
type ToldReply = { member: string; answer: 'coming' | 'leave' | 'none' } & Pick<Reply, 'reason' | 'granter'>;

/** What the server has: the item, and what is kept of whom. */
export interface Kept {
  item: GatheringView;
  marks: Marks;
}

interface Portion {
  kept: Kept;
  changes: Changes;
  /** What 登记开展情况 is told beside the attendance, while it was not held. */
  told?: Body | undefined;
}

/** What a board enters: how it is called, what a line may be, where it is kept and how it is sent. */
export interface Sheet {
  name: 'attendance' | 'replies';
  title: string;
  scale: Scale;
  /** 尚未登记 */
  missing: string;
  /** Of whom more than a state is told. */
  tells: (mark: Mark | undefined) => boolean;
  save: string;
  saved: string;
  mayEnter: (item: GatheringView) => boolean;
  /** What is to be done where it may not. */
  shut: string;
  fetch: (place: Place) => Promise<Kept>;
  send: (write: Write, place: Place, portion: Portion) => Promise<Kept>;
}

// The kinds that have a board all have the fields of a gathering.
const asGathering = (item: WorkView): GatheringView => item as unknown as GatheringView;
const at = ({ kind, committee, id }: Place) => ({ c: committee, kind, id });
const keptOf = (item: GatheringView): Kept => ({ item, marks: marksOf(item.attendance) });

export const attendanceSheet: Sheet = {
  name: 'attendance',
  title: '出席登记',
  scale: attendanceScale,
  missing: '尚未登记',
  tells: (mark) => mark !== undefined,
  save: '保存出席情况',
  saved: '出席情况已保存',
  mayEnter: mayRecord,
  shut: '发出通知后登记出席；已取消的不登记。',
  fetch: async (place) => keptOf(await fetchGathering(place)),
  async send(write, place, { kept, changes: { lines, remove }, told }) {
    const { version } = kept.item;
    const answer = told
      ? await write(takeStep, {
          params: { ...at(place), action: 'hold' },
          body: { ...told, attendance: lines },
          version,
        })
      : await write(changeAttendance, {
          params: at(place),
          body: { lines, ...(remove.length > 0 && { remove }) },
          version,
        });
    return keptOf(asGathering(answer));
  },
};

/** 回执: 参加 stands as 出席 in the table, and what was taken back is no reply. */
export const repliesSheet: Sheet = {
  name: 'replies',
  title: '回执登记',
  scale: replyScale,
  missing: '尚未回复',
  tells: (mark) => mark?.state === 'leave',
  save: '保存回执',
  saved: '回执已保存',
  mayEnter: ({ status }) => status === 'draft' || status === 'announced',
  shut: '已开展或已取消的，不再登记回执。',
  fetch: async (place) => {
    const [item, invited] = await Promise.all([fetchGathering(place), fetchInvited(place)]);
    return { item, marks: repliedOf(invited) };
  },
  async send(write, place, { kept, changes }) {
    const lines = [
      ...changes.lines.map(({ member, ...mark }) => ({ member, ...replyOf(mark) })),
      ...changes.remove.map((member) => ({ member, answer: 'none' as const })),
    ];
    const answer = await write(changeReplies, { params: at(place), body: { lines }, version: kept.item.version });
    return { item: asGathering(answer), marks: appliedTo(kept.marks, changes) };
  },
};

const replyOf = ({ state, reason, granter }: Mark): Omit<ToldReply, 'member'> => ({
  answer: state === 'leave' ? 'leave' : 'coming',
  ...(reason && { reason }),
  ...(granter && { granter }),
});

/** Whoever replied, as a board marks them. */
export const repliedOf = (invited: readonly InvitedMember[]): Marks =>
  Object.fromEntries(
    invited.flatMap(({ member, reply }) => {
      if (!reply) return [];
      const { answer, ...why } = reply;
      return [[member, answer === 'leave' ? { ...why, state: 'leave' as const } : inState(undefined, 'present')]];
    }),
  );

/** 请假的回执 are proposed where attendance is recorded; whoever said they would come may not have. */
export const proposedBy = (invited: readonly InvitedMember[]): Marks =>
  Object.fromEntries(Object.entries(repliedOf(invited)).filter(([, { state }]) => state === 'leave'));
