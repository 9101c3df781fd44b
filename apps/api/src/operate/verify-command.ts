import { committeesIn } from '../backup/committees';
import { noCommittee } from '../journal/security';
import { verifySeals } from '../journal/verify-seals';
import { OperatorFault, text, type Command } from './command';
import { sealKey } from './secrets';

/** So long an entry may wait for its seal. */
const sealingMs = 10 * 60_000;

export const verifyAudit: Command = {
  summary: '核验留痕封存，指出被改动的条目 · the audit trail against its seals',
  needs: [],
  takes: ['committee', 'seal-secret'],
  async run({ tables, options, say }) {
    if (options['stage'] === undefined)
      throw new OperatorFault(
        '本机运行不封存留痕，没有可核验的内容；封存由 AWS 上的部署进行。',
        'One machine seals nothing: a deployment does. Name it with --stage.',
      );
    const key = await sealKey(options);
    const only = text(options, 'committee');
    let broken = 0;
    for (const committee of only ? [only] : [noCommittee, ...(await committeesIn(tables.everyRow))]) {
      const { seals, entries, faults } = await verifySeals({
        storage: tables.storage,
        key,
        committee,
        journal: tables.everyRow('journal'),
        sealedUntil: new Date(Date.now() - sealingMs).toISOString(),
      });
      say(
        `${(committee || '未归属 nobody’s').padEnd(16)} ${seals} 封 seals, ${entries} 条 entries, ${faults.length} 处异常 faults`,
      );
      for (const { what, where } of faults) say(`  ${what}: ${where}`);
      broken += faults.length;
    }
    if (broken > 0)
      throw new OperatorFault(`留痕有 ${broken} 处与封存不符。`, 'The audit trail does not match its seals.');
  },
};
