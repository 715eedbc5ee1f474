/** Reading of the short forms (`"8080:80"`, `./a:/b:ro`) as far as merging needs it. `${…}` is never split. */

/** Splits at a separator, but not inside `${…}`. */
export function splitOutsideVariables(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '$' && text.charAt(at + 1) === '{') depth += 1;
    else if (char === '}' && depth > 0) depth -= 1;
    if (char === separator && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  parts.push(part);
  return parts;
}

export interface VolumeParts {
  readonly source: string;
  readonly target: string;
  readonly options: string;
}

/** The parts of a short volume; a text where it is none. One letter before a colon is a Windows drive. */
export function parseVolume(spec: string): VolumeParts | string {
  if (spec === '') return 'the volume is empty';
  if (spec.length <= 2) return { source: '', target: spec, options: '' };
  const fields: string[] = [];
  for (const part of splitOutsideVariables(spec, ':')) {
    const before = fields.at(-1);
    if (before !== undefined && fields.length > 0 && /^\p{L}$/u.test(before)) {
      fields[fields.length - 1] = `${before}:${part}`;
    } else {
      fields.push(part);
    }
  }
  if (fields.includes('')) return `${JSON.stringify(spec)} has an empty part between colons`;
  if (fields.length > 3) return `${JSON.stringify(spec)} has too many colons`;
  const [first = '', second, options = ''] = fields;
  return second === undefined
    ? { source: '', target: first, options: '' }
    : { source: first, target: second, options };
}

/** Whether the source of a short volume is a path, so that it is a bind mount. */
export function isPathSource(source: string): boolean {
  return /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
}

/** The key that Compose knows a short device by: its second part, or the only one. */
export function deviceTarget(spec: string): string {
  const [source = '', target] = splitOutsideVariables(spec, ':');
  return target ?? source;
}

export interface Port {
  readonly hostIp: string | undefined;
  readonly published: string;
  readonly target: number;
  readonly protocol: string;
}

/** The ports that a short port stands for (ranges in full); undefined where it cannot be read, as with a variable. */
export function parsePorts(spec: string): Port[] | undefined {
  const slash = spec.split('/');
  const [address = '', protocolPart] = slash;
  if (slash.length > 2) return undefined;
  const protocol = (protocolPart ?? 'tcp').toLowerCase();
  if (!['tcp', 'udp', 'sctp'].includes(protocol)) return undefined;
  const parts = splitAddress(address);
  if (parts === undefined) return undefined;
  const { ip, published, container } = parts;
  if (ip !== '' && !isIp(ip)) return undefined;
  const inside = parseRange(container);
  if (inside === undefined) return undefined;
  const hostIp = ip === '' ? undefined : ip;
  if (published === '') {
    return numbers(inside).map((target) => ({ hostIp, published: '', target, protocol }));
  }
  const outside = parseRange(published);
  if (outside === undefined) return undefined;
  const sameLength = outside.end - outside.start === inside.end - inside.start;
  if (!sameLength && inside.start !== inside.end) return undefined;
  return numbers(inside).map((target, index) => ({
    hostIp,
    published: sameLength ? (outside.start + index).toString() : published,
    target,
    protocol,
  }));
}

function splitAddress(
  text: string,
): { ip: string; published: string; container: string } | undefined {
  const parts = text.split(':');
  const container = parts.at(-1) ?? '';
  const published = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const ip = parts.length > 2 ? parts.slice(0, -2).join(':') : '';
  if (parts.length > 3 && !/^\[.*\]$/.test(ip)) return undefined;
  return { ip: ip.replace(/^\[(.*)\]$/, '$1'), published, container };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function parseRange(text: string): Range | undefined {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const start = Number(match[1]);
  const end = Number(match[2] ?? match[1]);
  return end < start || end > 65535 ? undefined : { start, end };
}

function numbers(range: Range): number[] {
  return Array.from({ length: range.end - range.start + 1 }, (_, index) => range.start + index);
}

export function isIp(text: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) {
    return text.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part));
  }
  return isIpV6(text);
}

function isIpV6(text: string): boolean {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const groups = tail === null ? text : `${tail[1] ?? ''}0:0`;
  if (tail !== null && !isIp(tail[2] ?? '')) return false;
  if (!/^[0-9a-fA-F:]+$/.test(groups) || groups.split('::').length > 2) return false;
  const count = groups.split(':').filter((group) => group !== '').length;
  if (groups.split(':').some((group) => group.length > 4)) return false;
  if (/^:[^:]|[^:]:$|:::/.test(groups)) return false;
  return groups.includes('::') ? count <= 7 : count === 8;
}
