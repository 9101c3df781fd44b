import { cityCare } from './city-care';
import { culture } from './culture';
import { education } from './education';
import { elders } from './elders';
import { environment } from './environment';
import { health } from './health';
import { housing } from './housing';
import type { Matter } from './matter';
import { outskirts } from './outskirts';
import { safety } from './safety';
import { traffic } from './traffic';
import { workAndTrade } from './work-and-trade';

/** Every matter the offices of the demo world hear about. */
export const matters: readonly Matter[] = [
  ...cityCare,
  ...traffic,
  ...education,
  ...elders,
  ...health,
  ...environment,
  ...housing,
  ...workAndTrade,
  ...culture,
  ...safety,
  ...outskirts,
];
