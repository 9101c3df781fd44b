/** 交办 and everything a handling unit does */
export const handling = {};

export const handlingTakenBack = {};
