export function faultsOf(folder: string, place: { readonly address: string; readonly version: string }): string[];
