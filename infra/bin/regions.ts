import { stages } from '../src/stages';

// For scripts/operate.mjs: the region of each stage, which only the stages themselves tell.
console.log(JSON.stringify(Object.fromEntries(Object.values(stages).map(({ name, region }) => [name, region]))));
