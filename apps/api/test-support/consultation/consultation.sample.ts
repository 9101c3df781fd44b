import { consultationKind } from '@lianluo/domain/consultation/consultation.kind';
import type { KindSample } from '../kind-sample';
import { gatheringSample } from '../gathering/gathering.sample';

/** 协商: who organises one follows it to its end; who is asked in writing is the office's to say. */
export const consultationSample: KindSample = {
  ...gatheringSample,
  byUnit: Object.keys(consultationKind.steps),
  own: {
    ...gatheringSample.own,
    team: ({ member }) => [{ member, lead: true }],
    parts: ({ word }) => [{ part: 'briefing', text: word }],
    point: ({ known }) => known?.['points'] ?? 'none',
  },
  beside: {
    ...gatheringSample.beside,
    'open-round': ({ word }) => ({ question: word, closesOn: '2026-06-30', participants: [{ name: word }] }),
    'end-round': {},
    'export-round': {},
    'set-point': ({ unit }) => ({ assignee: { unit }, dueOn: '2026-12-31' }),
  },
};
