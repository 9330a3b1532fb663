export function manifestVersion(version: string): string;
export function manifestFor(xml: string, place: { readonly address: string; readonly version: string }): string;
