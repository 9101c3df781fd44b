import { dayOf } from '../../calendar/day';
import { handlingModeLabels, leads, type Chosen } from '../../handling/handling-unit';
import { isInCharge, namedUnit, withUnits } from '../../handling/handling';
import { named, one, several, unitStepsOf, withEach } from '../../handling/unit-steps';
import { Refusal, refusedField } from '../../refusal';
import { mostCharacters as most, mostEntries } from '../../text/limits';
import { choice, day, line, maybe, own, text, type Values } from '../../work/field';
import type { StepContext } from '../../work/kind';
import { undoing } from '../../work/undo';
import {
  answersAnew,
  classOfAll,
  isAssistant,
  lastReplyOf,
  requireClass,
  returnableUntil,
  timeOf,
  unitsAnswering,
  unitsOpining,
  withMissed,
} from '../answering';
import { assigningOffices, contactMethods, type AssigningOffice, type Handled, type Letter } from '../handling-unit';
import type { Proposal } from '../proposal';
import { moved, step } from './moved';

/** A unit as 交办 names it: through whose office, and of a split proposal with its part. */
export interface Assigned extends Chosen {
  via?: AssigningOffice | undefined;
  part?: { title: string } | undefined;
}

const inHandling = ['assigned', 'redo'] as const;
const via = choice('交办渠道', assigningOffices);

const ofUnits = unitStepsOf<Proposal>({
  from: inHandling,
  handled: 'replied',
  permission: 'opinion:edit',
  finish: (item, { now, actor }) => ({
    ...moved(item, 'replied'),
    class: classOfAll(item.handlingUnits, actor.rules?.proposals),
    repliedOn: lastReplyOf(item) ?? dayOf(now),
  }),
  // A part keeps its number, whoever handles it.
  succeed: ({ via: through, part }, fresh) => ({ ...fresh, via: through, contacts: [], ...(part && { part }) }),
});

const answer = {
  ...several,
  text: text('答复内容', most.reply),
  letter: own<Letter>('答复函'),
  // What came on paper came on another day than that of its entry.
  on: maybe(day('答复日期', { past: true })),
};

/** 答复 and 重办答复 of whoever answers the proposer: the first time once it has spoken with them and heard its assistants. */
function reply(anew: boolean, label: string) {
  const from = anew ? inHandling : (['assigned'] as const);
  return step({
    label,
    from,
    to: from,
    permission: 'opinion:edit',
    takes: answer,
    refusal: (item) => {
      const units = unitsAnswering(item, anew);
      if (units.length === 0) return 'handling-unit.not-now';
      return anew || units.some(({ contacts }) => contacts.length > 0) ? undefined : 'proposal.not-contacted';
    },
    apply: (item, { text: words, letter, on, ...those }, context) => {
      requireClass(context.actor.rules?.proposals, letter.class, '/letter/class');
      for (const { id, pointer } of named(those)) requireAnswer(item, namedUnit(item, id, pointer), anew, pointer);
      const heard = anew ? item : withMissed(item, context);
      return withEach(heard, 'reply', those, context.now, (unit) => ({
        ...unit,
        state: 'replied',
        repliedAt: timeOf(unit, on, context.now),
        reply: words,
        letter,
      }));
    },
  });
}

function requireAnswer(item: Proposal, unit: Handled, anew: boolean, pointer: string): void {
  if (isAssistant(item, unit)) throw refusedField(pointer, 'proposal.assistant');
  if (unit.state !== 'signed-for' || answersAnew(item, unit) !== anew) throw new Refusal('handling-unit.not-now');
  if (!anew && unit.contacts.length === 0) throw refusedField(pointer, 'proposal.not-contacted');
}

const requestReturn = { ...ofUnits.requestReturn.takes, on: maybe(day('申请日期', { past: true })) };

