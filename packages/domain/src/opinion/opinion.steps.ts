import { dayOf } from '../calendar/day';
import type { Permission } from '../permission';
import { Refusal } from '../refusal';
import type { Step } from '../work/lifecycle';
import { undoing } from '../work/undo';
import { handlingRefusal, isHandled, isInCharge, withHandlingUnit, type HandlingAction } from './handling';
import type { HandlingMode, HandlingUnit, Opinion, OpinionContent, OpinionStatus } from './opinion';

/** Some steps are entered for one handling unit, or for several at once that did the same. */
type OneOrSeveral = { handlingUnit?: string | undefined; handlingUnits?: readonly string[] | undefined };

/** What each step is given, as api.md's table names it. */
export interface OpinionInputs {
  submit: object;
  withdraw: object;
  edit: { title?: string | undefined; content?: OpinionContent | undefined };
  review: { comment?: string | undefined };
  sign: { comment?: string | undefined };
  issue: { recipients?: readonly string[] | undefined; number?: string | undefined };
  transfer: { mode: HandlingMode; handlingUnits: readonly { name: string; lead?: boolean | undefined }[] };
  'handle-locally': { text: string };
  'sign-for': OneOrSeveral;
  reply: OneOrSeveral & { text: string };
  'check-reply': OneOrSeveral & { pass: boolean; comment?: string | undefined };
  'request-return': { handlingUnit: string; reason: string };
  'resolve-return': {
    handlingUnit: string;
    decision: 'refuse' | 'change';
    to?: string | undefined;
    reason?: string | undefined;
  };
  release: { handlingUnit: string; reason: string };
  feedback: { text: string };
  archive: object;
  return: { reason: string };
  merge: { into: string };
  reject: { reason: string };
  recall: { reason: string };
  'recall-local': { reason: string };
  'recall-feedback': { reason: string };
  reopen: { reason: string };
  unarchive: { reason: string };
}
export type OpinionAction = keyof OpinionInputs;

