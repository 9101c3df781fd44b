import { may } from '../permission';
import { kindOf, type Wait } from '../work/kind';
import { calledKinds, callSources, callStatuses, type DraftCall } from './call';
import { callFields } from './call.fields';
import { callSteps } from './call.steps';

/** 约稿、征集: the office's own register, whose answers are opinions, proposals or clues. */
export const callKind = kindOf<DraftCall>()({
  name: 'calls',
  words: {
    label: '约稿',
    ledger: '约稿台账',
    short: '约稿',
    one: '约稿',
    measure: '件',
    unit: '约稿单位',
    page: 'call',
  },
  statuses: callStatuses,
  initial: 'draft',
  course: ['draft', 'open', 'closed'],
  // Whom a county asks is its own affair: the city does not read it.
  readPermission: 'gathering:read',
  recordPermission: 'opinion:edit',
  fields: callFields,
  draft: ['for', 'source', 'askedOn', 'deadline', 'ask', 'units'],
  listed: ['for', 'source', 'deadline'],
  judged: ['askedOn'],
  long: ['ask'],
  searched: ['ask'],
  reported: { by: 'askedOn' },
  steps: callSteps,
  waits: callWait,
  changeRefusal: ({ status }, actor) =>
    status !== 'closed' && may(actor, 'opinion:edit') ? undefined : 'work.not-changeable',
  shownBelow: () => false,
  facets: {
    source: { label: '约稿单位', type: 'choice', labels: callSources },
    for: { label: '征集内容', type: 'choice', labels: calledKinds },
  },
  standsIn: ({ source, for: called }) => [`source=${source}`, `for=${called}`],
  members: () => [],
  proves: {},
  facts: () => [],
  foundBy: ({ source, units }) => [callSources[source], ...units.map(({ name }) => name)],
});

/** It waits for its 截稿日期. */
function callWait({ status, deadline }: DraftCall): Wait | undefined {
  return status === 'open' ? { holder: '办公室', side: 'office', action: 'close', on: deadline } : undefined;
}
