import { dayOf } from '../calendar/day';
import type { Permission } from '../permission';
import { Refusal } from '../refusal';
import { mostCharacters as most } from '../text/limits';
import {
  choice,
  comment,
  flag,
  insteadOf,
  item as itemField,
  line,
  made,
  maybe,
  own,
  reason,
  text,
  type Fields,
  type Values,
} from '../work/field';
import { stepOf, type Step } from '../work/kind';
import { undoing } from '../work/undo';
import { withdrawRefusal } from '../work/withdraw';
import { handlingRefusal, isHandled, isInCharge, withHandlingUnit, type HandlingAction } from './handling';
import {
  handlingModeLabels,
  returnDecisions,
  type HandlingUnit,
  type Opinion,
  type OpinionContent,
  type OpinionStatus,
} from './opinion';

/** Some steps are entered for one handling unit, or for several at once that did the same. */
const several = {
  handlingUnit: maybe(own<string>('承办单位')),
  handlingUnits: insteadOf('handlingUnit', maybe(own<readonly string[]>('几个承办单位'))),
};
type Several = Values<typeof several>;
const one = { handlingUnit: own<string>('承办单位') };

/** 转办 names units that may lead. */
type Chosen = readonly { name: string; lead?: boolean | undefined }[];

const step = stepOf<Opinion>();

/**
 * Sets a state. Whatever is done to a submitted item ends its submitter's chance to withdraw it, and answers the reason
 * it was returned for; why an item was turned down stays with it.
 */
const moved = (item: Opinion, status: OpinionStatus): Opinion => ({
  ...item,
  status,
  submittedBy: undefined,
  reason: item.rejected ? item.reason : undefined,
});

/** What others added stays on an item that was returned, so it never becomes a draft again. */
const isActedOn = (item: Opinion): boolean =>
  item.adoptions.length > 0 || item.instructions.length > 0 || (item.content?.references ?? []).length > 0;

const backwards: Readonly<Record<string, { to: OpinionStatus; permission: Permission }>> = {
  submitted: { to: 'returned', permission: 'opinion:edit' },
  edited: { to: 'submitted', permission: 'opinion:review' },
  reviewed: { to: 'edited', permission: 'opinion:sign' },
  signed: { to: 'reviewed', permission: 'opinion:edit' },
};

