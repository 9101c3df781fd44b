import { numberWords, pointsWords } from '@lianluo/domain/scheme/told/numbers';
import type { PointsExplained } from '../../api/points.query';

export type PointsNode = PointsExplained['nodes'][number];

/** Nodes come in preorder; how deep each stands under the total. */
export function depthsOf(nodes: readonly PointsNode[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of nodes) depths.set(id, parent === null ? 0 : (depths.get(parent) ?? -1) + 1);
  return depths;
}

/** 最多 50 分，实得 62，计 50: where a limit made the value what it is. */
export function limitWords({ limit, raw, value }: Pick<PointsNode, 'limit' | 'raw' | 'value'>): string | undefined {
  if (limit === undefined) return undefined;
  const bound = limit === 'cap' ? '最多' : '最低';
  return `${bound} ${pointsWords(value)}，实得 ${numberWords(raw)}，计 ${numberWords(value)}`;
}

/** 起始 70 分; 取最高的一项：第一提案人 */
export function headingWords({ start, highest }: PointsNode, nodes: readonly PointsNode[]): string[] {
  const counted = nodes.find(({ id }) => id === highest);
  return [...(start ? [`起始 ${pointsWords(start)}`] : []), ...(counted ? [`取最高的一项：${counted.label}`] : [])];
}

type Scored = PointsNode['facts'][number];

/** +5, −2; what did not count, and why. */
export function scoreWords({ score, counted, whyWords, before, bookedTo }: Scored): string {
  const more = [
    ...(counted ? [] : [whyWords ?? '不计']),
    ...(before === undefined ? [] : [`往年已计 ${numberWords(before)}`]),
    ...(bookedTo === undefined ? [] : [`计入 ${bookedTo} 年`]),
  ];
  const points = counted ? `${score > 0 ? '+' : ''}${numberWords(score)}` : '不计';
  return [points, ...more].filter((each, index) => index === 0 || each !== '不计').join('，');
}
