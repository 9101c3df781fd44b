import type { EvidenceFile } from './evidence.queries';

/** 佐证 as it is sent: what was not given is not said. */
export const evidenceIn = ({ text, files }: { text: string; files: readonly EvidenceFile[] }) => ({
  ...(text.trim() && { text: text.trim() }),
  ...(files.length > 0 && { files: files.map(({ id }) => id) }),
});