const onward = {
  submit: step({
    label: '报送',
    from: ['draft', 'returned'],
    to: ['submitted'],
    permission: 'work:submit',
    takes: {},
    many: true,
    // The head that a list reads carries no text, nor tells that there is none: only `null` says that.
    refusal: (item) => (item.content === null && !item.imported ? 'opinion.content-missing' : undefined),
    apply: (item, _input, { actor }) => ({
      ...item,
      status: 'submitted',
      submittedBy: isActedOn(item) ? undefined : actor.id,
      reason: undefined,
    }),
  }),
  withdraw: step({
    label: '撤回',
    from: ['submitted'],
    to: ['draft'],
    permission: 'work:submit',
    takes: {},
    many: true,
    refusal: withdrawRefusal,
    apply: (item) => moved(item, 'draft'),
  }),
  edit: step({
    label: '编辑',
    from: ['submitted', 'edited'],
    to: ['edited'],
    permission: 'opinion:edit',
    takes: { title: maybe(line('标题', most.title)), content: maybe(own<OpinionContent>('正文')) },
    many: 'without-input',
    apply: (item, { title, content }) => ({
      ...moved(item, 'edited'),
      title: title ?? item.title,
      content: content ? { references: item.content?.references, ...content } : item.content,
    }),
  }),
  review: step({
    label: '审核',
    from: ['edited'],
    to: ['reviewed'],
    permission: 'opinion:review',
    takes: { comment },
    many: true,
    apply: (item) => moved(item, 'reviewed'),
  }),
  sign: step({
    label: '签发',
    from: ['reviewed'],
    to: ['signed'],
    permission: 'opinion:sign',
    takes: { comment },
    many: true,
    apply: (item) => moved(item, 'signed'),
  }),
  issue: step({
    label: '印发',
    from: ['signed'],
    to: ['issued'],
    permission: 'opinion:edit',
    takes: { recipients: maybe(own<readonly string[]>('主送、抄送')), number: made(maybe(line('编号', most.number))) },
    many: true,
    apply: (item, { recipients, number }, { now }) => ({
      ...moved(item, 'issued'),
      number: item.number ?? number,
      recipients,
      issuedOn: dayOf(now),
    }),
  }),
  transfer: step({
    label: '转办',
    from: ['signed', 'issued', 'submitted', 'edited'],
    to: ['in-handling'],
    permission: 'opinion:edit',
    takes: { mode: choice('办理方式', handlingModeLabels), handlingUnits: own<Chosen>('承办单位') },
    many: true,
    refusal: (item) =>
      item.fastLane || item.status === 'signed' || item.status === 'issued' ? undefined : 'opinion.not-fast-lane',
    apply: (item, { mode, handlingUnits }, { now, newId }) => ({
      ...moved(item, 'in-handling'),
      mode,
      handlingUnits: handlingUnits.map(({ name, lead }, index) => ({
        id: newId(),
        name,
        lead:
          mode === 'sole' || (mode === 'joint' && (lead || (index === 0 && !handlingUnits.some((each) => each.lead)))),
        state: 'assigned',
        since: now,
        assignedAt: now,
      })),
    }),
  }),
  'handle-locally': step({
    label: '街道自办',
    from: ['submitted', 'edited'],
    to: ['handled'],
    permission: 'opinion:handle-locally',
    takes: { text: text('街道自办的结果', most.result) },
    apply: (item, { text }) => ({ ...moved(item, 'handled'), localHandling: text }),
  }),
  'sign-for': handling('sign-for', {
    label: '签收',
    takes: several,
    apply: (item, those, { now }) =>
      withEach(item, 'sign-for', those, now, (unit) => ({ ...unit, state: 'signed-for', signedForAt: now })),
  }),
  reply: handling('reply', {
    label: '登记办复',
    takes: { ...several, text: text('办复内容', most.reply) },
    apply: (item, { text, ...those }, { now }) =>
      withEach(item, 'reply', those, now, (unit) => ({ ...unit, state: 'replied', repliedAt: now, reply: text })),
  }),
  'check-reply': handling('check-reply', {
    label: '审核办复',
    takes: { ...several, pass: flag('通过'), comment },
    apply: (item, { pass, ...those }, { now }) =>
      handledWhenAllPassed(
        withEach(item, 'check-reply', those, now, (unit) => ({ ...unit, state: pass ? 'passed' : 'signed-for' })),
      ),
  }),
  'request-return': handling('request-return', {
    label: '申请退回',
    takes: { ...one, reason },
    apply: (item, { handlingUnit, reason }, { now }) =>
      withHandlingUnit(item, 'request-return', handlingUnit, now, (unit) => [
        { ...unit, state: 'return-requested', returnReason: reason },
      ]),
  }),
  'resolve-return': handling('resolve-return', {
    label: '处理申退',
    takes: {
      ...one,
      decision: choice('处理意见', returnDecisions),
      to: maybe(line('改派的单位', most.name)),
      reason: maybe(reason),
    },
    apply: (item, { handlingUnit, decision, to, reason }, { now, newId }) => {
      if (decision === 'change' && item.handlingUnits.some((unit) => unit.name === to && isInCharge(unit)))
        throw new Refusal('handling-unit.already-there');
      return withHandlingUnit(item, 'resolve-return', handlingUnit, now, (unit) =>
        decision === 'change' && to
          ? [
              { ...unit, state: 'replaced' },
              { id: newId(), name: to, lead: unit.lead, state: 'assigned', assignedAt: now },
            ]
          : [{ ...unit, state: 'assigned', returnRefusal: reason }],
      );
    },
  }),
  release: handling('release', {
    label: '解除承办',
    takes: { ...one, reason },
    apply: (item, { handlingUnit, reason }, { now }) =>
      handledWhenAllPassed(
        withHandlingUnit(item, 'release', handlingUnit, now, (unit) => [
          { ...unit, state: 'released', releaseReason: reason },
        ]),
      ),
  }),
  feedback: step({
    label: '反馈',
    from: ['handled', 'issued', 'rejected'],
    to: ['fed-back'],
    permission: 'opinion:edit',
    takes: { text: text('反馈内容', most.result) },
    many: true,
    apply: (item, { text }) => ({ ...moved(item, 'fed-back'), feedback: text }),
  }),
  archive: step({
    label: '归档',
    from: ['fed-back', 'issued', 'rejected'],
    to: ['archived'],
    permission: 'opinion:edit',
    takes: {},
    many: true,
    apply: (item) => moved(item, 'archived'),
  }),
  return: step({
    label: '退回',
    from: ['submitted', 'edited', 'reviewed', 'signed'],
    to: ['returned', 'submitted', 'edited', 'reviewed'],
    permission: (status) => backwards[status]?.permission ?? 'opinion:edit',
    takes: { reason },
    apply: (item, { reason }) => ({ ...moved(item, backwards[item.status]?.to ?? item.status), reason }),
  }),
  merge: step({
    label: '合并',
    from: ['submitted', 'edited'],
    to: ['merged'],
    permission: 'opinion:edit',
    takes: { into: itemField('并入的条目') },
    refusal: (item) => (item.adoptions.some((each) => !each.voided) ? 'opinion.adopted-not-merged' : undefined),
    apply: (item, { into }) => ({ ...moved(item, 'merged'), mergedInto: into }),
  }),
  reject: step({
    label: '不予采用',
    from: ['submitted', 'edited'],
    to: ['rejected'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    refusal: (item) => (item.adoptions.some((each) => !each.voided) ? 'opinion.adopted-not-rejected' : undefined),
    apply: (item, { reason }) => ({ ...moved(item, 'rejected'), reason, rejected: true }),
  }),
};

/** Ways back from a wrong step while nothing followed it. */
const back = {
  recall: undoing('撤回转办', 'opinion:edit', { transfer: onward.transfer }, ({ mode: _mode, ...item }) => ({
    ...item,
    handlingUnits: [],
  })),
  'recall-local': undoing(
    '撤回自办',
    'opinion:handle-locally',
    { 'handle-locally': onward['handle-locally'] },
    ({ localHandling: _text, ...item }) => item,
  ),
  'recall-feedback': undoing(
    '撤回反馈',
    'opinion:edit',
    { feedback: onward.feedback },
    ({ feedback: _text, ...item }) => item,
  ),
  reopen: undoing(
    '重新打开',
    'opinion:edit',
    { reject: onward.reject },
    ({ rejected: _rejected, reason: _reason, ...item }) => item,
  ),
  unarchive: undoing('取消归档', 'opinion:edit', { archive: onward.archive }, (item) => item),
};

/**
 * 社情民意信息的办理流程 (domain.md 3.1, api.md): the one table that the API's `allowedActions`, the guard in the write,
 * the buttons, the help and the tests are read from. The order is the order of the buttons.
 */
export const opinionSteps = { ...onward, ...back };
export type OpinionAction = keyof typeof opinionSteps;

/** What each step is given. */
export type OpinionInputs = { [Action in OpinionAction]: Values<(typeof opinionSteps)[Action]['takes']> };

/** A step of a handling unit: the item stays in handling until the last reply has passed. */
function handling<const Takes extends Fields>(
  action: HandlingAction,
  row: Pick<Step<Opinion, Takes>, 'label' | 'takes' | 'apply'>,
): Step<Opinion, Takes> {
  return step({
    from: ['in-handling'],
    to: action === 'check-reply' || action === 'release' ? ['in-handling', 'handled'] : ['in-handling'],
    permission: 'opinion:edit',
    refusal: (item) => handlingRefusal(item, action),
    ...row,
  });
}

/** The item with each of the named handling units moved on; refused whole where one of them refuses. */
const withEach = (
  item: Opinion,
  action: HandlingAction,
  { handlingUnit, handlingUnits = handlingUnit === undefined ? [] : [handlingUnit] }: Several,
  now: string,
  change: (unit: HandlingUnit) => Omit<HandlingUnit, 'since'>,
): Opinion =>
  handlingUnits.reduce((so, id, index) => {
    const pointer = handlingUnit === undefined ? `/handlingUnits/${index}` : '/handlingUnit';
    return withHandlingUnit(so, action, id, now, (unit) => [change(unit)], pointer);
  }, item);

const handledWhenAllPassed = (item: Opinion): Opinion =>
  isHandled(item.handlingUnits) ? { ...item, status: 'handled' } : item;
