import type { BodyOf } from '@lianluo/contract/endpoint';
import type { mapImport } from '@lianluo/contract/import';

import type { NewUnit } from '@lianluo/domain/import/missing-units';
import type { RowDecision } from '@lianluo/domain/import/row-decision';
import { fold } from '@lianluo/domain/text/fold';
import { mostEntries } from '@lianluo/domain/text/limits';
import { invalidField, Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import type { Batch, PlannedUnit } from '../batch.store';

type Body = BodyOf<typeof mapImport>;

/** What holds for single rows after what is said now; null takes a decision back. */
export function decisionsAfter({ decisions = {} }: Batch, said: NonNullable<Body['decisions']>): Batch['decisions'] {
  const after = { ...decisions, ...Object.fromEntries(said.map(({ row, decision }) => [row, decision])) };
  const kept = Object.entries(after).filter((each): each is [string, RowDecision] => each[1] !== null);
  if (kept.length > mostEntries.decisions)
    throw invalidField(
      '/decisions',
      'decisions.too-many',
      `逐行决定最多 ${mostEntries.decisions} 行，请改好表再上传。`,
    );
  return Object.fromEntries(kept);
}

/** The units to be made, each with the id that it will have. */
export function plannedUnits({ newId }: Pick<Scope, 'newId'>, asked: readonly NewUnit[]): PlannedUnit[] {
  const names = asked.map(({ name }) => fold(name));
  const errors = names.flatMap((name, index): FieldError[] => {
    if (names.indexOf(name) === index) return [];
    const message = '前面已有同名的单位，请改名或去掉一个。';
    return [{ pointer: `/newUnits/${index}/name`, code: 'unit.repeated', message }];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return asked.map((unit) => ({ ...unit, id: newId() }));
}
