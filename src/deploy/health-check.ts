import type { Secret } from '../base/secret.ts';
import { withoutTrailingSlashes } from '../base/trailing-slashes.ts';

/** What a healthy app answers, and where to ask. */
export interface HealthCheck {
  /** May hold placeholders; its query may hold a credential. */
  readonly url: Secret;
  readonly statuses: readonly StatusRange[];
  readonly body: BodyExpectation | undefined;
  readonly timeoutMs: number;
}

/** HTTP statuses from `least` to `most`. */
export interface StatusRange {
  readonly least: number;
  readonly most: number;
}

export interface BodyExpectation {
  /** As the user wrote it, `{sha}` filled in. */
  readonly text: string;
  /** Whether it names the commit: then no other revision can meet it. */
  readonly namesCommit: boolean;
  /** What the body must hold, or match. */
  readonly wanted: string | RegExp;
}

/** Statuses as people write them: `200`, `200,204`, `200-299`. Undefined when that is not what the text is. */
export function parseStatuses(text: string): readonly StatusRange[] | undefined {
  const ranges = text.split(',').map((part) => {
    const [, least = '', most = least] = /^\s*(\d{3})\s*(?:-\s*(\d{3})\s*)?$/.exec(part) ?? [];
    return { least: Number(least), most: Number(most) };
  });
  return ranges.every(({ least, most }) => least >= 100 && least <= most && most <= 599)
    ? ranges
    : undefined;
}

export function statusesText(ranges: readonly StatusRange[]): string {
  return ranges
    .map(({ least, most }) => (least === most ? String(least) : `${least}-${most}`))
    .join(', ');
}

/**
 * A text that the body must hold, or between slashes a regular expression that it must match, flags `i`, `m`, `s` and
 * `u` allowed behind it. `{sha}` stands for the commit.
 *
 * @returns undefined when the regular expression is none
 */
export function parseBodyExpectation(written: string, sha: string): BodyExpectation | undefined {
  const text = written.replaceAll('{sha}', sha);
  const namesCommit = text !== written;
  const [, pattern, flags = ''] = /^\/(.+)\/([dgimsuvy]*)$/s.exec(text) ?? [];
  // `g` and `y` would make the answer depend on the one before.
  if (/[^imsu]/.test(flags)) return undefined;
  if (pattern === undefined) return { text, namesCommit, wanted: text };
  try {
    return { text, namesCommit, wanted: new RegExp(pattern, flags) };
  } catch {
    return undefined;
  }
}

/** The placeholders of a health URL that are none. */
export function unknownPlaceholders(url: string): readonly string[] {
  return [...url.matchAll(/\{[^{}]*\}/g)]
    .map(([placeholder]) => placeholder)
    .filter((placeholder) => !/^\{(?:app_id|app_url|instance_url|port)\}$/.test(placeholder));
}

/** What the placeholders of a health URL stand for. */
export interface HealthPlace {
  readonly appId: string | undefined;
  /** Of the app: any of its CVMs may answer. */
  readonly appUrl: string | undefined;
  /** Of this CVM alone. */
  readonly instanceUrl: string | undefined;
  /** The ports that the compose text publishes. */
  readonly ports: readonly number[];
}

/** A place that is none, to see whether a template can be filled in. */
export const EXAMPLE_PLACE: HealthPlace = {
  appId: 'app',
  appUrl: 'https://app.invalid',
  instanceUrl: 'https://instance.invalid',
  ports: [80],
};

/** The URL to ask, or what is missing, as a sentence. */
export function fillHealthUrl(template: string, place: HealthPlace): URL | string {
  const { appId, appUrl, instanceUrl, ports } = place;
  if (template.includes('{port}') && ports.length !== 1) {
    return ports.length === 0
      ? '`health_url` has {port}, but the compose text publishes no port.'
      : `\`health_url\` has {port}, but the compose text publishes several: ${ports.join(', ')}.`;
  }
  if (template.includes('{app_url}') && appUrl === undefined) {
    return '`health_url` has {app_url}, but the API names no URL of the app.';
  }
  if (template.includes('{instance_url}') && instanceUrl === undefined) {
    return '`health_url` has {instance_url}, but the API names no URL of the CVM itself.';
  }
  if (template.includes('{app_id}') && appId === undefined) {
    return '`health_url` has {app_id}, but the API names no app id of the CVM.';
  }
  const filled = template
    .replaceAll('{app_url}', withoutTrailingSlashes(appUrl ?? ''))
    .replaceAll('{instance_url}', withoutTrailingSlashes(instanceUrl ?? ''))
    .replaceAll('{app_id}', appId ?? '')
    .replaceAll('{port}', String(ports[0] ?? ''));
  return URL.parse(filled) ?? '`health_url` is not a URL.';
}

/** Whether every CVM of the app may answer there: the gateway chooses one by the app id in the host name. */
export function isOfWholeApp(template: string, filled: URL, { appId }: HealthPlace): boolean {
  return template.includes('{app_url}') || (appId !== undefined && filled.hostname.includes(appId));
}
