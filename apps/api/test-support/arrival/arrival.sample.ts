import type { KindSample } from '../kind-sample';

/** 来稿: the office's own work, which no unit enters and no city reads at its county's. */
export const arrivalSample: KindSample = { byUnit: [], byOffice: true, usually: 'waiting' };
