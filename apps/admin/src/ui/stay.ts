import { stayWords as words } from '@lianluo/domain/calendar/due';
import { today } from './format';

/** 停留 3 个工作日, until today. */
export const stayWords = (since: string, now = today()): string => words(since, now);
