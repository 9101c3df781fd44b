/** How a client reaches the API. */
export interface LianluoOptions {
  /** Where the service is, as `https://lianluo.example.gov.cn`. */
  url: string;
  /** `llk_…`. A function is asked before each call, so that a rotated key takes over without a restart. */
  key?: string | (() => string | Promise<string>) | undefined;
  /** The committee that calls speak of where they name none. */
  committee?: string | undefined;
  /** In which language refusals are told. */
  language?: 'zh-CN' | 'en';
  /** How often a call that met 429, 502, 503, 504 or no network is sent again; 5 without. */
  retries?: number;
  /** The longest that one answer is waited for, in milliseconds; 60,000 without. */
  timeoutMs?: number;
  /** Headers that a call is sent with beside its own: for a key that signs its requests. */
  sign?: (request: RequestToSign) => Record<string, string> | Promise<Record<string, string>>;
  /** The `fetch` of the platform without. */
  fetch?: (url: string, request: RequestInit) => Promise<Response>;
  /** Waits between two tries; the clock without. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** What a signature is made over. */
export interface RequestToSign {
  method: string;
  /** From the root, with its query: `/api/v1/committees/qindu/opinions?limit=20`. */
  path: string;
  body: Uint8Array<ArrayBuffer>;
}

/** What one call may be given beside what it says. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Of this intent: sent again after a restart of your own, it is not done twice. Without, each call makes one. */
  idempotencyKey?: string;
  /** Sees the answer before its body is read: its `ETag`, `RateLimit`, `X-Request-Id`. */
  onResponse?: (response: Response) => void;
}
