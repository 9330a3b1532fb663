export function findBrowser(): string | undefined;
export function findLibreOffice(): string | undefined;
export function findPythonWithUno(): string | undefined;
export function hasWriter(office: string): boolean;
