import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';

/** Refused, with a time after which the same call may go through. */
export class TryLater extends Refusal {
  readonly retryAfterSeconds: number;

  constructor(code: RefusalCode, retryAfterSeconds: number) {
    super(code);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The path is there, and is asked with other methods. */
export class NoSuchMethod extends Refusal {
  readonly methods: readonly string[];

  constructor(methods: readonly string[]) {
    super('request.method');
    this.methods = methods;
  }
}

/** Something is broken that the operator can mend: it is logged like any failure, and the caller is told what it is. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
