/** A request as it arrived, and what was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** With query, without host. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Undefined: never answered. */
  readonly status: number | undefined;
  readonly response: string;
}

export type RequestPredicate = (request: RecordedRequest) => boolean;

type Entry = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

/** Everything that arrived, in order, and those who wait for something to arrive. */
export class Journal {
  readonly #entries: Entry[] = [];
  readonly #settled = new Set<RecordedRequest>();
  readonly #waiting: {
    predicate: RequestPredicate;
    resolve: (request: RecordedRequest) => void;
  }[] = [];
  readonly #listeners: ((request: RecordedRequest) => void)[] = [];

  get requests(): readonly RecordedRequest[] {
    return this.#entries;
  }

  arrived(request: Pick<RecordedRequest, 'method' | 'path' | 'headers' | 'body'>): Entry {
    const entry: Entry = { ...request, status: undefined, response: '' };
    this.#entries.push(entry);
    return entry;
  }

  /** Nothing more will come of this request: it is answered, its connection is gone, or it is left hanging. */
  settle(entry: RecordedRequest): void {
    if (this.#settled.has(entry)) return;
    this.#settled.add(entry);
    for (const listener of this.#listeners) listener(entry);
    const matching = this.#waiting.filter((waiter) => waiter.predicate(entry));
    for (const waiter of matching) {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
      waiter.resolve(entry);
    }
  }

  onSettled(listener: (request: RecordedRequest) => void): void {
    this.#listeners.push(listener);
  }

  next(predicate: RequestPredicate): Promise<RecordedRequest> {
    const earlier = this.#entries.find((entry) => this.#settled.has(entry) && predicate(entry));
    if (earlier !== undefined) return Promise.resolve(earlier);
    return new Promise((resolve) => {
      this.#waiting.push({ predicate, resolve });
    });
  }
}
