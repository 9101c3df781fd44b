import { adoptionLevelLabels } from '@lianluo/domain/opinion/opinion';
import type { Scope } from '../context';
import type { Filter } from '../http/list-filter';
import { platformAddress, type Collection } from '../platform/platform.store';
import { isLevel, wordOf } from './words';

const labels: Readonly<Record<string, string>> = {
  status: '状态',
  unit: '单位',
  member: '委员',
  topic: '年度议题',
  from: '起',
  to: '止',
  year: '年度',
  overdue: '逾期',
  q: '查找',
  adoptedBy: '采用',
  fastLane: '直通车',
  stage: '到过',
  issuedIn: '印发年度',
  sector: '界别',
  level: '政协职务',
  type: '类型',
  alive: '健全',
  onePlusThree: '1+3平台',
  sort: '排序',
};

/** 状态=已归档；年度=2026 — what was chosen, in words. */
export async function filterSentence(scope: Scope, filter: Filter): Promise<string> {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(async ([name, value]) => `${labels[name] ?? name}=${await shown(scope, name, value)}`);
  return parts.length === 0 ? '全部' : (await Promise.all(parts)).join('；');
}

async function shown(scope: Scope, name: string, value: unknown): Promise<string> {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  const named = namedIn[name];
  if (named) return nameOf(scope, named, text);
  if (name === 'adoptedBy' && isLevel(text)) return adoptionLevelLabels[text];
  return wordOf(text) ?? text;
}

const namedIn: Readonly<Record<string, Collection>> = { unit: 'units', member: 'members', topic: 'topics' };

async function nameOf({ storage, committee }: Scope, collection: Collection, id: string): Promise<string> {
  const [row] = await storage.get([platformAddress(committee.id, collection, id)]);
  return (row?.['value'] as { name?: string } | undefined)?.name ?? id;
}
