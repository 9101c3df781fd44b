import { maybe, made, link, links, starting } from '../work/field';

/** What may be raised at an activity, by kind: whatever it proves is its own. One more is a word here. */
export const raisedKinds = ['opinions', 'suggestions', 'proposals', 'motions'] as const;
export type RaisedKind = (typeof raisedKinds)[number];

/** 提出于, of what was raised. */
export const raisedAt = () => ({ ...maybe(made(link('提出于', 'raised'))), byUnit: true as const });
/** 提出的意见建议, of what it was raised at. */
export const raised = () => starting([], made(links('提出的意见建议', 'raisedAt')));
