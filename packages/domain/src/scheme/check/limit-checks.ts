import type { Clause, Heading } from '../language';
import { numberWords, pointsWords } from '../told/numbers';
import { boundsOf, hundredths, sumOf } from './bounds';
import { fault, none, warning, type Check, type Checks } from './fault';
import type { NodeAt } from './places';

const points = (value: number): string => pointsWords(value / 100);

/** A check of the limits that clauses and headings have alike. */
const ofLimits =
  (look: (node: Clause | Heading) => ReturnType<Check<NodeAt>>): Check<NodeAt> =>
  ({ node }) =>
    'granted' in node ? none : look(node);

/**
 * 封顶、保底 and what a node can come to. A limit's worth is only judged where the node's own span is known: where every clause
 * under it is held by `most`, by a period or by a cap of its own.
 */
export const limitChecks: Checks<NodeAt> = {
  'limit.order': ofLimits(({ cap, floor }) =>
    cap !== undefined && floor !== undefined && cap < floor
      ? fault('/cap', `封顶分（${numberWords(cap)}）低于保底分（${numberWords(floor)}），封顶分应不低于保底分`)
      : none,
  ),
  'limit.start': ({ node }) =>
    'heading' in node && node.cap !== undefined && node.start !== undefined && node.start > node.cap
      ? fault(
          '/start',
          `起始分（${numberWords(node.start)}）高于封顶分（${numberWords(node.cap)}），起始分应不高于封顶分`,
        )
      : none,
  'limit.unreached': ofLimits((node) => {
    const { highest } = sumOf(node);
    return node.cap !== undefined && highest < hundredths(node.cap)
      ? warning(
          '/cap',
          `最多只能得 ${points(highest)}，达不到封顶的 ${pointsWords(node.cap)}，封顶分应不高于 ${points(highest)}`,
        )
      : none;
  }),
  'limit.always-passed': ofLimits((node) => {
    const { lowest } = sumOf(node);
    return node.cap !== undefined && lowest > hundredths(node.cap)
      ? fault('/cap', `最少也得 ${points(lowest)}，总是超过封顶的 ${pointsWords(node.cap)}，人人得分相同，请提高封顶分`)
      : none;
  }),
  'limit.always-below': ofLimits((node) => {
    const { highest } = sumOf(node);
    return node.floor !== undefined && highest < hundredths(node.floor)
      ? fault(
          '/floor',
          `最多只能得 ${points(highest)}，总是低于保底的 ${pointsWords(node.floor)}，人人得分相同，请降低保底分`,
        )
      : none;
  }),
  /** What is always beyond one of the limits is told by the checks before. */
  'limit.flat': ofLimits((node) => {
    const before = sumOf(node);
    const { lowest, highest } = boundsOf(node);
    const { cap, floor } = node;
    const isBeyond =
      (cap !== undefined && before.lowest > hundredths(cap)) ||
      (floor !== undefined && before.highest < hundredths(floor)) ||
      (cap !== undefined && floor !== undefined && cap < floor);
    return !isBeyond && before.lowest < before.highest && lowest === highest
      ? fault(
          cap === undefined ? '/floor' : '/cap',
          `封顶、保底之后人人都得 ${points(highest)}，其下各项不起作用，请放宽封顶分或保底分`,
        )
      : none;
  }),
};
