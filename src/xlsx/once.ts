/** Elements that may stand once: of two nobody knows which counts, and Excel calls the file damaged. */
import { corrupt } from './problems';

export class Once {
  private readonly met = new Set<string>();

  constructor(
    private readonly part: string,
    private readonly names: ReadonlySet<string>,
  ) {}

  /** Throws at the second of its kind. */
  meet(name: string): void {
    if (!this.names.has(name)) return;
    if (this.met.has(name)) throw corrupt(this.part);
    this.met.add(name);
  }
}
