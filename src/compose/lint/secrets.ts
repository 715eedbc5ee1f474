import type { Place } from '../../base/finding.ts';
import { childOf, stringOf, type MappingNode, type Node } from '../yaml/node.ts';
import { type Source } from '../yaml/source.ts';
import { assume } from '../text/assumed.ts';
import { lintFinding, placeInside, shown, type LintFinding } from './finding.ts';
import { keyValues } from '../text/model.ts';
import { servicesOf } from '../text/services.ts';
import type { LintSubject } from './subject.ts';
import { urlPasswordIn, isSecretLiteral, tokensIn, type Likeness } from './secret-shapes.ts';
import { scalarsOf, serviceAt, sourcesOf, type Scalars, type Visited } from './walk.ts';

export interface KnownSecret {
  /** The env name of the secret, or `api_key`. */
  readonly name: string;
  readonly offset: number;
}

export type FindSecrets = (text: string) => readonly KnownSecret[];

/** Whatever in the text is, or looks like, a secret. No message quotes it. */
export function* lintSecrets(
  subject: LintSubject,
  findSecrets: FindSecrets,
  shippedText: string,
): Generator<LintFinding> {
  const scalars = scalarsOf(subject.model);
  const known = [...lintKnown(subject.model, scalars, findSecrets, shippedText)];
  yield* known;
  const line = ({ place }: LintFinding): string => `${place?.file ?? ''}:${place?.line ?? ''}`;
  const reported = new Set(known.map(line));
  const likely = [...lintLiterals(subject, scalars), ...lintTexts(scalars, shippedText)];
  // A line with a known secret is told about it once, by its name.
  for (const finding of likely) if (!reported.has(line(finding))) yield finding;
}

/** The values of secrets that the caller knows, in values, keys and comments. */
function* lintKnown(
  model: MappingNode,
  all: Scalars,
  findSecrets: FindSecrets,
  shippedText: string,
): Generator<LintFinding> {
  const scalars = [...all.keys, ...all.values].filter(({ node }) => node.value.type !== 'null');
  const texts = scalars.map(({ node }) => stringOf(node) ?? writtenText(node));
  const inText = findSecrets(shippedText);
  // A text with escapes or folded lines may hold a secret only once it is read.
  if (inText.length === 0 && findSecrets(texts.join('\0')).length === 0) return;
  const placed = new Map<string, Visited[]>();
  for (const [index, visited] of scalars.entries()) {
    const { node, path } = visited;
    const text = texts[index] ?? '';
    for (const { name, offset } of findSecrets(text)) {
      placed.set(name, [...(placed.get(name) ?? []), visited]);
      const lineEnd = text.indexOf('\n', offset);
      const length = (lineEnd === -1 ? text.length : lineEnd) - offset;
      yield knownFinding(name, placeInside(node, offset, length), serviceAt(path));
    }
  }
  const names = new Set(inText.map(({ name }) => name));
  for (const source of names.size === 0 ? [] : sourcesOf(all)) {
    for (const { name, offset } of findSecrets(source.text)) {
      const known = placed.get(name) ?? [];
      if (!names.has(name) || known.some((visited) => covers(visited, source, offset))) continue;
      placed.set(name, known);
      yield knownFinding(name, source.place(offset), undefined);
    }
  }
  for (const name of names) {
    if (!placed.has(name)) yield knownFinding(name, { file: model.origin.source.file }, undefined);
  }
}

function writtenText(node: Node): string {
  return node.origin.source.text.slice(node.origin.start, node.origin.end);
}

function knownFinding(name: string, place: Place, service: string | undefined): LintFinding {
  const message = `The compose text holds the value of ${shown(name)}: it would be stored and shown in clear.`;
  const hint =
    name === 'api_key'
      ? 'Take it out, and replace the key: it has been in a file.'
      : `Write \`\${${name}}\` in its place, and change the secret: it has been in a file.`;
  return lintFinding('secret-in-text', place, message, { hint, service });
}

/** Literals that are secrets by the look of their name or of their URL. */
function* lintLiterals({ model, envNames }: LintSubject, all: Scalars): Generator<LintFinding> {
  const tokens = new Set<Node>();
  const texts = all.values.map(({ node }) => stringOf(node) ?? '');
  const hasTokens = tokensIn(texts.join('\n')).next().done !== true;
  for (const [index, { node, path }] of all.values.entries()) {
    const text = texts[index] ?? '';
    for (const likeness of hasTokens ? tokensIn(text) : []) {
      tokens.add(node);
      const place = placeInside(node, likeness.offset, likeness.length);
      yield likelyFinding(likeness, place, serviceAt(path));
    }
    if (!text.includes('@')) continue;
    const assumed = assume(text, envNames);
    const url = urlPasswordIn(assumed);
    if (url === undefined) continue;
    tokens.add(node);
    yield lintFinding(
      'url-password',
      assumed === text ? placeInside(node, url.offset, url.length) : node,
      'A password stands in a URL of the compose text, which is public and measured.',
      {
        hint: 'Put a variable in place of the password, and its value into env.',
        service: serviceAt(path),
      },
    );
  }
  for (const service of servicesOf(model)) {
    for (const given of [
      ...keyValues(childOf(service.node, 'environment')),
      ...keyValues(childOf(childOf(service.node, 'build'), 'args')),
    ]) {
      if (tokens.has(given.node) || given.value === undefined) continue;
      if (!isSecretLiteral(given.name, assume(given.value, envNames))) continue;
      const message = `${shown(given.name)} has a literal value in the compose text, which is public and measured.`;
      const hint = `Write \`\${${given.name}}\` in its place, and put the value into env.`;
      yield lintFinding('password-literal', given.key, message, { hint, service: service.name });
    }
  }
}

/** Shapes of tokens in what no value holds: comments, and keys. */
function* lintTexts(all: Scalars, shippedText: string): Generator<LintFinding> {
  if ([...tokensIn(shippedText)].length === 0) return;
  for (const source of sourcesOf(all)) {
    for (const likeness of tokensIn(source.text)) {
      const { offset, length } = likeness;
      if (!shippedText.includes(source.text.slice(offset, offset + length))) continue;
      if (all.values.some((visited) => covers(visited, source, offset))) continue;
      yield likelyFinding(likeness, source.place(offset), undefined);
    }
  }
}

function covers({ node }: Visited, source: Source, offset: number): boolean {
  const { origin } = node;
  return origin.source === source && origin.start <= offset && offset < origin.end;
}

function likelyFinding(
  { rule, what }: Likeness,
  place: Place,
  service: string | undefined,
): LintFinding {
  const message = `The compose text, which is public and measured, holds what looks like ${what}.`;
  const hint =
    rule === 'private-key'
      ? 'Move it into env, base64-encoded, and replace the key.'
      : 'Put a variable in its place, its value into env, and replace the token.';
  return lintFinding(rule, place, message, { hint, service });
}
