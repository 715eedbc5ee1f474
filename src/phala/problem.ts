import { cut } from '../base/cut.ts';
import { isJsonObject, type JsonObject } from './answer.ts';

/** What an error answer says, whatever form it came in. All texts are single lines. */
export interface Problem {
  /** The API's own code, such as `ERR-03-001`. */
  readonly code: string | undefined;
  /** The API's words. */
  readonly words: string;
  /** Single fields that were refused, as `field: reason`. */
  readonly details: readonly string[];
  /** The names of the refused fields. */
  readonly fields: readonly string[];
  readonly suggestions: readonly string[];
  readonly links: readonly string[];
  readonly requestId: string | undefined;
}

const LONGEST_TEXT = 500;
/** How much of a page is looked at for its words, in characters. */
const LONGEST_PAGE = 4096;
const MOST_DETAILS = 10;

/**
 * Reads every form of error body that Phala Cloud sends: FastAPI's string and list `detail`, an object under
 * `detail`, the structured form (`error_code`, `details`, `suggestions`, `links`; on top or under `detail`), a bare
 * `message`, and what is not JSON at all (a proxy's page). Values that the API echoes (`input`, `value`) are left out:
 * they may hold what was sent. `scrub` takes secrets out of every text.
 */
export function parseProblem(
  body: string,
  requestIdHeader: string | undefined,
  scrub: (text: string) => string,
): Problem {
  const requestId = requestIdHeader === undefined ? undefined : text(scrub(requestIdHeader));
  const json = parseJson(body, scrub);
  if (!isJsonObject(json)) return unstructured(textOfPage(scrub(body)), requestId);

  const detail = json['detail'];
  const code = text(json['error_code']);
  if (typeof detail === 'string') return { ...unstructured(oneLine(detail), requestId), code };
  if (Array.isArray(detail)) {
    const items = detail.filter(isJsonObject).slice(0, MOST_DETAILS);
    return {
      ...unstructured('the request was refused as invalid', requestId),
      code,
      details: items.map((item) => joined(fieldOfLocation(item['loc']), text(item['msg']))),
      fields: items.map((item) => fieldOfLocation(item['loc'])),
    };
  }
  const source = isJsonObject(detail) ? { ...json, ...detail } : json;
  const details = objects(source['details']).slice(0, MOST_DETAILS);
  return {
    code: code ?? text(source['error_code']) ?? text(source['code']),
    words: text(source['message']) ?? text(source['error']) ?? 'no reason given',
    details: details
      .filter((item) => text(item['message']) !== undefined)
      .map((item) => joined(text(item['field']) ?? '', text(item['message']))),
    fields: details.map((item) => text(item['field']) ?? ''),
    suggestions: strings(source['suggestions']),
    links: objects(source['links']).map((link) =>
      joined(text(link['label']) ?? '', text(link['url'])),
    ),
    requestId: text(source['request_id']) ?? requestId,
  };
}

function unstructured(words: string, requestId: string | undefined): Problem {
  return {
    code: undefined,
    words: words === '' ? 'no reason given' : words,
    details: [],
    fields: [],
    suggestions: [],
    links: [],
    requestId,
  };
}

/** Parses and scrubs: each string as soon as it is read, before anything is cut or changed in it. */
function parseJson(body: string, scrub: (text: string) => string): unknown {
  try {
    return JSON.parse(body, (_key, value: unknown) =>
      typeof value === 'string' ? scrub(value) : value,
    );
  } catch {
    return undefined;
  }
}

/** The words of an HTML page or a plain text, without tags, styles and scripts. */
function textOfPage(body: string): string {
  const start = cut(body, LONGEST_PAGE);
  return oneLine(start.replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' '));
}

/**
 * A server's text as one line of bounded length: no line breaks, no control characters, no runs of spaces. What cannot be
 * seen in it is left, for whoever prints it to make visible.
 */
export function oneLine(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > LONGEST_TEXT ? `${cut(line, LONGEST_TEXT)}…` : line;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const line = oneLine(value);
  return line === '' ? undefined : line;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text).filter((item) => item !== undefined) : [];
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** `["body", "allowed_envs", 0]` as `allowed_envs.0`. */
function fieldOfLocation(location: unknown): string {
  const parts = strings(location);
  return (parts[0] === 'body' ? parts.slice(1) : parts).join('.');
}

function joined(label: string, value: string | undefined): string {
  return [label, value].filter((part) => part !== undefined && part !== '').join(': ');
}
