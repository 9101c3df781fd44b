import { kindNames, kinds, type KindName } from '../work/kinds';

const registers = ['units', 'informants', 'handling-units'] as const;
type Register = 'members' | (typeof registers)[number];
export type ImportKind = Register | KindName;

/** 导入种类: the roster, every kind of work whose table says how, and the registers. */
export const importKinds: readonly ImportKind[] = [
  'members',
  ...kindNames.filter((name) => kinds[name].sheet !== undefined),
  ...registers,
];

export const isImportKind = (name: string): name is ImportKind => importKinds.some((each) => each === name);
