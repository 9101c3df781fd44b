import { timelineSchema } from '../work';
import type { Reference } from './reference';

export const workReference: Reference = {
  schemas: { Timeline: { schema: timelineSchema } },
};
