import type { Role } from '../permission';
import type { CommitteeLevel } from './committee';

/** 用户: an account of a committee's office. The password lives beside it, never in it. */
export interface User {
  id: string;
  committee: string;
  username: string;
  name: string;
  roles: readonly Role[];
  /** 本站, for a unit operator. */
  unit?: string | undefined;
  /** 职务, as it stands under a signature. */
  post?: string | undefined;
  active: boolean;
  mustChangePassword: boolean;
  createdAt: string;
  updatedAt?: string | undefined;
  version: number;
}

/** 管理员 of a committee of this level: who manages its users. */
export const administratorOf = (level: CommitteeLevel): Role => `${level}-administrator`;

/** User names are compared without regard to case or width. */
export const normaliseUsername = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];

/** 口令规则 (等保 level 3): 12 characters, three of four classes, without the user name. */
export function isStrongPassword(password: string, username: string): boolean {
  const kindsUsed = classes.filter((each) => each.test(password)).length;
  return password.length >= 12 && kindsUsed >= 3 && !password.toLowerCase().includes(normaliseUsername(username));
}
