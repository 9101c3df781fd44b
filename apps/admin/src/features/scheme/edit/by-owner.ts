/** Whatever has a place within rules, by the innermost rule that it is of; what is of none is of the rules as a whole. */
export function byOwner<Placed extends { pointer: string }>(
  placed: readonly Placed[],
  rows: readonly { pointer: string }[],
): Map<string, Placed[]> {
  const owners = new Set(rows.map(({ pointer }) => pointer));
  const found = new Map<string, Placed[]>();
  for (const each of placed) {
    const owner = ownerOf(each.pointer, owners);
    found.set(owner, [...(found.get(owner) ?? []), each]);
  }
  return found;
}

export function ownerOf(pointer: string, owners: ReadonlySet<string>): string {
  let place = pointer;
  while (place !== '' && !owners.has(place)) place = place.slice(0, place.lastIndexOf('/'));
  return place;
}
