import type { Finding } from '../../base/finding.ts';
import { SchemaCheck, type Variables } from '../schema/check.ts';
import { checkConsistency } from '../schema/consistency.ts';
import { decode } from '../yaml/decode.ts';
import { ComposeError, refuse } from '../yaml/error.ts';
import { applyExtends, type OpenScope, type ServiceScope } from './extends.ts';
import { importResources, includedDirectory, inclusions, type Inclusion } from './include.ts';
import { inWrittenForm } from './key-values.ts';
import { merge, removePaths } from './merge.ts';
import {
  childOf,
  isNull,
  mapEntries,
  mappingNode,
  withChild,
  withEntries,
  withoutChild,
  type MappingNode,
} from '../yaml/node.ts';
import { below } from '../yaml/remarks.ts';
import { readDocuments } from '../yaml/read.ts';
import { rebaseModel, rebaseService, withBuildContexts } from './rebase.ts';
import type { Origin, Source } from '../yaml/source.ts';
import { untag } from '../yaml/tags.ts';
import { UniqueEntries } from './unique.ts';
import {
  directoryOf,
  openReference,
  relativeDirectory,
  resolveReference,
  type Checkout,
} from './reference.ts';
import { posix } from 'node:path';

/** What loading found besides the model. */
export interface Loaded {
  readonly model: MappingNode;
  readonly findings: readonly Finding[];
  /** Whether anything had to be resolved: documents, tags, `extends` or `include`. */
  readonly resolved: boolean;
}

/** Loads compose files one over the other, in order. */
export function load(
  files: readonly Source[],
  directory: string,
  checkout: Checkout,
  variables: Variables,
): Loaded {
  const loader = new Loader(checkout, variables);
  const model = inWrittenForm(loader.project(files, directory, []));
  return { model, findings: loader.findings, resolved: loader.resolved };
}

interface DocumentScope {
  /** The directory that the project's relative paths start in. */
  readonly directory: string;
  /** Main files of the includes that led here, and their places. */
  readonly chain: readonly string[];
  /** A file that is read for its services only: nothing is included, extended or checked. */
  readonly extended: boolean;
}

class Loader {
  readonly findings: Finding[] = [];
  resolved = false;
  readonly #checkout: Checkout;
  readonly #variables: Variables;
  readonly #schema: SchemaCheck;
  readonly #unique = new UniqueEntries();
  readonly #scopes = new Map<string, ServiceScope>();

  constructor(checkout: Checkout, variables: Variables) {
    this.#checkout = checkout;
    this.#variables = variables;
    this.#schema = new SchemaCheck(variables);
  }

