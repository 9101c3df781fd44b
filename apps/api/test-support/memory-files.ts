import type { FilePlace, Files } from '../src/floor/files/files';

/** Files that nothing but a test keeps, sent through the API like those of the local run. */
export function memoryFiles(): Files {
  const kept = new Map<string, Uint8Array>();
  const waiting = new Map<string, Uint8Array>();
  const nameOf = ({ committee, id }: FilePlace) => `${committee}/${id}`;
  const clear = async (place: FilePlace) => {
    for (const name of waiting.keys()) if (name.startsWith(`${nameOf(place)}.`)) waiting.delete(name);
  };
  return {
    address: async ({ committee, id }, parts) =>
      parts.map((part) => ({
        ...part,
        url: `/api/v1/committees/${committee}/files/${id}/parts/${part.number}`,
        headers: { 'content-type': 'application/octet-stream' },
      })),
    keepPart: async (place, { number }, bytes) => void waiting.set(`${nameOf(place)}.${number}`, bytes),
    received: async (place, parts) =>
      parts
        .filter(({ number, from, to }) => waiting.get(`${nameOf(place)}.${number}`)?.length === to - from)
        .map(({ number }) => number),
    read: async (place, parts) => {
      const pieces = parts.flatMap(({ number }) => waiting.get(`${nameOf(place)}.${number}`) ?? []);
      return pieces.length === parts.length ? Buffer.concat(pieces) : undefined;
    },
    keep: async (place, bytes) => void kept.set(nameOf(place), bytes),
    clear,
    open: async (place) => {
      const bytes = kept.get(nameOf(place));
      return bytes && { bytes };
    },
    remove: async (place) => {
      await clear(place);
      kept.delete(nameOf(place));
    },
    async *list(of) {
      for (const [name, bytes] of kept) {
        const [committee = '', id = ''] = name.split('/');
        if (of === undefined || of === committee) yield { place: { committee, id }, bytes: bytes.length };
      }
    },
  };
}
