/** The samples of deployment/ as the servers read them: which headers a file of the add-in's folder is sent with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Headers = Readonly<Record<string, string>>;

/** `path` is within the folder: "taskpane.html", "0.1.0/pane.js". */
export type Sample = (path: string) => Headers;

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

/** IIS: `<location>` of a file or folder overrides what holds for all; `clientCache` becomes Cache-Control. */
export function iis(folder: string): Sample {
  const xml = readFileSync(join(folder, 'web.config'), 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  const locations = new Map(
    [...xml.matchAll(/<location path="([^"]+)">([\s\S]*?)<\/location>/g)].map(([, path = '', inner = '']) => [path, inner]),
  );
  const general = xml.replace(/<location [\s\S]*?<\/location>/g, '');
  const added = Object.fromEntries(
    tags(general, 'add').map((tag) => [attribute(tag, 'name').toLowerCase(), attribute(tag, 'value')]),
  );
  return (path) => {
    const own = locations.get(path) ?? locations.get(path.split('/')[0] ?? '') ?? general;
    return { ...added, 'cache-control': cacheControl(tags(own, 'clientCache')[0] ?? '') };
  };
}

function cacheControl(tag: string): string {
  if (attribute(tag, 'cacheControlMode') === 'DisableCache') return 'no-cache';
  const [, days = '0', hours = '', minutes = '', seconds = ''] =
    /^(?:(\d+)\.)?(\d+):(\d+):(\d+)$/.exec(attribute(tag, 'cacheControlMaxAge')) ?? [];
  const age = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return [attribute(tag, 'cacheControlCustom'), `max-age=${age}`].filter((part) => part !== '').join(', ');
}

/** nginx: `add_header` of the one location, with the value of the one map where it stands for a variable. */
export function nginx(folder: string, place: string): Sample {
  const text = readFileSync(join(folder, 'nginx.sample.conf'), 'utf8').replace(/^\s*#.*$/gm, '');
  const [, variable = '', lines = ''] = /map \$uri (\$\w+) \{([^}]*)\}/.exec(text) ?? [];
  const cases = [...lines.matchAll(/^\s*(?:"~([^"]+)"|default)\s+"([^"]*)";/gm)].map(
    ([, pattern, value = '']) => ({ pattern, value }) as const,
  );
  const [, block = ''] = new RegExp(`location ${place} \\{([\\s\\S]*?)\\n {4}\\}`).exec(text) ?? [];
  const added = [...block.matchAll(/add_header ([\w-]+) (?:"([^"]*)"|([^\s;]+))(?: always)?;/g)];
  return (path) => {
    const uri = `${place}${path}`;
    const found = cases.find(({ pattern }) => pattern !== undefined && new RegExp(pattern).test(uri));
    const mapped = (found ?? cases.find(({ pattern }) => pattern === undefined))?.value ?? '';
    return Object.fromEntries(
      added.map(([, name = '', quoted, plain = '']) => [name.toLowerCase(), quoted ?? (plain === variable ? mapped : plain)]),
    );
  };
}
