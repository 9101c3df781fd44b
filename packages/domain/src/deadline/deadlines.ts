/** 办理时限 in working days, by the step that is awaited: what a kind's table gives where its committee says nothing. */
export type Deadlines = Readonly<Record<string, number>>;

/** 本会的办理时限, by kind and awaited step; null where that has none. */
export type OwnDeadlines = Readonly<Partial<Record<string, Readonly<Record<string, number | null>>>>>;

/** Between which a committee sets a deadline. */
export const deadlineDays = { least: 1, most: 250 } as const;

export const daysOf = (
  { deadlines }: { deadlines?: Deadlines | undefined },
  action: string | undefined,
): number | null => (action === undefined ? undefined : deadlines?.[action]) ?? null;

/** What a committee has laid down for a step; nothing where that is what the kind's table says. */
export function ownDays(
  kind: { name: string; deadlines?: Deadlines | undefined },
  action: string,
  own: OwnDeadlines | undefined,
): number | null | undefined {
  const days = own?.[kind.name]?.[action];
  // A step without a deadline of its own cannot be given one: no table says what it would be counted from.
  return kind.deadlines?.[action] === undefined || days === kind.deadlines[action] ? undefined : days;
}

/** How many working days a step has in a committee: what it has laid down, else what the kind's table says. */
export function daysIn(
  kind: { name: string; deadlines?: Deadlines | undefined },
  action: string,
  own: OwnDeadlines | undefined,
): number | null {
  const days = ownDays(kind, action, own);
  return days === undefined ? daysOf(kind, action) : days;
}
