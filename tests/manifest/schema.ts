/**
 * What Microsoft's schema of the add-in only manifest asks of the elements we use, in our own words: Microsoft's XSD files are no longer
 * published (the last are of 2020 and do not know `<Runtimes>`), and its validator works online only. From the reference of the manifest's
 * elements (learn.microsoft.com/javascript/api/manifest) and its page on their order.
 */
interface Child {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

interface Shape {
  /** In this order. */
  readonly children?: readonly Child[];
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
}

const one = (name: string): Child => ({ name, least: 1, most: 1 });
const maybe = (name: string): Child => ({ name, least: 0, most: 1 });
const many = (name: string, least = 1, most = Infinity): Child => ({ name, least, most });

const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const HTTPS = /^https:\/\/[^\s/]+\/\S*$/;
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const RESID = /^[\w.-]{1,32}$/;
const SET_VERSION = /^\d+(\.\d+)?$/;
const upTo = (most: number) => new RegExp(`^[\\s\\S]{1,${most}}$`);

const localised = (value: RegExp): Shape => ({ children: [many('Override', 0)], attributes: { DefaultValue: value } });
const override = (value: RegExp): Shape => ({ attributes: { Locale: LOCALE, Value: value } });
const resource = (value: RegExp): Shape => ({ children: [many('Override', 0)], attributes: { id: RESID, DefaultValue: value } });
const sets: Shape = { children: [many('Set')], optional: { DefaultMinVersion: SET_VERSION } };
const set: Shape = { attributes: { Name: /^(ExcelApi|SharedRuntime)$/ }, optional: { MinVersion: SET_VERSION } };
const label: Shape = { attributes: { resid: RESID } };
const noneOf = (name: string): Shape => ({ attributes: { [name]: /^Workbook$/ } });

/** By the path of names from the root; of two that fit, the longer. */
const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: {
    children: [
      one('Id'),
      maybe('AlternateId'),
      one('Version'),
      one('ProviderName'),
      one('DefaultLocale'),
      one('DisplayName'),
      one('Description'),
      maybe('IconUrl'),
      maybe('HighResolutionIconUrl'),
      one('SupportUrl'),
      maybe('AppDomains'),
      one('Hosts'),
      maybe('Requirements'),
      one('DefaultSettings'),
      one('Permissions'),
      maybe('VersionOverrides'),
    ],
    attributes: { 'xsi:type': /^TaskPaneApp$/ },
  },
  Id: { text: GUID },
  Version: { text: /^\d{1,5}(\.\d{1,5}){3}$/ },
  ProviderName: { text: upTo(125) },
  DefaultLocale: { text: LOCALE },
  DisplayName: localised(upTo(125)),
  'DisplayName/Override': override(upTo(125)),
  'OfficeApp/Description': localised(upTo(250)),
  'OfficeApp/Description/Override': override(upTo(250)),
  IconUrl: localised(HTTPS),
  HighResolutionIconUrl: localised(HTTPS),
  SupportUrl: localised(HTTPS),
  'OfficeApp/Hosts': { children: [many('Host')] },
  'OfficeApp/Hosts/Host': noneOf('Name'),
  Requirements: { children: [one('Sets')] },
  Sets: sets,
  Set: set,
  DefaultSettings: { children: [one('SourceLocation')] },
  'DefaultSettings/SourceLocation': localised(HTTPS),
  Permissions: { text: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/ },
  VersionOverrides: {
    children: [maybe('WebApplicationInfo'), maybe('Description'), maybe('Requirements'), one('Hosts'), one('Resources')],
    attributes: { 'xsi:type': /^VersionOverridesV1_0$/ },
  },
  'VersionOverrides/Hosts': { children: [many('Host')] },
  'VersionOverrides/Hosts/Host': {
    ...noneOf('xsi:type'),
    children: [maybe('Runtimes'), maybe('AllFormFactors'), one('DesktopFormFactor')],
  },
  Runtimes: { children: [many('Runtime', 1, 2)] },
  Runtime: { attributes: { resid: RESID }, optional: { lifetime: /^(short|long)$/ } },
  DesktopFormFactor: { children: [maybe('GetStarted'), one('FunctionFile'), many('ExtensionPoint')] },
  GetStarted: { children: [one('Title'), one('Description'), one('LearnMoreUrl')] },
  ExtensionPoint: { children: [many('OfficeTab')], attributes: { 'xsi:type': /^PrimaryCommandSurface$/ } },
  OfficeTab: { children: [many('Group')], attributes: { id: /^Tab\w+$/ } },
  Group: { children: [one('Label'), one('Icon'), many('Control', 1, 6)], attributes: { id: upTo(125) } },
  Control: {
    children: [one('Label'), one('Supertip'), one('Icon'), one('Action')],
    attributes: { 'xsi:type': /^Button$/, id: upTo(125) },
  },
  Supertip: { children: [one('Title'), one('Description')] },
  Icon: { children: [many('Image', 3)] },
  'Icon/Image': { attributes: { size: /^(16|20|24|32|40|48|64|80)$/, resid: RESID } },
  Action: {
    attributes: { 'xsi:type': /^(ShowTaskpane|ExecuteFunction)$/ },
    children: [maybe('TaskpaneId'), maybe('SourceLocation'), maybe('FunctionName')],
  },
  TaskpaneId: { text: upTo(255) },
  FunctionName: { text: /^\w{1,125}$/ },
  FunctionFile: label,
  SourceLocation: label,
  LearnMoreUrl: label,
  Label: label,
  Title: label,
  Description: label,
  Resources: { children: [one('Images'), one('Urls'), one('ShortStrings'), maybe('LongStrings')] },
  Images: { children: [many('Image', 1, 30)] },
  Urls: { children: [many('Url')] },
  ShortStrings: { children: [many('String')] },
  LongStrings: { children: [many('String')] },
  'Images/Image': resource(HTTPS),
  Url: resource(HTTPS),
  'ShortStrings/String': resource(upTo(125)),
  'ShortStrings/String/Override': override(upTo(125)),
  'LongStrings/String': resource(upTo(250)),
  'LongStrings/String/Override': override(upTo(250)),
};

