import { placeText, type Finding, type Place } from '../../base/finding.ts';
import type { Node } from '../yaml/node.ts';
import { originPlace, type Origin } from '../yaml/source.ts';
import type { LintRules } from './rule.ts';

export interface LintFinding extends Finding {
  /** The service that the finding is about; of several that share the text by an anchor, the first. */
  readonly service?: string;
  /** All services that share the text, where there are several. */
  readonly services?: readonly string[];
}

export interface FindingDetails {
  /** What to do, where the place knows better than the rule. */
  readonly hint?: string | undefined;
  readonly service?: string | undefined;
}

/** Makes findings of these rules: with the rule's level, and with its fix as the hint. */
export function findingsOf<Id extends string>(
  rules: LintRules<Id>,
): (
  rule: Id,
  at: Node | Origin | Place | undefined,
  message: string,
  more?: FindingDetails,
) => LintFinding {
  return (rule, at, message, { hint = rules[rule].fix, service } = {}) => ({
    level: rules[rule].level,
    rule,
    message,
    ...(at === undefined ? {} : { place: placeOf(at) }),
    hint,
    ...(service === undefined ? {} : { service }),
  });
}

function placeOf(at: Node | Origin | Place): Place {
  if ('kind' in at) return originPlace(at.origin);
  return 'source' in at ? originPlace(at) : at;
}

/**
 * Where a part of a scalar's text stands in its file. Where the text is written otherwise than it reads (escapes,
 * folded lines), the place is that of the scalar.
 */
export function placeInside(node: Node, offset: number, length: number): Place {
  const { origin } = node;
  const text = node.kind === 'scalar' && node.value.type === 'string' ? node.value.value : '';
  const part = text.slice(offset, offset + length);
  const written = origin.source.text.slice(origin.start, origin.end);
  const whole = text === '' ? -1 : written.indexOf(text);
  if (whole !== -1) return origin.source.place(origin.start + whole + offset);
  const inText = part === '' ? [] : occurrences(text, part);
  const inWritten = part === '' ? [] : occurrences(written, part);
  const at = inWritten[inText.indexOf(offset)];
  return inText.length !== inWritten.length || at === undefined
    ? originPlace(origin)
    : origin.source.place(origin.start + at);
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/**
 * One finding per rule, place and message, in the order of the text. A text that several services share by an anchor
 * is reported once, with all of them.
 */
export function inOrder(findings: Iterable<LintFinding>): LintFinding[] {
  const groups = new Map<string, LintFinding[]>();
  for (const finding of findings) {
    const key = [finding.rule, finding.place && placeText(finding.place), finding.message].join(
      '\n',
    );
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap(joined).sort(compare);
}

function joined(group: readonly LintFinding[]): LintFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const services = [...new Set(group.flatMap(({ service }) => service ?? []))];
  const [service] = services;
  if (service === undefined) return [first];
  return [{ ...first, service, ...(services.length > 1 ? { services } : {}) }];
}

function compare(a: LintFinding, b: LintFinding): number {
  return (
    compareTexts(a.place?.file ?? '', b.place?.file ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.message, b.message)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const LONGEST_SHOWN = 120;

/**
 * A text of the compose file as a message shows it: in backticks, exactly as it is. Cut or changed, a secret in it would
 * no longer be recognised and masked; so what does not fit into a line is only counted.
 */
export function shown(text: string): string {
  return text.length > LONGEST_SHOWN || /[\p{Cc}`]/u.test(text)
    ? `a text of ${text.length} characters`
    : `\`${text}\``;
}

/**
 * Whether a path still ends as it was written; in an included file it is rewritten, and a secret in it would no longer
 * be recognised and masked.
 */
export function isAsWritten({ origin }: Node, path: string): boolean {
  const written = origin.source.text.slice(origin.start, origin.end);
  return path.endsWith(written.replace(/^['"]?(?:\.\/)?|['"]$/g, ''));
}

/** `` `a`, `b` and `c` ``. */
export function listed(names: readonly string[]): string {
  const parts = names.map(shown);
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
