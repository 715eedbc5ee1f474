import { isPathSegment } from '../base/path-segment.ts';
import { UnexpectedAnswer } from './answer.ts';

/** What stands after a request's path, in its order. */
export type Query = Readonly<Record<string, string | number>>;

/**
 * Path and query of a request, made of values that come from users and servers: each of them becomes exactly one
 * segment, whatever is in it.
 *
 * @param doing what the request does, for the message
 * @throws UnexpectedAnswer when a segment would lead the request elsewhere; what a user gives was refused before
 */
export function requestTarget(doing: string, path: readonly string[], query: Query = {}): string {
  if (!path.every((segment) => isPathSegment(segment))) {
    throw new UnexpectedAnswer(doing, 'it gives an id that cannot be one');
  }
  const segments = path.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  const pairs = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? segments : `${segments}?${pairs.join('&')}`;
}
