const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i;

/** Whether a text is a random UUID (version 4), with or without dashes. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Whether a text has the form of a UUID of whatever version, with or without dashes. */
export function isUuidShaped(text: string): boolean {
  return /^[0-9a-f]{32}$/i.test(text.replaceAll('-', ''));
}

/** A UUID without dashes and in lower case: the API writes the same one in both forms. */
export function bareUuid(uuid: string): string {
  return uuid.replaceAll('-', '').toLowerCase();
}

/** Whether two UUIDs are the same, however they are written. */
export function sameUuid(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && bareUuid(a) === bareUuid(b);
}
