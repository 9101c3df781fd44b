/** What a change makes of a value: what it gives, null taking away what was there; of what it does not give nothing changes. */
export const withGiven = <Value extends object>(before: Value, body: object): Value => ({
  ...before,
  ...Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [[name, value ?? undefined]])),
  ),
});
