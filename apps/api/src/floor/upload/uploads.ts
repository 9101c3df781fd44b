/** 待提交的上传: one announced file of one user, from when its address was asked for until it is handed in or expires. */
export interface Upload {
  committee: string;
  id: string;
  name: string;
  /** What will arrive, and nothing else: its size in bytes and its SHA-256 in hexadecimal. */
  bytes: number;
  sha256: string;
}

/** Where a client sends the bytes. */
export interface UploadAddress {
  url: string;
  headers: Record<string, string>;
}

/** Where announced files wait: a bucket on AWS, the tables elsewhere. */
export interface Uploads {
  /** Good for `uploadSeconds`, for this very file. */
  address: (upload: Upload) => Promise<UploadAddress>;
  /** Takes bytes that came by us, which the caller has judged. Absent where none do. */
  keep?: (upload: Upload, bytes: Uint8Array) => Promise<void>;
  /** What has arrived, judged by nobody; nothing where nothing has. */
  read: (upload: Upload) => Promise<Uint8Array | undefined>;
  remove: (upload: Upload) => Promise<void>;
}

/** How long an address is good for to begin sending, and how long what was sent may wait: 10 MiB on a slow line take a while. */
export const uploadSeconds = 15 * 60;
export const waitingSeconds = 30 * 60;