function pathOf(element: Element): string[] {
  return element.parentElement ? [...pathOf(element.parentElement), element.localName] : [element.localName];
}

function shapeOf(element: Element): Shape | undefined {
  const path = pathOf(element);
  for (let from = 0; from < path.length; from += 1) {
    const shape = SHAPES[path.slice(from).join('/')];
    if (shape) return shape;
  }
  return undefined;
}

function childFaults(element: Element, children: readonly Child[]): string[] {
  const place = pathOf(element).join('/');
  const found = [...element.children].map(({ localName }) => localName);
  const known = children.map(({ name }) => name);
  const ordered = found.filter((name) => known.includes(name)).sort((a, b) => known.indexOf(a) - known.indexOf(b));
  return [
    ...found.filter((name) => !known.includes(name)).map((name) => `${place}: no <${name}> here`),
    ...children.flatMap(({ name, least, most }) => {
      const count = found.filter((one) => one === name).length;
      return count < least || count > most ? [`${place}: ${count} × <${name}>`] : [];
    }),
    ...(ordered.join() === found.filter((name) => known.includes(name)).join() ? [] : [`${place}: order ${found.join(', ')}`]),
  ];
}

function ownFaults(element: Element, { attributes = {}, optional = {}, text }: Shape): string[] {
  const place = pathOf(element).join('/');
  const given = [...element.attributes].filter(({ name }) => !name.startsWith('xmlns'));
  const wanted = Object.entries(attributes);
  return [
    ...wanted.filter(([name]) => !element.hasAttribute(name)).map(([name]) => `${place}: no ${name}`),
    ...given.flatMap(({ name, value }) => {
      const pattern = attributes[name] ?? optional[name];
      if (!pattern) return [`${place}: unknown ${name}`];
      return pattern.test(value) ? [] : [`${place}: ${name}="${value}"`];
    }),
    ...(text === undefined || text.test(element.textContent) ? [] : [`${place}: "${element.textContent}"`]),
  ];
}

/** Everything in the manifest that is not as the schema wants it; none when it is in order. */
export function schemaFaults(manifest: Document): string[] {
  return [...manifest.querySelectorAll('*')].flatMap((element) => {
    const shape = shapeOf(element);
    if (!shape) return [`${pathOf(element).join('/')}: unknown element`];
    return [...ownFaults(element, shape), ...childFaults(element, shape.children ?? [])];
  });
}
