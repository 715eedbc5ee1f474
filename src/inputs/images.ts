import { parseImageReference } from '../compose/text/image-reference.ts';
import { buildOf, targetsOf, type Build, type Problem } from './build-metadata.ts';
import { keyAndValue } from './reader.ts';
import { row, type Row } from './row.ts';

/**
 * Images by service, from lines `service=reference` and from the metadata of builds: bake's names the services by its
 * targets, that of a single build follows a `service=`. Undefined: a target of bake that has no image, such as a base
 * of others, which is wrong only where the compose text has a service of its name.
 */
export type GivenImages = ReadonlyMap<string, string | undefined>;

export const images: Row<GivenImages> = row('images', (reader, name) => {
  const given = new Map<string, string | undefined>();
  for (const [index, entry] of entriesOf(reader.raw(name) ?? '').entries()) {
    const refuse = ({ problem, hint = HINT }: Problem, where = ''): void => {
      reader.refuseEntry(name, index, `${where} ${problem}`, hint);
    };
    const builds = buildsOf(entry);
    if ('problem' in builds) {
      refuse(builds);
      continue;
    }
    for (const { service, target, build } of builds) {
      const where = target && `, target \`${target}\`,`;
      if ('problem' in build) refuse(build, where);
      else if (given.has(service)) refuse(TWICE, where);
      else given.set(service, build.reference);
    }
  }
  return given;
});

interface Named {
  readonly service: string;
  /** How bake calls it; undefined for an entry of one service. */
  readonly target?: string;
  readonly build: Build;
}

const TWICE: Problem = { problem: 'names something that an earlier one names already' };

/** Where nothing more exact can be advised. */
const HINT =
  'Write one `service=reference` per line. The output `metadata` of docker/bake-action goes in as it is, that of docker/build-push-action behind a `service=`.';

function buildsOf(entry: string): readonly Named[] | Problem {
  if (entry.startsWith('{')) {
    const targets = targetsOf(entry);
    return 'problem' in targets
      ? targets
      : targets.map(({ name, build }) => ({ service: name, target: name, build }));
  }
  const { key, value } = keyAndValue(entry);
  if (key === '') return { problem: 'has nothing before a `=`' };
  if (value.startsWith('{')) return [{ service: key, build: buildOf(value) }];
  const build: Build =
    parseImageReference(value) === undefined
      ? {
          problem: 'has no image reference (`registry/repository:tag@digest`) behind its `=`',
        }
      : { reference: value };
  return [{ service: key, build }];
}

/** A line each; one in which a JSON object begins goes on to the end of the line in which that ends. */
function entriesOf(text: string): readonly string[] {
  const entries: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = lineEnd(text, at);
    if (/^\s*(?:[^\s#{=][^{=]*=\s*)?\{/.test(text.slice(at, end))) {
      end = lineEnd(text, objectEnd(text, text.indexOf('{', at)));
    }
    const entry = text.slice(at, end).trim();
    if (entry !== '' && !entry.startsWith('#')) entries.push(entry);
    at = end + 1;
  }
  return entries;
}

function lineEnd(text: string, from: number): number {
  const length = text.slice(from).search(/[\r\n]/);
  return length === -1 ? text.length : from + length;
}

/** Where the JSON object that begins at `start` ends; the end of the text if it does not. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  for (const { 0: mark, index } of text
    .slice(start)
    .matchAll(/"[^"\\]*(?:\\[^][^"\\]*)*"?|[{}]/g)) {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return text.length;
}
