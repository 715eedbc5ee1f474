import {
  composeBytes,
  composeSyntaxError,
  MAX_COMPOSE_BYTES,
  type AppCompose,
} from './app-compose.ts';

/** What keeps a document from being provisioned; for a new CVM and for one that exists the API answers differently. */
export type DocumentProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'syntax'; readonly message: string };

export function documentProblem(app: AppCompose): DocumentProblem | undefined {
  const text = app.docker_compose_file ?? '';
  if (app['runner'] !== 'bash' && text.trim() === '') return { kind: 'empty' };
  const bytes = composeBytes(app);
  if (bytes > MAX_COMPOSE_BYTES) return { kind: 'too-large', bytes };
  const message = text === '' ? undefined : composeSyntaxError(text);
  return message === undefined ? undefined : { kind: 'syntax', message };
}
