export function es5(source: string, options: { readonly minify: boolean }): string;
