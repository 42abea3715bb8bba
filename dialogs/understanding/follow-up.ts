// stub
export function isFollowUp(_text: string): boolean { return false; }
