/** `fault`: the scheme cannot be put in force like this. `warning`: it can, and somebody should look at it. */
export type Severity = 'fault' | 'warning';

/** 方案问题: where in the rules (RFC 6901 pointer), which check found it, and a sentence that says what would be right. */
export interface Fault {
  pointer: string;
  check: string;
  severity: Severity;
  message: string;
}

/** What a check finds, from its own place on. */
export interface Found {
  at: string;
  message: string;
  severity?: 'warning';
}

/** One rule of what a scheme may say, over every place of one sort. */
export type Check<Place> = (place: Place) => readonly Found[];
export type Checks<Place> = Readonly<Record<string, Check<Place>>>;

export const none: readonly Found[] = [];
export const fault = (at: string, message: string): readonly Found[] => [{ at, message }];
export const warning = (at: string, message: string): readonly Found[] => [{ at, message, severity: 'warning' }];

/** One part of a pointer, as RFC 6901 writes it. */
export const step = (part: string | number): string => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Every finding of a list's entries, each from its own place. */
export const inEach = <Entry>(
  at: string,
  entries: readonly Entry[],
  look: (entry: Entry, index: number) => readonly Found[],
): Found[] =>
  entries.flatMap((entry, index) =>
    look(entry, index).map((found) => ({ ...found, at: `${at}${step(index)}${found.at}` })),
  );

/** Runs a table of checks over places. */
export const run = <Place extends { pointer: string }>(places: readonly Place[], checks: Checks<Place>): Fault[] =>
  places.flatMap((place) =>
    Object.entries(checks).flatMap(([check, look]) =>
      look(place).map(({ at, message, severity }): Fault => ({
        pointer: `${place.pointer}${at}`,
        check,
        severity: severity ?? 'fault',
        message,
      })),
    ),
  );
