/** A text as SQL. Every value from a file or a setting goes through here. */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  // A query ends at the first zero, wherever it stands.
  return quoted.includes('\0') ? `(${quoted.replaceAll('\0', "' || chr(0) || '")})` : quoted;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
