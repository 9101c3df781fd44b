import type { Dependencies } from '../../floor/context';

/** For a function that writes and removes nothing that lasts in the bucket: a job takes a file away. */
export const removingByJobs = (deps: Dependencies): Dependencies => ({
  ...deps,
  files: async () => ({
    ...(await deps.files()),
    remove: ({ committee, id }) => deps.later({ task: 'remove-file', committee, id }),
  }),
});
