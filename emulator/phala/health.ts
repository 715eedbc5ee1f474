import { text, type Answer } from './answer.ts';
import { composeServices } from './compose-services.ts';
import type { Cvm } from './cvm.ts';

/**
 * The app itself, as far as a health check sees it. What it answers is written in the compose text that the guest
 * runs, so that it changes exactly when another revision runs. Labels of a service:
 *
 * - `emulator.health.status`: the status, 200 by default;
 * - `emulator.health.body`: the body, `ok` by default; `{image}` stands for the image of the first service;
 * - `emulator.health.location`: sends the client there, with 302 unless the status is another 3xx;
 * - `emulator.health.after`: so many requests after each boot are answered with 503.
 */
export function healthAnswer(cvm: Cvm | undefined): Answer {
  if (cvm === undefined || !cvm.up) return nobodyAnswers();
  if (cvm.behaviour.neverHealthy) return text(503, 'not ready yet\n');
  const services = composeServices(cvm.guest.composeText);
  const label = (name: string): string | undefined =>
    services.map(({ labels }) => labels.get(`emulator.health.${name}`)).find(given);
  if (cvm.countHealthRequest() <= Number(label('after') ?? 0)) return text(503, 'not ready yet\n');
  const location = label('location');
  const status = Number(label('status') ?? (location === undefined ? 200 : 302));
  const body = (label('body') ?? 'ok').replaceAll('{image}', services[0]?.image ?? '');
  const answer = text(status, body);
  return location === undefined ? answer : { ...answer, headers: { ...answer.headers, location } };
}

/** The gateway speaks for an app that is not there, or not up. */
export function nobodyAnswers(): Answer {
  return text(502, 'Bad Gateway: no app listens here\n');
}

function given(value: string | undefined): boolean {
  return value !== undefined;
}
