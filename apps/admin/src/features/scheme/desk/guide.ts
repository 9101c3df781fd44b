import type { Node } from '@lianluo/domain/scheme/language';
import type { Rules } from '@lianluo/domain/scheme/scheme';

/** One step of a first scheme: what is laid down by it, where, and whether it is there. */
export interface GuideStep {
  title: string;
  hint: string;
  /** The part of the draft. */
  at: string;
  isDone: boolean;
}

const hasScore = (node: Node): boolean => ('of' in node ? node.of.some(hasScore) : true);

/** 起草步骤 of a scheme that is begun from nothing, in the order in which an office lays it down. None of them must be taken. */
export function guideOf({ points, plans, stars }: Rules): GuideStep[] {
  const tables = Object.values(points);
  return [
    {
      title: '积分表',
      hint: '建立积分表，加标题、加条款；点击各条中带虚线的词填写事实、分值',
      at: '/points-member',
      isDone: tables.some(({ tree }) => hasScore(tree)),
    },
    {
      title: '等次',
      hint: '从高到低写明各等次的起点，最低的从 0 分起',
      at: '/points-member',
      isDone: tables.some(({ bands }) => bands.length > 0),
    },
    {
      title: '履职计划与任务',
      hint: '写明每人每年至少做什么、做几次',
      at: '/plans',
      isDone: plans.some(({ quotas }) => quotas.length > 0),
    },
    { title: '星级', hint: '按总分定星级，没有完成任务的可以限制', at: '/stars', isDone: stars.length > 0 },
  ];
}
