import { inAgendaOrder, mostAgendaEntries, type AgendaEntry } from '@lianluo/domain/agenda/agenda';
import type { Scope } from '../../floor/context';
import { agendaSources, type Asking } from './sources';

/** The calendar of a span, as far as one answer holds; `cut` where there is more. */
export async function readAgenda(
  scope: Scope,
  asking: Omit<Asking, 'atMost'>,
): Promise<{ entries: AgendaEntry[]; cut: boolean }> {
  const asked = { ...asking, atMost: mostAgendaEntries };
  const sources = await Promise.all(agendaSources.map((load) => load()));
  const told = await Promise.all(
    sources.filter(({ tells }) => tells(asked)).map((source) => source.read(scope, asked)),
  );
  const entries = told.flat().sort(inAgendaOrder);
  return { entries: entries.slice(0, mostAgendaEntries), cut: entries.length > mostAgendaEntries };
}
