/** What the deployment says of itself. No committee has such an id, so no key of one can be like it. */
export const deploymentPartition = '#deployment';

/** Where the imports that a job still works on are listed, for all committees together: read when the service starts. */
export const openPartition = 'imports#open';

/** 导入批次 of a committee, by their ids. */
export const batchesPartition = (committee: string): string => `${committee}#imports`;
