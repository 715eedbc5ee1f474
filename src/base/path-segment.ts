/**
 * Whether a text can be one segment of a URL's path once it is encoded. Nothing, `.` and `..` lead elsewhere however they
 * are written, and half a surrogate pair cannot be encoded.
 */
export function isPathSegment(text: string): boolean {
  return !/^\.{0,2}$/.test(text) && text.isWellFormed();
}
