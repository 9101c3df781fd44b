import type { Sourced } from '@lianluo/domain/scheme/language';
import type { Indicator } from '@lianluo/domain/scheme/assessment-sheet';

/** A line of a sheet: checked on paper, unless the text says how else. */
type Told = Omit<Indicator, 'method' | 'evidence' | 'kind' | 'source' | 'assumed'> &
  Partial<Pick<Indicator, 'method' | 'evidence' | 'kind'>>;

export const indicator = (by: Sourced, told: Told): Indicator => ({
  method: ['check'],
  evidence: 'text',
  kind: 'base',
  ...told,
  ...by,
});

/** Lines that fill themselves from how far a unit's quotas were met, so many points each. */
export const fromQuotas = (
  by: Sourced,
  most: number,
  quotas: readonly { id: string; label: string }[],
): readonly Indicator[] =>
  quotas.map(({ id, label }) =>
    indicator(by, { id: `sheet-${id}`, label, most, evidence: 'none', auto: { quota: id } }),
  );
