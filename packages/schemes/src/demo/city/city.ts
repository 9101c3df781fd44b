import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { tellAll } from '../kinds';
import { officeDay, storyStart } from '../office-days';
import { random } from '../random';
import type { Scene } from '../scene';
import { writer } from '../writing';

/** 示范市, which is invented: what its own office does with what the counties send. */
export function demoCity(today: Day): DemoCall[] {
  const scene: Scene = {
    committee: 'demo-city',
    administrator: 'demo.city',
    clerk: 'demo.city',
    random: random(6199),
    lastDay: officeDay(today, -1),
    calls: [],
  };
  tellAll({ scene, today, yearStart: storyStart(today), streets: [], words: writer(random(6199)) });
  return scene.calls;
}
