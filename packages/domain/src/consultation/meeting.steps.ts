import { gatheringSteps } from '../gathering/gathering.steps';
import { mostEntries } from '../text/limits';
import { day, maybe } from '../work/field';
import { stepOf, type Step } from '../work/kind';
import { undoing } from '../work/undo';
import { isMicro, type Consultation } from './consultation';
import { outcomeForm, reportFields, said } from './consultation.fields';
import { linkAfter } from './outcome-chain';

const step = stepOf<Consultation>();
// The steps of every gathering change what every gathering has, and leave the rest as it is.
const { hold, close, cancel } = gatheringSteps as unknown as {
  [Name in keyof typeof gatheringSteps]: Step<Consultation, (typeof gatheringSteps)[Name]['takes']>;
};

const onward = {
  'send-papers': step({
    label: '登记送材料',
    from: ['announced'],
    to: ['announced'],
    permission: 'gathering:run',
    takes: { on: day('送材料日期', { past: true }) },
    apply: (item, { on }) => ({ ...item, papersOn: on }),
  }),
  'add-report': step({
    label: '登记调研报告',
    from: ['draft', 'announced', 'held'],
    to: ['draft', 'announced', 'held'],
    permission: 'gathering:run',
    takes: reportFields,
    refusal: ({ reports }) => (reports.length < mostEntries.researchReports ? undefined : 'consultation.reports-full'),
    apply: (item, report, { newId }) => ({ ...item, reports: [...item.reports, { id: newId(), ...report }] }),
  }),
  hold: step({
    ...hold,
    // Two or three members who meet at once need no notice (微协商).
    from: ['draft', ...hold.from],
    takes: { ...hold.takes, parts: maybe(said) },
    refusal: (item) => (item.status === 'draft' && !isMicro(item) ? 'action.not-now' : undefined),
    apply: (item, { parts = [], ...told }, context) => {
      const held = hold.apply(item, told, context);
      const laidDown = isMicro(item) ? undefined : context.actor.rules?.consultations?.chain;
      const chain = laidDown ?? item.chain;
      return { ...held, parts, chain, next: linkAfter(chain, 0, told.heldOn, context.calendar) };
    },
  }),
  'note-parts': step({
    label: '登记会议环节',
    from: ['held', 'closed'],
    to: ['held', 'closed'],
    permission: 'gathering:run',
    takes: { parts: said },
    apply: (item, { parts }) => ({ ...item, parts }),
  }),
  close: step({
    ...close,
    takes: { ...close.takes, form: outcomeForm },
    // 回头看 at the end of a chain has no fixed time, so it keeps nothing open.
    refusal: ({ next, chain }) =>
      next && (next.link !== 'look-back' || chain.at(-1)?.link !== 'look-back') ? 'consultation.chain-open' : undefined,
    apply: (item, { form, ...told }, context) => ({
      ...close.apply(item, told, context),
      outcomeForm: form ?? item.outcomeForm,
    }),
  }),
};

/** 协商前和会上: what every gathering goes through, with papers, research and the parts of the meeting. */
export const meetingSteps = {
  ...onward,
  reopen: undoing<Consultation>(
    '重新打开',
    'gathering:run',
    // Undoing looks at where these lead from and to, not at what they take.
    { close: onward.close, cancel } as unknown as Record<string, Step<Consultation>>,
    ({ outcome: _outcome, reason: _reason, ...item }) => ({
      ...item,
      outcomeForm: item.outcomeSteps.findLast(({ form }) => form)?.form,
    }),
  ),
};
