import { addDays } from '@lianluo/domain/calendar/day';
import { playGathering } from '../gathering-course';
import { officeDay } from '../office-days';
import { reading } from '../readings';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import type { StreetCast } from '../street';

const angles =
  '走访联系群众 提高建议质量 参与基层协商 办好民生实事 做好本职工作 讲好家乡故事 服务营商环境 助力乡村振兴'.split(' ');
/** How many an office enters at once. */
const atOnce = 28;

/** 学习体会文章, one of each member (domain.md section 1, row 1), shared on one reading of the whole committee. */
export function playEssays(scene: Scene, street: StreetCast, members: readonly string[]): void {
  const heldOn = officeDay(addDays(scene.lastDay, -120), 0);
  const name = 'q-essays';
  const entry = reading(scene.random, name, street, '书香长清', heldOn);
  playGathering(
    scene,
    heldOn,
    { ...entry, title: '全体委员专题学习与体会交流', topic: '《人民政协七十年》', own: { form: 'self-reading' } },
    'held',
  );
  const clock = new Clock(scene, officeDay(heldOn, 8));
  for (let start = 0; start < members.length; start += atOnce)
    say(scene, clock.pass(1), {
      as: scene.clerk,
      method: 'PATCH',
      path: `/committees/changqing/readings/{${name}}/sharings`,
      touch: name,
      body: {
        sharings: members.slice(start, start + atOnce).map((member, index) => ({
          member: `@${member}`,
          text: `学习体会：结合${at(angles, start + index)}谈认识，对照委员职责找差距，提出下一步打算三条。`,
        })),
      },
    });
}
