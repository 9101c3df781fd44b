import { at } from '../random';
import type { KindStory } from '../story';
import { playWritten, type WrittenStep } from '../written/written-course';

const clues = [
  ['老旧小区加装电梯后的维护', '加装电梯的楼栋越来越多，三年保修期满后由谁维护、费用怎么分摊，没有统一的说法。'],
  ['中小学午间托管的食品安全', '托管点多在居民楼内，备餐条件差别大，家长想知道谁来管、怎么查。'],
  ['城市内涝点的预警和公示', '下大雨时哪些路段容易积水，居民多靠经验，建议研究预警和公示的办法。'],
  ['社区团购自提点占道', '自提点把货物摆在人行道上，早晚高峰行人绕行。'],
  ['家政从业人员的持证上门', '家政人员流动大，居民希望能查到培训和体检的情况。'],
] as const;

const courses: readonly (readonly WrittenStep[])[] = [
  [['submit'], ['publish']],
  [['submit']],
  [['submit'], ['decline', () => ({ reason: '与去年已立案的提案重复。' })]],
  [['submit'], ['return', () => ({ reason: '请写明具体地点。' })]],
  [],
];

/** 提案线索 */
export const clueStory: KindStory = {
  thisYear: {
    qindu({ scene, streets }) {
      courses.forEach((steps, index) => {
        const street = at(streets, index);
        const [title, content] = at(clues, index);
        playWritten(scene, {
          kind: 'clues',
          name: `clue-${index}`,
          body: {
            title,
            content,
            unit: `@${street.unit}`,
            // The public hands in some of them.
            ...(index === 2 ? { source: 'public' } : { source: 'member', members: [`@${at(street.members, 0)}`] }),
          },
          steps,
          back: index + 2,
          operator: street.operator,
        });
      });
    },
  },
};
