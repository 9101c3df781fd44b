let user: string | undefined;
let tell: () => unknown = () => undefined;

/** Says whose page this is. Every write carries it, so that nothing is written under the name of whoever signed in elsewhere. */
export const belongsTo = (id: string | undefined): void => void (user = id);

export const pageUser = (): string | undefined => user;

/** Says who is told when a write met the session of somebody else. */
export const whenAnotherIsIn = (told: () => unknown): void => void (tell = told);

export const anotherIsIn = (): void => void tell();
