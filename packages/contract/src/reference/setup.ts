import type { Reference } from './reference';

export const setupReference: Reference = {
  operations: { 'setup.set-up': { summary: '首次启用：用一次性启用码建立市政协及三员账号' } },
};
