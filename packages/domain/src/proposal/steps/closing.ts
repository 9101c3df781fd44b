/** 征询意见、再次办理、办结 */
export const closing = {};

export const closingTakenBack = {};