const step = <Action extends OpinionAction>(row: Step<Opinion, OpinionInputs[Action]>): Step<Opinion> => row;

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
  submit: step<'submit'>({
    label: '报送',
    from: ['draft', 'returned'],
    to: ['submitted'],
    permission: 'work:submit',
    requires: [],
    refusal: (item) => (item.content || item.imported ? undefined : 'opinion.content-missing'),
    apply: (item, _input, { actor }) => ({
      ...item,
      status: 'submitted',
      submittedBy: isActedOn(item) ? undefined : actor.id,
      reason: undefined,
    }),
  }),
  withdraw: step<'withdraw'>({
    label: '撤回',
    from: ['submitted'],
    to: ['draft'],
    permission: 'work:submit',
    requires: [],
    refusal: (item, actor) => {
      if (!item.submittedBy) return 'opinion.acted-on';
      return item.submittedBy === actor.id ? undefined : 'opinion.not-submitter';
    },
    apply: (item) => moved(item, 'draft'),
  }),
  edit: step<'edit'>({
    label: '编辑',
    from: ['submitted', 'edited'],
    to: ['edited'],
    permission: 'opinion:edit',
    requires: ['title?', 'content?'],
    apply: (item, { title, content }) => ({
      ...moved(item, 'edited'),
      title: title ?? item.title,
      content: content ? { references: item.content?.references, ...content } : item.content,
    }),
  }),
  review: step<'review'>({
    label: '审核',
    from: ['edited'],
    to: ['reviewed'],
    permission: 'opinion:review',
    requires: ['comment?'],
    apply: (item) => moved(item, 'reviewed'),
  }),
  sign: step<'sign'>({
    label: '签发',
    from: ['reviewed'],
    to: ['signed'],
    permission: 'opinion:sign',
    requires: ['comment?'],
    apply: (item) => moved(item, 'signed'),
  }),
  issue: step<'issue'>({
    label: '印发',
    from: ['signed'],
    to: ['issued'],
    permission: 'opinion:edit',
    requires: ['recipients?'],
    apply: (item, { recipients, number }, { now }) => ({
      ...moved(item, 'issued'),
      number: item.number ?? number,
      recipients,
      issuedOn: dayOf(now),
    }),
  }),
  transfer: step<'transfer'>({
    label: '转办',
    from: ['signed', 'issued', 'submitted', 'edited'],
    to: ['in-handling'],
    permission: 'opinion:edit',
    requires: ['mode', 'handlingUnits'],
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
  'handle-locally': step<'handle-locally'>({
    label: '街道自办',
    from: ['submitted', 'edited'],
    to: ['handled'],
    permission: 'opinion:handle-locally',
    requires: ['text'],
    apply: (item, { text }) => ({ ...moved(item, 'handled'), localHandling: text }),
  }),
  'sign-for': handling<'sign-for'>('sign-for', {
    label: '签收',
    requires: ['handlingUnit'],
    apply: (item, those, { now }) =>
      withEach(item, 'sign-for', those, now, (unit) => ({ ...unit, state: 'signed-for', signedForAt: now })),
  }),
  reply: handling<'reply'>('reply', {
    label: '登记办复',
    requires: ['handlingUnit', 'text'],
    apply: (item, { text, ...those }, { now }) =>
      withEach(item, 'reply', those, now, (unit) => ({ ...unit, state: 'replied', repliedAt: now, reply: text })),
  }),
  'check-reply': handling<'check-reply'>('check-reply', {
    label: '审核办复',
    requires: ['handlingUnit', 'pass', 'comment?'],
    apply: (item, { pass, ...those }, { now }) =>
      handledWhenAllPassed(
        withEach(item, 'check-reply', those, now, (unit) => ({ ...unit, state: pass ? 'passed' : 'signed-for' })),
      ),
  }),
  'request-return': handling<'request-return'>('request-return', {
    label: '申请退回',
    requires: ['handlingUnit', 'reason'],
    apply: (item, { handlingUnit, reason }, { now }) =>
      withHandlingUnit(item, 'request-return', handlingUnit, now, (unit) => [
        { ...unit, state: 'return-requested', returnReason: reason },
      ]),
  }),
  'resolve-return': handling<'resolve-return'>('resolve-return', {
    label: '处理申退',
    requires: ['handlingUnit', 'decision', 'to?', 'reason?'],
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
  release: handling<'release'>('release', {
    label: '解除承办',
    requires: ['handlingUnit', 'reason'],
    apply: (item, { handlingUnit, reason }, { now }) =>
      handledWhenAllPassed(
        withHandlingUnit(item, 'release', handlingUnit, now, (unit) => [
          { ...unit, state: 'released', releaseReason: reason },
        ]),
      ),
  }),
  feedback: step<'feedback'>({
    label: '反馈',
    from: ['handled', 'issued', 'rejected'],
    to: ['fed-back'],
    permission: 'opinion:edit',
    requires: ['text'],
    apply: (item, { text }) => ({ ...moved(item, 'fed-back'), feedback: text }),
  }),
  archive: step<'archive'>({
    label: '归档',
    from: ['fed-back', 'issued', 'rejected'],
    to: ['archived'],
    permission: 'opinion:edit',
    requires: [],
    apply: (item) => moved(item, 'archived'),
  }),
  return: step<'return'>({
    label: '退回',
    from: ['submitted', 'edited', 'reviewed', 'signed'],
    to: ['returned', 'submitted', 'edited', 'reviewed'],
    permission: (status) => backwards[status]?.permission ?? 'opinion:edit',
    requires: ['reason'],
    apply: (item, { reason }) => ({ ...moved(item, backwards[item.status]?.to ?? item.status), reason }),
  }),
  merge: step<'merge'>({
    label: '合并',
    from: ['submitted', 'edited'],
    to: ['merged'],
    permission: 'opinion:edit',
    requires: ['into'],
    refusal: (item) => (item.adoptions.some((each) => !each.voided) ? 'opinion.adopted-not-merged' : undefined),
    apply: (item, { into }) => ({ ...moved(item, 'merged'), mergedInto: into }),
  }),
  reject: step<'reject'>({
    label: '不予采用',
    from: ['submitted', 'edited'],
    to: ['rejected'],
    permission: 'opinion:edit',
    requires: ['reason'],
    refusal: (item) => (item.adoptions.some((each) => !each.voided) ? 'opinion.adopted-not-rejected' : undefined),
    apply: (item, { reason }) => ({ ...moved(item, 'rejected'), reason, rejected: true }),
  }),
} satisfies Partial<Record<OpinionAction, Step<Opinion>>>;

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
} satisfies Partial<Record<OpinionAction, Step<Opinion>>>;

/**
 * 社情民意信息的办理流程 (domain.md 3.1, api.md): the one table that the API's `allowedActions`, the guard in the write,
 * the buttons, the help and the tests are read from. The order is the order of the buttons.
 */
export const opinionSteps: Record<OpinionAction, Step<Opinion>> = { ...onward, ...back };

/** A step of a handling unit: the item stays in handling until the last reply has passed. */
function handling<Action extends HandlingAction>(
  action: Action,
  row: Pick<Step<Opinion, OpinionInputs[Action]>, 'label' | 'requires' | 'apply'>,
): Step<Opinion> {
  return step<Action>({
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
  { handlingUnit, handlingUnits = handlingUnit === undefined ? [] : [handlingUnit] }: OneOrSeveral,
  now: string,
  change: (unit: HandlingUnit) => Omit<HandlingUnit, 'since'>,
): Opinion =>
  handlingUnits.reduce((so, id, index) => {
    const pointer = handlingUnit === undefined ? `/handlingUnits/${index}` : '/handlingUnit';
    return withHandlingUnit(so, action, id, now, (unit) => [change(unit)], pointer);
  }, item);

const handledWhenAllPassed = (item: Opinion): Opinion =>
  isHandled(item.handlingUnits) ? { ...item, status: 'handled' } : item;
