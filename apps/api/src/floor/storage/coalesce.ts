/**
 * Runs one at a time for each name. Who comes while a run is under way shares the next one, which begins after they
 * came and so covers whatever they did before.
 */
export function coalesce() {
  const lanes = new Map<string, { running: Promise<void>; next?: Promise<void> }>();

  return function join(name: string, run: () => Promise<void>): Promise<void> {
    const lane = lanes.get(name);
    if (!lane) return start(name, run);
    lane.next ??= lane.running.then(
      () => start(name, run),
      () => start(name, run),
    );
    return lane.next;
  };

  function start(name: string, run: () => Promise<void>): Promise<void> {
    const lane: { running: Promise<void>; next?: Promise<void> } = { running: run() };
    lanes.set(name, lane);
    const leave = () => {
      if (!lane.next) lanes.delete(name);
    };
    lane.running.then(leave, leave);
    return lane.running;
  }
}
