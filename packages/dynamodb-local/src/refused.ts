/** An answer of the service's that is an error, by its name. */
export class Refused extends Error {
  readonly type: string;

  constructor(type: string) {
    super(type);
    this.type = type;
  }
}
