import { dayOf } from '../../calendar/day';
import { mostCharacters as most } from '../../text/limits';
import { comment, item as itemField, line, made, maybe, reason } from '../../work/field';
import type { Step } from '../../work/kind';
import { undoing } from '../../work/undo';
import type { Proposal } from '../proposal';
import { became, category, firstReading, ground, session, sitting } from '../proposal.fields';
import { requireSigned } from '../proposer';
import { turnTargets, type TurnAction } from '../targets';
import { moved, step } from './moved';

/** 初审 → 复审: 立案、不予立案、并案; 撤案 as long as nothing was answered. */
export const screening = {
  'read-first': step({
    label: '初审',
    from: ['submitted'],
    to: ['screening'],
    permission: 'opinion:edit',
    takes: { firstReading, comment },
    many: true,
    apply: (item, input, { actor }) => ({
      ...moved(item, 'screening'),
      firstReading: input.firstReading,
      readBy: actor.id,
    }),
  }),
  file: step({
    label: '立案',
    from: ['screening'],
    to: ['filed'],
    permission: 'opinion:edit',
    takes: {
      category,
      session: maybe(session),
      sitting: maybe(sitting),
      number: made(line('编号', most.number)),
    },
    many: true,
    refusal: ({ readBy }, { id, rules }) => (rules?.apart && readBy === id ? 'proposal.own-reading' : undefined),
    apply: (item, input, { now }) => {
      requireSigned(item);
      return {
        ...moved(item, 'filed'),
        category: input.category,
        session: input.session ?? item.session,
        sitting: input.sitting ?? item.sitting,
        number: input.number,
        beforeFiling: { category: item.category, session: item.session, sitting: item.sitting },
        filedOn: dayOf(now),
      };
    },
  }),
  'not-file': step({
    label: '不予立案',
    from: ['screening'],
    to: ['not-filed'],
    permission: 'opinion:edit',
    takes: { ground, reason },
    many: true,
    apply: (item, input, { now }) => ({
      ...moved(item, 'not-filed', input.reason),
      ground: input.ground,
      notFiledOn: dayOf(now),
    }),
  }),
  merge: step({
    label: '并案',
    from: ['submitted', 'screening'],
    to: ['merged'],
    permission: 'opinion:edit',
    takes: { into: itemField('并入的提案') },
    apply: (item, { into }) => ({ ...moved(item, 'merged'), mergedInto: into }),
  }),
  retract: step({
    label: '撤案',
    from: ['submitted', 'screening', 'filed', 'assigned'],
    to: ['withdrawn'],
    permission: 'opinion:edit',
    takes: { reason },
    apply: (item, { reason: why }) => moved(item, 'withdrawn', why),
  }),
};

/** What is not filed may go on another way; the other item starts as a draft. */
const turned = (label: string) =>
  step({
    label,
    from: ['not-filed'],
    to: ['not-filed'],
    permission: 'opinion:edit',
    takes: { became: made(became) },
    refusal: (item) => (item.became ? 'proposal.turned' : undefined),
    apply: (item, input, { now }) => ({ ...item, became: input.became, becameOn: dayOf(now) }),
  });

export const turning = Object.fromEntries(
  Object.values(turnTargets).map(({ action, label }) => [action, turned(label)]),
  // Object.fromEntries forgets that every target has its step.
) as Record<TurnAction, Step<Proposal, { became: ReturnType<typeof made<typeof became>> }>>;

export const screeningTakenBack = {
  'take-back-reading': undoing(
    '撤销初审',
    'opinion:edit',
    { 'read-first': screening['read-first'] },
    ({ firstReading: _reading, readBy: _reader, ...item }) => item,
  ),
  // Its number is that of no other: it has it again when it is filed again.
  unfile: undoing(
    '撤销立案',
    'opinion:edit',
    { file: screening.file },
    ({ filedOn: _on, number: _number, beforeFiling, ...item }) => ({
      ...item,
      category: beforeFiling?.category,
      session: beforeFiling?.session,
      sitting: beforeFiling?.sitting ?? item.sitting,
    }),
  ),
  reconsider: undoing(
    '重新审查',
    'opinion:edit',
    { 'not-file': screening['not-file'] },
    ({ ground: _ground, reason: _reason, notFiledOn: _on, ...item }) => item,
  ),
  unmerge: undoing('撤销并案', 'opinion:edit', { merge: screening.merge }, ({ mergedInto: _into, ...item }) => item),
  'take-back-retraction': undoing(
    '撤销撤案',
    'opinion:edit',
    { retract: screening.retract },
    ({ reason: _reason, ...item }) => item,
  ),
};
