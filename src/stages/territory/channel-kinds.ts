/** Whether a channel drives to its customers. */
export function isGeographic(channel: string | null): boolean {
  return channel === 'field' || channel === 'key-account';
}
