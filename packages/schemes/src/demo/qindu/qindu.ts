import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { playDeeds } from '../deed-course';
import { officeDay, storyStart } from '../office-days';
import { random } from '../random';
import type { Scene } from '../scene';
import { writer } from '../writing';
import { playCurrentYear } from './current-year';
import { playSpanReadings, playYearGatherings } from './gatherings';
import { playLastYear } from './last-year';
import { setUpQindu } from './setup';
import { playSpan } from './span';
import { qinduTopics } from './topics';

/** 秦都区 (domain.md section 1, row 10): the county whose published figures the demo world counts up to. */
export function qindu(today: Day): DemoCall[] {
  const year = Number(today.slice(0, 4));
  const scene: Scene = {
    committee: 'qindu',
    administrator: 'demo.qindu',
    clerk: 'demo.qindu.clerk',
    random: random(308),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  const words = writer(random(2022));
  const streets = setUpQindu(scene);
  scene.calls.push(...qinduTopics(storyStart(today), year));
  playSpan(scene, streets, words);
  playSpanReadings(scene, streets);
  playLastYear(scene, year - 1, streets, words);
  playCurrentYear(scene, storyStart(today), streets, words);
  playYearGatherings(scene, today, storyStart(today), streets);
  playDeeds(scene, { prefix: 'd', count: 40, yearStart: storyStart(today), streets });
  return scene.calls;
}
