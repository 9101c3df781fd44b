/** The labels of some of the names, in their order. */
export const labelsFor = <Name extends string>(
  names: readonly Name[],
  labels: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> =>
  // Object.fromEntries types keys as strings; these are the names.
  Object.fromEntries(names.map((name) => [name, labels[name]])) as Record<Name, string>;
