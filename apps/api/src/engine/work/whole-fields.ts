import { invalidField } from '@lianluo/domain/refusal';
import type { Field, Fields } from '@lianluo/domain/work/field';
import type { Scope } from '../../floor/context';
import { namedMembers } from './people';
import type { KindWork, Whole } from './kind-work';

/** What was sent, with the names it stands for; refused where it names what is not there or a day that has not come. */
export async function wholeFields(
  scope: Scope,
  { whole }: KindWork,
  fields: Fields,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const entries: [string, unknown][] = [];
  for (const [name, value] of Object.entries(body)) {
    const field = fields[name];
    const made = field && value !== null && value !== undefined ? wholeOf(name, field, whole?.[name]) : undefined;
    // The body was validated by an endpoint that was read from these very fields.
    entries.push([name, made ? await made(scope, value as never) : value]);
  }
  return Object.fromEntries(entries);
}

function wholeOf(name: string, field: Field, ownWay: Whole | undefined): Whole | undefined {
  if (field.type === 'own' || ownWay) return ownWay;
  if (field.type === 'members') return (scope, ids: readonly string[]) => namedMembers(scope, ids, `/${name}`);
  if (!field.past) return undefined;
  return async (scope, day: string) => {
    if (day > scope.today) throw invalidField(`/${name}`, 'day.future', `${field.label}不能晚于今天。`);
    return day;
  };
}
