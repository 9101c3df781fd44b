import type { CommandWrite } from '../../floor/http/commit';
import { rowCodec } from '../../floor/storage/row-codec';
import type { Address, Storage } from '../../floor/storage/table';
import { appraisalAddress } from './appraisal.store';

/**
 * How often the evidence of somebody's year was added to, named or taken away: its files are numbered by it in its journal, and
 * nobody takes a file away while another names it.
 */
export const evidenceCodec = rowCodec('platforms', {});

/** Whose evidence of which year, and how it stood when it was read. */
export interface EvidenceState {
  address: Address;
  /** 0 where nothing was ever added. */
  version: number;
}

export async function readEvidenceState(
  storage: Storage,
  committee: string,
  { year, subject }: { year: number; subject: string },
): Promise<EvidenceState> {
  const address = appraisalAddress(committee, `${year}#evidence#${subject}`);
  const [row] = await storage.get([address], { consistent: true });
  return { address, version: row ? evidenceCodec(row).version : 0 };
}

/** The next state, where nobody has changed it since: else whoever writes looks again. */
export const evidenceWrite = ({ address: { table, key }, version }: EvidenceState): CommandWrite => ({
  table,
  put: { ...key, version: version + 1 },
  if: version === 0 ? 'absent' : { version },
  refusal: 'again',
});