  /** One project: the files of the command line, or those of one include. */
  project(files: readonly Source[], directory: string, chain: readonly string[]): MappingNode {
    let model: MappingNode | undefined;
    for (const source of files) {
      model = this.#file(model, source, {
        directory,
        chain: [...chain, source.file],
        extended: false,
      });
    }
    const first = files[0];
    if (model === undefined || model.entries.size === 0) {
      throw new ComposeError([
        {
          level: 'error',
          rule: 'compose-empty',
          message: 'the compose file is empty',
          ...(first === undefined ? {} : { place: first.place(0) }),
        },
      ]);
    }
    this.#stopOn(checkConsistency(model, this.#variables));
    return model;
  }

  #file(
    model: MappingNode | undefined,
    source: Source,
    scope: DocumentScope,
  ): MappingNode | undefined {
    let result = model;
    const documents = readDocuments(source);
    if (documents.length > 1) this.resolved = true;
    for (const raw of documents) {
      const { root, resets } = untag(raw);
      if (resets.size > 0) this.resolved = true;
      if (root === undefined) continue;
      const node = decode(root);
      if (node.kind !== 'mapping') {
        refuse(node.origin, 'compose-top-level', 'a compose file must be a mapping');
      }
      result = this.#document(result, node, source, resets, scope);
    }
    return result;
  }

  #document(
    base: MappingNode | undefined,
    node: MappingNode,
    source: Source,
    resets: ReadonlySet<string>,
    scope: DocumentScope,
  ): MappingNode {
    let document = node;
    if (!scope.extended) document = withHeader(this.#include(document, scope), node);
    const cleared = base === undefined ? undefined : removePaths(base, resets, { loaded: true });
    if (!scope.extended) document = this.#extend(document, source, resets, scope);
    const start = cleared ?? mappingNode([], document.origin);
    const merged =
      start.entries.size === 0 ? document : merge(start, document, [], { loaded: true });
    const model = this.#unique.of(merged.kind === 'mapping' ? merged : document, base);
    if (!scope.extended) {
      this.#stopOn(this.#schema.findingsOf(model, base));
      if (model.entries.has('version')) this.#warnVersion(model);
    }
    return withoutChild(model, 'version');
  }

  #warnVersion(model: MappingNode): void {
    const version = model.entries.get('version');
    if (version === undefined) return;
    this.findings.push({
      level: 'notice',
      rule: 'compose-version',
      message: 'the attribute version is obsolete and has no effect',
      place: version.key.origin.source.place(version.key.origin.start),
      hint: 'Remove it.',
    });
  }

  #include(document: MappingNode, scope: DocumentScope): MappingNode {
    const list = inclusions(document);
    if (childOf(document, 'include') === undefined) return document;
    this.resolved = true;
    let result = withoutChild(document, 'include');
    for (const inclusion of list) {
      result = importResources(result, this.#included(inclusion, scope));
    }
    return result;
  }

  #included(inclusion: Inclusion, scope: DocumentScope): MappingNode {
    const files = inclusion.paths.map(({ path, origin }) => {
      const resolved = resolveReference(scope.directory, path, 'include', origin);
      if (scope.chain.includes(resolved)) {
        refuse(
          origin,
          'compose-include-cycle',
          `the files include each other in a cycle: ${[...scope.chain, resolved].join(', which includes ')}`,
        );
      }
      return openReference(this.#checkout, resolved, 'include', origin);
    });
    const relative = includedDirectory(inclusion);
    const directory = this.#projectDirectory(scope.directory, relative, inclusion.origin);
    for (const { path, origin } of inclusion.envFiles) {
      const resolved = resolveReference(scope.directory, path, 'include', origin);
      openReference(this.#checkout, resolved, 'include', origin);
      this.findings.push({
        level: 'warning',
        rule: 'compose-include-env-file',
        message: `the values of ${resolved} are not filled in: variables keep their place in the merged text`,
        place: origin.source.place(origin.start),
        hint: 'Give these variables to the app with its env, or write their values into the included file.',
      });
    }
    const model = this.project(files, directory, scope.chain);
    const paths = this.#isDirectory(directory) ? directory : posix.join(directory, '..');
    return rebaseModel(withBuildContexts(model), relativeDirectory(scope.directory, paths));
  }

  /** Paths of an include whose project directory is none start in the directory above it. */
  #isDirectory(path: string): boolean {
    return this.#checkout.isDirectory?.(path) ?? true;
  }

  #projectDirectory(from: string, path: string, origin: Origin): string {
    if (path.startsWith('/') || path.includes('$')) {
      refuse(
        origin,
        'compose-include-outside',
        `include cannot use the project directory ${JSON.stringify(path)}`,
        'Write a path relative to the including file.',
      );
    }
    const directory = posix
      .normalize(posix.join(from === '' ? '.' : from, path))
      .replace(/\/$/, '');
    return directory === '.' ? '' : directory;
  }

  #extend(
    document: MappingNode,
    source: Source,
    resets: ReadonlySet<string>,
    scope: DocumentScope,
  ): MappingNode {
    const services = childOf(document, 'services');
    if (services === undefined || isNull(services)) return document;
    if (services.kind !== 'mapping') {
      refuse(services.origin, 'compose-schema', 'services must be a mapping');
    }
    const open: OpenScope = (path, origin) => this.#extendedFile(path, origin, scope.directory);
    const extended = applyExtends({ file: source.file, services, resets, extended: false }, open);
    if (extended === services) return document;
    this.resolved = true;
    return withChild(document, 'services', extended);
  }

  #extendedFile(path: string, origin: Origin, directory: string): ServiceScope {
    const resolved = resolveReference(directory, path, 'extends', origin);
    const key = `${directory}\n${resolved}`;
    const known = this.#scopes.get(key);
    if (known !== undefined) return known;
    const source = openReference(this.#checkout, resolved, 'extends', origin);
    let resets: ReadonlySet<string> = new Set();
    let model: MappingNode | undefined;
    for (const raw of readDocuments(source)) {
      const document = untag(raw);
      if (document.root === undefined) continue;
      const node = decode(document.root);
      if (node.kind !== 'mapping') {
        refuse(node.origin, 'compose-top-level', 'a compose file must be a mapping');
      }
      resets = document.resets;
      model = this.#document(model, node, source, resets, { directory, chain: [], extended: true });
    }
    const services = childOf(model, 'services');
    if (services?.kind !== 'mapping') {
      return refuse(origin, 'compose-extends-service', `${resolved} has no services to extend`);
    }
    const relative = relativeDirectory(directory, directoryOf(resolved));
    const rebased = mapEntries(services, (service) => rebaseService(service, relative));
    const scope = { file: resolved, services: rebased, resets, extended: true };
    this.#scopes.set(key, scope);
    return scope;
  }

  #stopOn(findings: readonly Finding[]): void {
    if (findings.length > 0) throw new ComposeError(findings);
  }
}

/** Attributes that say how a file is read; the merged text has none of them. */
const READ_AND_GONE = ['version', 'include'];

/** A document whose first entry keeps the comments above the file's first, though that one is gone from the text. */
function withHeader(document: MappingNode, asRead: MappingNode): MappingNode {
  const [above] = asRead.entries;
  const next = [...document.entries].find(([key]) => !READ_AND_GONE.includes(key));
  if (above === undefined || next === undefined || !READ_AND_GONE.includes(above[0])) {
    return document;
  }
  const [key, entry] = next;
  return withEntries(document, new Map(document.entries).set(key, below(above[1], entry)));
}
