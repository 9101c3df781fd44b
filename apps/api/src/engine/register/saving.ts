import type { addNamed as add, changeNamed as change } from './save';

// A register is read a hundred times for each time it is written to, so what writing takes is loaded then.

export const addNamed: typeof add = async (...given) => (await import('./save')).addNamed(...given);

export const changeNamed: typeof change = async (...given) => (await import('./save')).changeNamed(...given);
