interface Inner {
  readonly name: string;
  readonly version?: string;
  readonly licence: string;
  readonly copyright: string;
}
interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly inside: readonly Inner[];
}
export const RECORDED: {
  readonly copyrights: Readonly<Record<string, string>>;
  readonly bundled: Readonly<Record<string, readonly Inner[]>>;
};
export function tracesIn(source: string): string[];
export function shippedPackages(files: readonly string[]): Shipped[];
export function noticesOf(packages: readonly Shipped[], own: string): string;
