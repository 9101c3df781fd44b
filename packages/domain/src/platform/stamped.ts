/** When a thing of a register was entered and last changed; what was kept before that was told has neither. */
export interface Stamped {
  /** RFC 3339 */
  createdAt?: string | undefined;
  updatedAt?: string | undefined;
}

/** As an answer tells it. */
export const stampsOf = ({ createdAt, updatedAt = createdAt }: Stamped) => ({
  createdAt: createdAt ?? null,
  updatedAt: updatedAt ?? null,
});
