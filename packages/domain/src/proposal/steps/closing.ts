import { dayOf } from '../../calendar/day';
import { isInCharge, namedUnit } from '../../handling/handling';
import { refusedField } from '../../refusal';
import { mostCharacters as most, mostEntries } from '../../text/limits';
import { day, line, maybe, own, reason, text } from '../../work/field';
import { undoing } from '../../work/undo';
import { isAssistant, requireClass } from '../answering';
import { unratedOf } from '../consulting';
import type { FormerReply, Handled } from '../handling-unit';
import { mostRounds, mustRedo } from '../satisfaction';
import { isWatched, type ProposalRules } from '../proposal-rules';
import type { Proposal } from '../proposal';
import { moved, step } from './moved';

/** 征询意见 → 办结, or 再次办理 and back */
export const closing = {
  feedback: step({
    label: '登记反馈',
    from: ['replied'],
    to: ['fed-back'],
    permission: 'opinion:edit',
    takes: { reason: maybe(reason) },
    apply: (item, { reason: why }) => {
      if (why === undefined && unratedOf(item).length > 0) throw refusedField('/reason', 'proposal.not-all-rated');
      return moved(item, 'fed-back');
    },
  }),
  close: step({
    label: '办结',
    from: ['fed-back'],
    to: ['closed'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    refusal: (item) => (mustRedo(item) ? 'proposal.unsatisfied' : undefined),
    apply: (item, _input, { now, actor }) => ({
      ...moved(item, 'closed'),
      closedOn: dayOf(now),
      ...(isAnyWatched(item, actor.rules?.proposals) && { watching: true }),
    }),
  }),
  redo: step({
    label: '再次办理',
    from: ['replied', 'fed-back'],
    to: ['redo'],
    permission: 'opinion:edit',
    takes: { reason, units: maybe(own<readonly string[]>('再次办理的单位')) },
    refusal: ({ round }) => (round < mostRounds ? undefined : 'proposal.rounds-full'),
    apply: (item, { units }, { now, newId }) => {
      const chosen = units?.map((id, index) => namedUnit(item, id, `/units/${index}`)) ?? item.handlingUnits;
      const answered = chosen.filter((unit) => isInCharge(unit) && !isAssistant(item, unit));
      if (answered.length === 0) throw refusedField('/units', 'handling-unit.not-now');
      const again = new Set<Handled>(answered);
      return {
        ...moved(item, 'redo'),
        round: item.round + 1,
        formerReplies: [
          ...(item.formerReplies ?? []),
          ...answered.flatMap((unit) => formerReply(unit, { id: newId(), round: item.round })),
        ],
        handlingUnits: item.handlingUnits.map((unit) => (again.has(unit) ? takenUpAgain(unit, now) : unit)),
      };
    },
  }),
  'follow-up': step({
    label: '登记跟踪办理',
    from: ['closed'],
    to: ['closed'],
    permission: 'opinion:edit',
    takes: {
      on: day('跟踪日期', { past: true }),
      text: text('进展情况', most.result),
      class: line('办理结果', most.number),
    },
    refusal: ({ watching, followUps }) => {
      if (!watching) return 'proposal.not-watched';
      return followUps.length < mostEntries.followUps ? undefined : 'proposal.follow-ups-full';
    },
    apply: (item, followUp, { newId, actor }) => {
      const rules = actor.rules?.proposals;
      requireClass(rules, followUp.class, '/class');
      const next = { ...item, followUps: [...item.followUps, { id: newId(), ...followUp }] };
      return isWatched(rules, followUp.class) ? next : { ...next, watching: undefined, solvedOn: followUp.on };
    },
  }),
  'void-follow-up': step({
    label: '作废跟踪办理',
    from: ['closed'],
    to: ['closed'],
    permission: 'opinion:edit',
    takes: { reason },
    refusal: ({ followUps }) => (followUps.length > 0 ? undefined : 'proposal.no-follow-up'),
    // The last one: what was found before it holds again, and that was never solved.
    apply: ({ solvedOn: _on, ...item }) => ({ ...item, watching: true, followUps: item.followUps.slice(0, -1) }),
  }),
};

/** 跟踪办理: of several parts one may be unsolved where the class of the whole is none that is watched. */
const isAnyWatched = ({ class: whole, handlingUnits }: Proposal, rules: ProposalRules | undefined): boolean =>
  [whole, ...handlingUnits.filter(isInCharge).map(({ letter }) => letter?.class)].some(
    (id) => id !== undefined && isWatched(rules, id),
  );

/** What a unit had answered; one that a sheet brought may lack the words. */
const formerReply = (
  { id: unit, name, repliedAt, since, letter, reply = '' }: Handled,
  made: Pick<FormerReply, 'id' | 'round'>,
): FormerReply[] =>
  repliedAt === undefined || letter === undefined
    ? []
    : [{ ...made, unit, name, repliedAt, since, letter, text: reply }];

/** The same unit with everything before it once more. */
const takenUpAgain = ({ repliedAt: _at, letter: _letter, reply: _reply, ...unit }: Handled, now: string): Handled => ({
  ...unit,
  state: 'signed-for',
  since: now,
});

/** The units as they had answered in the round before. */
function asBefore({
  handlingUnits,
  formerReplies = [],
  round,
}: Proposal): Pick<Proposal, 'handlingUnits' | 'formerReplies'> {
  const last = new Map(formerReplies.flatMap((each) => (each.round === round - 1 ? [[each.unit, each] as const] : [])));
  const earlier = formerReplies.filter((each) => each.round !== round - 1);
  return {
    formerReplies: earlier.length > 0 ? earlier : undefined,
    handlingUnits: handlingUnits.map((unit) => {
      const was = last.get(unit.id);
      if (!was) return unit;
      const { repliedAt, since, letter, text: words } = was;
      return { ...unit, state: 'passed', since, repliedAt, letter, reply: words };
    }),
  };
}

export const closingTakenBack = {
  'recall-feedback': undoing('撤回反馈', 'opinion:edit', { feedback: closing.feedback }, (item) => item),
  'recall-redo': undoing('撤回再次办理', 'opinion:edit', { redo: closing.redo }, (item) => ({
    ...item,
    ...asBefore(item),
    round: item.round - 1,
  })),
  reopen: undoing(
    '取消办结',
    'opinion:edit',
    { close: closing.close },
    ({ closedOn: _on, watching: _watching, ...item }) => item,
  ),
};
