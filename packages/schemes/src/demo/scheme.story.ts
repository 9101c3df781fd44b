import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { presetSchemes } from '../rules/index';
import type { DemoCall } from './call';
import { officeDayFrom } from './office-days';

/** By its id, where a committee of the demo world is one of the sixteen systems. */
const systems: ReadonlySet<string> = new Set(
  presetSchemes.flatMap(({ id, system }) => (system === undefined ? [] : [id])),
);

/** 考核办法: each committee of the sixteen put its own rules in force at the beginning of last year, as the preset tells them. */
export function layDownSchemes(today: Day, committees: readonly string[]): DemoCall[] {
  const begin = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const day = officeDayFrom(addDays(begin, 3));
  return committees
    .filter((id) => systems.has(id))
    .flatMap((id, index): DemoCall[] => {
      const path = `/committees/${id}/scheme`;
      const name = `scheme-${id}`;
      const at = (minute: number) =>
        `${day}T${String(9 + Math.floor(index / 6)).padStart(2, '0')}:${String((index % 6) * 10 + minute).padStart(2, '0')}:00+08:00`;
      return [
        { at: at(0), as: `demo.${id}`, method: 'PATCH', path, fresh: name, body: { from: { preset: id } } },
        {
          at: at(4),
          as: `demo.${id}`,
          method: 'POST',
          path: `${path}/actions/publish`,
          touch: name,
          // The committee carries what is in force.
          along: [`committee-${id}`],
          body: { effectiveFrom: begin },
        },
      ];
    });
}
