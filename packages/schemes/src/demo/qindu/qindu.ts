import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { tellAll } from '../kinds';
import { officeDay, storyStart } from '../office-days';
import { random } from '../random';
import type { Scene } from '../scene';
import { writer } from '../writing';
import { layDownPaperwork, playPaperwork } from './paperwork';
import { setUpQindu } from './setup';
import { qinduTopics } from './topics';

/** 秦都区 (domain.md section 1, row 10): the county whose published figures the demo world counts up to. */
export function qindu(today: Day): DemoCall[] {
  const scene: Scene = {
    committee: 'qindu',
    administrator: 'demo.qindu',
    clerk: 'demo.qindu.clerk',
    random: random(308),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  const streets = setUpQindu(scene);
  const yearStart = storyStart(today);
  scene.calls.push(...qinduTopics(yearStart, Number(today.slice(0, 4))));
  layDownPaperwork(scene, yearStart);
  tellAll({ scene, today, yearStart, streets, words: writer(random(2022)) });
  playPaperwork(scene);
  return scene.calls;
}
