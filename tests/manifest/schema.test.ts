/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEV_URL } from '../../scripts/build/address.mjs';
import { manifestFor, manifestVersion } from '../../scripts/build/manifest.mjs';
import { schemaFaults } from './schema';

const source = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
const ADDRESS = 'https://addins.example.dk/maalstatus/';
const deployed = manifestFor(source, { address: ADDRESS, version: '12.3.45' });
const faults = (xml: string) => schemaFaults(new DOMParser().parseFromString(xml, 'application/xml'));

describe('the manifest against the schema', () => {
  it.each([
    ['for development', source],
    ['for deployment', deployed],
  ])('is in order %s', (_, xml) => {
    expect(faults(xml)).toEqual([]);
  });

  it.each([
    ['without Id', /<Id>.*<\/Id>/, ''],
    ['a GUID with a letter too many', /<Id>/, '<Id>a'],
    ['a version of three numbers', /<Version>.*<\/Version>/, '<Version>1.2.3</Version>'],
    ['a version of one', /<Version>.*<\/Version>/, '<Version>1</Version>'],
    ['without Hosts', /<Hosts>\s*<Host Name="Workbook"\/>\s*<\/Hosts>/, ''],
    ['another host', /Name="Workbook"/, 'Name="Arbejdsbog"'],
    ['without DisplayName', /<DisplayName[\s\S]*?<\/DisplayName>/, ''],
    ['without SourceLocation', /<SourceLocation DefaultValue[^>]*\/>/, ''],
    ['another permission', /ReadWriteDocument/, 'ReadWriteEverything'],
    ['an http address', /DefaultValue="https:/, 'DefaultValue="http:'],
    [
      'two elements that have changed places',
      /(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/,
      '$2$1',
    ],
    ['an unknown element', /<Hosts>/, '<Noget/><Hosts>'],
    ['an unknown attribute', /<Id>/, '<Id slags="1">'],
    ['Runtimes behind the form factor', /(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, '$2$1'],
    ['a name that is too long', /DisplayName DefaultValue="/, `DisplayName DefaultValue="${'x'.repeat(130)}`],
    ['an icon of a size that is none', /size="16"/, 'size="17"'],
  ])('is refused with %s', (_, part, instead) => {
    const broken = source.replace(part, instead);
    expect(broken).not.toBe(source);
    expect(faults(broken)).not.toEqual([]);
  });
});

describe('the manifest for a deployment', () => {
  it('has every address at the place, and the version it was built from', () => {
    expect(source.split(DEV_URL).length).toBeGreaterThan(14);
    expect(deployed).not.toContain('localhost');
    expect(deployed).toContain('<Version>12.3.45.0</Version>');
    expect(deployed).toContain(`<bt:Url id="Pane.Url" DefaultValue="${ADDRESS}taskpane.html"/>`);
  });

  it('has nothing of development', () => {
    expect(source).toContain('Maalstatus.Probe');
    expect(deployed).not.toMatch(/Probe|development/);
  });

  it('keeps the identity of the add-in, so that it is an update and not another', () => {
    const id = /<Id>(.*)<\/Id>/;
    expect(id.exec(deployed)?.[1]).toBe(id.exec(source)?.[1]);
  });

  it.each(['1.2', '1.2.3-beta.1', 'x'])('takes no version that Excel would not count: %s', (version) => {
    expect(() => manifestVersion(version)).toThrow(version);
  });
});
