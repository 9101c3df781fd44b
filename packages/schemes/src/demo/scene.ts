import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from './call';
import { localWords } from './local-words';
import { officeDay } from './office-days';
import type { Region } from './people/post-book';
import type { Random } from './random';

/** What the offices of one committee do: its script as it is being written. */
export interface Scene {
  committee: string;
  /** Who does what: the administrator reviews and signs, the clerk does the rest. */
  administrator: string;
  clerk: string;
  random: Random;
  /** The last day on which anything may happen. */
  lastDay: Day;
  calls: DemoCall[];
  /** What its place is; a district without. */
  region?: Region;
}

export function say(scene: Scene, clock: Clock, call: Omit<DemoCall, 'at'>): void {
  const { region = '区' } = scene;
  const body = region === '区' ? call.body : localWords(call.body, region);
  scene.calls.push({ at: clock.now(), ...call, ...(body !== undefined && { body }) });
}

const morning = 210;
const wholeDay = 410;

/** Office hours of one course of work: 8:30 to 12:00 and 14:30 to 17:50, never beyond the last day. */
export class Clock {
  day: Day;
  private readonly scene: Scene;
  private minute: number;
  private second: number;

  constructor(scene: Scene, day: Day, minute = scene.random.int(0, morning + 120)) {
    this.scene = scene;
    this.day = day < scene.lastDay ? day : scene.lastDay;
    this.minute = minute;
    this.second = scene.random.int(0, 59);
  }

  /** Lets so many office days pass; with 0 some of the same day. */
  pass(days: number, minutes = this.scene.random.int(6, 45)): this {
    const day = days === 0 ? this.day : officeDay(this.day, days);
    if (day > this.day && day <= this.scene.lastDay) return this.wake(day);
    this.minute += minutes;
    if (this.minute < wholeDay) return this;
    const tomorrow = officeDay(this.day, 1);
    if (tomorrow <= this.scene.lastDay) return this.wake(tomorrow);
    this.minute = wholeDay;
    this.second = 59;
    return this;
  }

  now(): string {
    const minutes = 8 * 60 + 30 + this.minute + (this.minute >= morning ? 150 : 0);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${this.day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(this.second)}+08:00`;
  }

  private wake(day: Day): this {
    this.day = day;
    this.minute = this.scene.random.int(0, morning + 90);
    return this;
  }
}
