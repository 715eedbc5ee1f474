import type { Frame } from './frame.ts';

/** How a CVM moves: by one step at each read of its status, or by one step every `stepMs`. */
export type Pace = { readonly by: 'reads' } | { readonly by: 'time'; readonly stepMs: number };

/** What goes on with a CVM, moment by moment. */
export class Timeline {
  readonly #pace: Pace;
  readonly #entered: (frame: Frame) => void;
  #now: Frame;
  #ahead: readonly Frame[] = [];
  #moments = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `entered` is told of each moment that begins, after what happens on the way into it. */
  constructor(first: Frame, pace: Pace, entered: (frame: Frame) => void) {
    this.#now = first;
    this.#pace = pace;
    this.#entered = entered;
  }

  get now(): Frame {
    return this.#now;
  }

  /** How many moments have passed, whether or not anything happened in them. */
  get moments(): number {
    return this.#moments;
  }

  /** Begins with the first of these moments, and goes on to the others at its pace. */
  play(frames: readonly Frame[]): void {
    clearTimeout(this.#timer);
    this.#ahead = frames;
    this.#step();
    this.#wind();
  }

  /** Whatever was to follow does not happen; this does. */
  divert(frame: Frame): void {
    this.#ahead = [frame];
  }

  /** A moment passes. */
  pass(): void {
    this.#moments += 1;
  }

  /** A moment passes, and what is ahead goes on. */
  goOn(): void {
    this.pass();
    this.#step();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #step(): void {
    const [frame, ...ahead] = this.#ahead;
    if (frame === undefined) return;
    this.#ahead = ahead;
    this.#now = frame;
    this.#entered(frame);
  }

  #wind(): void {
    const { stepMs } = this.#pace.by === 'time' ? this.#pace : { stepMs: undefined };
    if (stepMs === undefined || this.#ahead.length === 0) return;
    this.#timer = setTimeout(() => {
      this.goOn();
      this.#wind();
    }, stepMs);
  }
}
