import type { Answer, Call } from './operation.ts';

/**
 * The one query that the stand-in knows: whose token it is. GitHub answers it to every kind of token, and names a bot
 * with `[bot]` (marocchino/sticky-pull-request-comment compares it with the authors of comments).
 */
export function viewer({ login, body, violated }: Call): Answer {
  const request: unknown = JSON.parse(body);
  const query =
    typeof request === 'object' && request !== null && 'query' in request ? request.query : '';
  if (/^query \{ viewer \{ login \} \}$/.test(String(query))) {
    return { status: 200, body: { data: { viewer: { login } } } };
  }
  violated(`/graphql: unknown query ${String(query)}`);
  // What GraphQL refuses has the status of a success.
  return { status: 200, body: { errors: [{ type: 'undefinedField', message: 'Unknown query' }] } };
}
