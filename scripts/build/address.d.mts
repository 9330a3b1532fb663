export const DEV_URL: string;
export class AddressError extends Error {}
export function deployAddress(text: string): string;
export function folderOf(address: string): string;
