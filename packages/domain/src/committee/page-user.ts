/** A write may say whose page it comes from: the id of the user. Where somebody else is signed in by now it is refused. */
export const pageUserHeader = 'x-lianluo-user';
