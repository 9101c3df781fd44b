/** One round of a case: milliseconds of wall time and of this process's CPU, per call. */
interface Round {
  wallMs: number;
  cpuMs: number;
}

export interface Measured {
  p50Ms: number;
  cpuMs: number;
  /** max ÷ min over the rounds: how quiet the machine was. */
  spread: number;
}

export interface Case {
  name: string;
  run: () => Promise<unknown>;
}

/** Cases side by side, interleaved round by round, so that a disturbance meets all of them. Medians over the rounds. */
export async function sideBySide(
  cases: readonly Case[],
  { rounds = 7, calls = 60 } = {},
): Promise<Map<string, Measured>> {
  const all = new Map<string, Round[]>(cases.map(({ name }) => [name, []]));
  for (const { run } of cases) for (let warm = 0; warm < calls; warm++) await run();
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of cases) all.get(name)?.push(await oneRound(run, calls));
  return new Map([...all].map(([name, each]) => [name, summary(each)]));
}

async function oneRound(run: () => Promise<unknown>, calls: number): Promise<Round> {
  const walls: number[] = [];
  const cpu = process.cpuUsage();
  for (let call = 0; call < calls; call++) {
    const start = performance.now();
    await run();
    walls.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs: median(walls), cpuMs: (user + system) / 1000 / calls };
}

function summary(rounds: readonly Round[]): Measured {
  const walls = rounds.map(({ wallMs }) => wallMs);
  return {
    p50Ms: median(walls),
    cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
    spread: Math.max(...walls) / Math.min(...walls),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Milliseconds that something took. */
export async function timed<Result>(run: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}
