import type { FilePart } from '@lianluo/domain/file/parts';

/** Where the bytes of one file lie. Both are ids of ours: what a file is called is in no key and no path. */
export interface FilePlace {
  committee: string;
  id: string;
}

/** Where a client sends one part, and which headers it must send along as they are. */
export interface PartAddress extends FilePart {
  url: string;
  headers: Record<string, string>;
}

/** A file as whoever asked for it is shown it. */
export interface ShownFile {
  name: string;
  /** Its media type, as it was judged by its content. */
  type: string;
  /** Shown in the page instead of saved: pictures and pdf alone. */
  inline: boolean;
}

/** What is known of a file once it was judged. */
export interface KeptAs {
  /** What it is called: a bucket keeps that with the object, so that no address need say it. */
  name: string;
  type: string;
  /** Hexadecimal */
  sha256: string;
}

/**
 * 附件 as bytes: a bucket on AWS, a folder elsewhere. What is sent waits in quarantine, where nobody is shown it, until it was
 * judged; only then is it put to what lasts. Every verb may be done again.
 */
export interface Files {
  /** Good for `partSeconds`, each for its part and nothing else. The digest is the whole file's, and is held to where it is one part. */
  address(place: FilePlace, parts: readonly FilePart[], sha256?: string): Promise<PartAddress[]>;
  /** Takes a part that came by us, of the size that the caller has judged. Absent where bytes never do: then a job judges them. */
  keepPart?(place: FilePlace, part: FilePart, bytes: Uint8Array): Promise<void>;
  /** Which of the parts have arrived, each whole. */
  received(place: FilePlace, parts: readonly FilePart[]): Promise<number[]>;
  /** What waits, all parts together, judged by nobody; nothing where one is missing. */
  read(place: FilePlace, parts: readonly FilePart[]): Promise<Uint8Array | undefined>;
  /** Puts a judged file to what lasts. What waits of it stays until `clear`. */
  keep(place: FilePlace, bytes: Uint8Array, as: KeptAs): Promise<void>;
  /** Takes away what waits of a file. */
  clear(place: FilePlace): Promise<void>;
  /** A file that lasts, by an address that holds for a minute or as it is; nothing where it is not there. */
  open(place: FilePlace, shown: ShownFile): Promise<{ url: string } | { bytes: Uint8Array } | undefined>;
  /** Takes a file away wherever it is. */
  remove(place: FilePlace): Promise<void>;
  /** What lasts, of one committee or of all. */
  list(committee?: string): AsyncIterable<{ place: FilePlace; bytes: number }>;
}

/** How long an address of a part is good for. Who is slower asks again. */
export const partSeconds = 15 * 60;
