import { subjectLabels } from '@lianluo/domain/scheme/catalogue/subjects';
import { grantErrors } from '@lianluo/domain/scheme/points/grant-rules';
import { numberWords, pointsWords } from '@lianluo/domain/scheme/told/numbers';
import type { EvidenceFile } from '../../../work/evidence/evidence.queries';
import type { GrantNode, NewGrant } from './grant.queries';
import { evidenceIn } from '../../../work/evidence/evidence-in';

export interface GrantForm {
  /** `member ID`: two tables may call their nodes alike. */
  node: string | undefined;
  subject: string | undefined;
  points: number | undefined;
  on: string | undefined;
  text: string;
  files: readonly EvidenceFile[];
}

export const nodeKey = ({ subject, id }: Pick<GrantNode, 'subject' | 'id'>): string => `${subject} ${id}`;

/** As a list of choices, under whose table it stands in. */
export const nodeChoices = (nodes: readonly GrantNode[]) =>
  nodes.map((node) => ({ id: nodeKey(node), name: node.label, heading: `${subjectLabels[node.subject]}积分` }));

/** 全年最多加 5 分，以 0.5 分为单位；附佐证后即计分 */
export function limitWords({ most, step, needs }: GrantNode): string {
  const limit = `全年最多${most < 0 ? '扣' : '加'} ${pointsWords(Math.abs(most))}`;
  const unit = step === undefined ? '' : `，以 ${numberWords(step)} 分为单位`;
  return `${limit}${unit}；${needs === 'evidence' ? '附佐证后即计分' : '附佐证，由录入人以外的人批准后计分'}`;
}

/** Why so many points cannot be granted, in the words of the API; what was granted before only the API knows. */
export function pointsFault(form: GrantForm, node: GrantNode | undefined, today: string): string | undefined {
  const { points, on } = form;
  if (!node || points === undefined) return undefined;
  const { id, label, most, step, needs, source } = node;
  const granted = { id, granted: label, most, needs, source, ...(step !== undefined && { step }) };
  return grantErrors({ points, on: on ?? today, evidence: evidenceIn(form) }, granted, [], today).find(
    ({ pointer }) => pointer === '/points',
  )?.message;
}

/** What is sent; nothing while something lacks or is wrong. */
export function newGrantOf(form: GrantForm, node: GrantNode | undefined, today: string): NewGrant | undefined {
  const { subject, points, on } = form;
  const evidence = evidenceIn(form);
  if (!node || subject === undefined || points === undefined || on === undefined) return undefined;
  if (Object.keys(evidence).length === 0 || pointsFault(form, node, today) !== undefined) return undefined;
  return { subject: { kind: node.subject, id: subject }, node: node.id, points, on, evidence };
}

/** +2, −1.5 */
export const grantedWords = (points: number): string => `${points > 0 ? '+' : ''}${numberWords(points)}`;