/** 交办 and everything a handling unit does */
export const handling = {
  assign: step({
    label: '交办',
    from: ['filed'],
    to: ['assigned'],
    permission: 'opinion:edit',
    takes: { mode: choice('办理方式', handlingModeLabels), handlingUnits: own<readonly Assigned[]>('承办单位') },
    many: true,
    apply: (item, { mode, handlingUnits }, { now, newId }) => ({
      ...moved(item, 'assigned'),
      mode,
      assignedOn: dayOf(now),
      handlingUnits: handlingUnits.map(({ name, entry, via: through = 'government', part }, index) => ({
        id: newId(),
        name,
        ...(entry !== undefined && { entry }),
        lead: leads(mode, handlingUnits, index),
        via: through,
        // What is split is numbered part by part, in the order in which it was given out.
        ...(mode === 'split' && { part: { no: index + 1, title: part?.title ?? item.title } }),
        state: 'assigned',
        since: now,
        assignedAt: now,
        contacts: [],
      })),
    }),
  }),
  'sign-for': ofUnits.signFor,
  contact: step({
    label: '登记沟通',
    from: inHandling,
    to: inHandling,
    permission: 'opinion:edit',
    takes: {
      ...one,
      method: choice('沟通方式', contactMethods),
      on: day('沟通日期', { past: true }),
      note: maybe(line('备注', most.contactNote)),
    },
    refusal: ({ handlingUnits }) => (handlingUnits.some(isInCharge) ? undefined : 'handling-unit.not-now'),
    apply: (item, { handlingUnit, method, on, note }) => {
      const unit = namedUnit(item, handlingUnit);
      if (!isInCharge(unit)) throw new Refusal('handling-unit.not-now');
      const contact = { method, on, ...(note !== undefined && { note }) };
      // The oldest give way: what was entered stays in the journal.
      return withUnits(item, unit, [{ ...unit, contacts: [...unit.contacts, contact].slice(-mostEntries.contacts) }]);
    },
  }),
  'co-reply': step({
    label: '登记会办意见',
    from: ['assigned'],
    to: ['assigned'],
    permission: 'opinion:edit',
    takes: { ...one, on: day('会办意见日期', { past: true }), text: text('会办意见', most.comment) },
    refusal: (item) => (unitsOpining(item).length > 0 ? undefined : 'handling-unit.not-now'),
    apply: (item, { handlingUnit, on, text: words }, { now }) => {
      const unit = namedUnit(item, handlingUnit);
      if (!unitsOpining(item).includes(unit)) throw new Refusal('handling-unit.not-now');
      const { missed: _missed, ...heard } = unit;
      return withUnits(item, unit, [{ ...heard, state: 'passed', since: now, opinion: { on, text: words } }]);
    },
  }),
  reply: reply(false, '登记答复'),
  'redo-reply': reply(true, '登记重办答复'),
  'check-reply': ofUnits.checkReply,
  'request-return': {
    ...ofUnits.requestReturn,
    takes: requestReturn,
    apply: (item: Proposal, { on, ...input }: Values<typeof requestReturn>, context: StepContext) => {
      const unit = namedUnit(item, input.handlingUnit);
      const until = returnableUntil(unit, context);
      if (until !== undefined && dayOf(timeOf(unit, on, context.now)) > until) {
        const message = `退办申请应在交办后的规定时限内提出，最后一天是${until}。`;
        throw new Refusal('proposal.return-late', [
          { pointer: '/handlingUnit', code: 'proposal.return-late', message },
        ]);
      }
      return ofUnits.requestReturn.apply(item, input, context);
    },
  },
  'resolve-return': step({
    ...ofUnits.resolveReturn,
    takes: { ...ofUnits.resolveReturn.takes, via: maybe(via) },
    apply: (item, { via: through, ...input }, context) => {
      const resolved = ofUnits.resolveReturn.apply(item, input, context);
      const known = new Set(item.handlingUnits.map(({ id }) => id));
      return {
        ...resolved,
        handlingUnits: resolved.handlingUnits.map((unit) =>
          through === undefined || known.has(unit.id) ? unit : { ...unit, via: through },
        ),
      };
    },
  }),
  release: ofUnits.release,
};

export const handlingTakenBack = {
  'recall-assignment': undoing(
    '撤回交办',
    'opinion:edit',
    { assign: handling.assign },
    ({ mode: _mode, assignedOn: _on, ...item }) => ({ ...item, handlingUnits: [] }),
  ),
};
