import { readFileSync } from 'node:fs';

// Loaded before the server: its clock goes as fast as any, from where the file CLOCK_FILE puts it. SIGUSR2 puts it anew.

const Real = Date;
let shift = 0;
const read = () => {
  shift = Number(readFileSync(String(process.env['CLOCK_FILE']), 'utf8'));
};
read();
process.on('SIGUSR2', read);

globalThis.Date = /** @type {DateConstructor} */ (
  new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [target.now() + shift], newTarget),
    apply: (target) => new target(target.now() + shift).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? () => target.now() + shift : Reflect.get(target, name, receiver),
  })
);
