/** Where the public reaches the register: where the configuration says, else on this machine. */
export class PublicUrl {
  #here: string;

  constructor(
    private readonly said: string | null,
    port: number,
  ) {
    this.#here = `http://localhost:${port}`;
  }

  /** With PORT=0 the port is known only when it listens. */
  listensAt(address: string): void {
    // URL leaves out the port that is HTTP’s own.
    this.#here = `http://localhost:${new URL(address).port || 80}`;
  }

  get now(): string {
    return this.said ?? this.#here;
  }
}
