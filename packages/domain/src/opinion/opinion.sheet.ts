import { opinionColumns } from '../import/opinion-columns';

/** 社情民意台账 as offices keep it. */
export const opinionSheet = { own: opinionColumns };
