import { addDays } from '@lianluo/domain/calendar/day';
import { consultation } from '../consultations';
import { playGathering } from '../gathering-course';
import { officeDay } from '../office-days';
import { at } from '../random';
import { reading } from '../readings';
import type { Stage } from '../story';

/** A reading and a consultation in four of the streets, and one that is announced. */
export function playXinchengGatherings({ scene, today, streets }: Stage): void {
  [6, 15, 24, 40].forEach((ago, index) => {
    const day = officeDay(addDays(today, -ago), 0);
    const read = reading(scene.random, `xr-${index + 1}`, at(streets, index), '书香新城', day);
    playGathering(scene, day, read);
    const talk = consultation(scene.random, `xc-${index + 1}`, at(streets, index + 3), '请你来协商', index);
    playGathering(scene, day, talk, index === 0 ? 'held' : 'closed');
  });
  const next = officeDay(today, 4);
  playGathering(scene, next, consultation(scene.random, 'xc-5', at(streets, 8), '请你来协商', 5), 'announced');
}
