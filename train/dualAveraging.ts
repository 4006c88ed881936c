/** How far a weight moves for a gradient that is as large as the ones before. */
const rate = 0.1;

/**
 * Weights learnt by regularized dual averaging with adaptive steps and an L1 penalty (Xiao 2010; Duchi, Hazan and Singer 2011): a weight
 * is computed from the sum of its gradients when it is asked for, and most stay exactly zero.
 */
export class DualAveraging {
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;
  readonly #penalty: number;
  #threshold = 0;

  constructor(size: number, penalty: number) {
    this.#sums = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#penalty = penalty;
  }

  /** The weight at a place. */
  at(place: number): number {
    const sum = this.#sums[place]!;
    if (sum > this.#threshold) return (rate * (sum - this.#threshold)) / Math.sqrt(this.#squares[place]!);
    if (sum < -this.#threshold) return (rate * (sum + this.#threshold)) / Math.sqrt(this.#squares[place]!);
    return 0;
  }

  /** Counts one example: the penalty grows with them. */
  tick(): void {
    this.#threshold += this.#penalty;
  }

  /** Moves a weight by a gradient. */
  move(place: number, gradient: number): void {
    this.#sums[place]! += gradient;
    this.#squares[place]! += gradient * gradient;
  }

  all(): Float32Array {
    return this.#sums.map((_, place) => this.at(place));
  }
}
