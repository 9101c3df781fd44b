import type { Day } from '../calendar/day';
import { unhold } from '../gathering/gathering.steps';
import { Refusal, type RefusalCode } from '../refusal';
import { mostCharacters as most } from '../text/limits';
import { flag, line, maybe, type Fields, type Values } from '../work/field';
import { stepOf, type StepContext } from '../work/kind';
import type { Consultation } from './consultation';
import { linkFields, outcomeForm } from './consultation.fields';
import { chainLinks, linkAfter, type LinkName, type OutcomeStep } from './outcome-chain';

const step = stepOf<Consultation>();

/** Why a link cannot be taken now: it is not the one that is awaited, or its committee has none such. */
function linkRefusal({ next, chain }: Consultation, link: LinkName): RefusalCode | undefined {
  if (next?.link === link) return undefined;
  return chain.some((each) => each.link === link) ? 'consultation.not-next' : 'consultation.not-in-chain';
}

type Told = Values<typeof linkFields> & Pick<OutcomeStep, 'whom' | 'form' | 'adopted'>;

/** A link of the chain as a step: it is entered with its day, and the next one is awaited. */
function linkStep<const Takes extends Fields>(link: LinkName, takes: Takes) {
  const where = link === 'look-back' ? (['held', 'closed'] as const) : (['held'] as const);
  return step({
    label: chainLinks[link],
    from: where,
    to: where,
    permission: 'gathering:run',
    takes: { ...linkFields, ...takes },
    refusal: (item) => linkRefusal(item, link),
    // Whatever a link takes is what a link that was taken tells.
    apply: (item, input, context) => withLink(item, link, input as unknown as Told, context),
  });
}

function withLink(item: Consultation, link: LinkName, told: Told, { actor, calendar }: StepContext): Consultation {
  if (told.on < lastDayOf(item)) throw new Refusal('request.invalid', [{ pointer: '/on', code: 'day.order' }]);
  const { since = lastDayOf(item), on: dueOn } = item.next ?? {};
  const taken = { link, ...told, since, ...(dueOn && { dueOn }), by: actor.name, byId: actor.id };
  const outcomeSteps = [...item.outcomeSteps, taken];
  return {
    ...item,
    outcomeSteps,
    outcomeForm: told.form ?? item.outcomeForm,
    next: linkAfter(item.chain, outcomeSteps.length, told.on, calendar),
  };
}

const lastDayOf = ({ outcomeSteps, heldOn, reportedOn }: Consultation): Day =>
  outcomeSteps.at(-1)?.on ?? heldOn ?? reportedOn;

/** The last link is awaited again, by the day it was awaited before. */
function withoutLink(item: Consultation): Consultation {
  const last = item.outcomeSteps.at(-1);
  const before = item.outcomeSteps.slice(0, -1);
  return {
    ...item,
    outcomeSteps: before,
    outcomeForm: before.findLast(({ form }) => form)?.form,
    next: last && { link: last.link, since: last.since, ...(last.dueOn && { on: last.dueOn }) },
  };
}

const whom = (label: string) => ({ whom: maybe(line(label, most.name)) });

const links = {
  report: linkStep('report', { form: outcomeForm, ...whom('报送单位') }),
  receive: linkStep('receive', whom('受理单位')),
  supervise: linkStep('supervise', whom('督办单位')),
  'feed-back': linkStep('feed-back', { adopted: flag('已采纳'), ...whom('答复单位') }),
  evaluate: linkStep('evaluate', whom('评估单位')),
  hear: linkStep('hear', {}),
  'look-back': linkStep('look-back', {}),
} satisfies Record<LinkName, unknown>;

const meetingTakenBack = unhold<Consultation>();

/** 成果办理: one step for each link that a committee may have, and one that takes the last back, or the meeting itself. */
export const outcomeSteps = {
  ...links,
  unhold: step({
    ...meetingTakenBack,
    label: '撤回上一步',
    undoes: [...(meetingTakenBack.undoes ?? []), ...Object.keys(links)],
    // What was closed is opened again before its outcome is corrected.
    to: ['draft', 'announced', 'held'],
    apply: (item, input, context) =>
      item.undo?.action === 'hold'
        ? { ...meetingTakenBack.apply(item, input, context), parts: [], next: undefined }
        : withoutLink(item),
  }),
};
