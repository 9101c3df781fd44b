/** One figure of performance.md as this run measured it. */
export interface Figure {
  id: string;
  what: string;
  measured: string;
  accept: string;
  met: boolean;
}

const figures: Figure[] = [];

export function section(title: string): void {
  console.log(`\n${title}`);
}

export function figure(id: string, what: string, measured: number, accept: number, unit = '×', least = false): void {
  const met = least ? measured >= accept : measured <= accept;
  const rounded = measured >= 100 ? Math.round(measured) : Math.round(measured * 100) / 100;
  const line: Figure = {
    id,
    what,
    measured: `${rounded}${unit}`,
    accept: `${least ? '≥' : '≤'} ${accept}${unit}`,
    met,
  };
  figures.push(line);
  console.log(`  ${met ? 'ok  ' : 'MISS'} ${line.id.padEnd(4)} ${line.what}: ${line.measured} (${line.accept})`);
}

/** An absolute number that only illustrates. */
export function note(what: string, value: string): void {
  console.log(`       ${what}: ${value}`);
}

export function summary(): void {
  const missed = figures.filter(({ met }) => !met);
  console.log(`\n${figures.length - missed.length} of ${figures.length} figures met.`);
  for (const { id, what, measured, accept } of missed)
    console.log(`  missed ${id} ${what}: ${measured}, wanted ${accept}`);
}
