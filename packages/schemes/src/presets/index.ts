import { defaultPreset } from './default';
import type { Preset } from './preset';
import { qinduPreset } from './qindu';

/** Every preset scheme a committee can start from. */
export const presets: readonly Preset[] = [defaultPreset, qinduPreset];
