import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';

/** Refuses a list, or lines of it, that say of a day to come that something was adopted then. */
export function refuseDaysAhead(
  { today }: Pick<Scope, 'today'>,
  { adoptedOn, rows }: { adoptedOn: string; rows: readonly { adoptedOn?: string | undefined }[] },
): void {
  const ahead = (pointer: string, day: string | undefined): FieldError[] =>
    day !== undefined && day > today ? [{ pointer, code: 'day.future', message: '日期不能晚于今天。' }] : [];
  const errors = [
    ...ahead('/adoptedOn', adoptedOn),
    ...rows.flatMap((row, index) => ahead(`/rows/${index}/adoptedOn`, row.adoptedOn)),
  ];
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
}
