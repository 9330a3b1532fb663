import { deployAddress, folderOf } from '../../scripts/build/address.mjs';
import { runBuild } from './build';

describe('the address of a deployment', () => {
  it.each([
    ['https://addins.example.dk/maalstatus', 'https://addins.example.dk/maalstatus/', '/maalstatus/'],
    ['https://addins.example.dk/maalstatus///', 'https://addins.example.dk/maalstatus/', '/maalstatus/'],
    ['https://addins.example.dk', 'https://addins.example.dk/', '/'],
    ['https://Addins.Example.dk:8443/a/b', 'https://addins.example.dk:8443/a/b/', '/a/b/'],
  ])('%s becomes a folder', (given, address, folder) => {
    expect(deployAddress(given)).toBe(address);
    expect(folderOf(address)).toBe(folder);
  });

  it.each([
    ['http://addins.example.dk/maalstatus', 'begynder ikke med https://'],
    ['addins.example.dk/maalstatus', 'er ikke en adresse'],
    ['', 'er ikke en adresse'],
    ['https://localhost:3000/', 'er denne maskine'],
    ['https://127.0.0.1/maalstatus', 'er denne maskine'],
    ['https://[::1]/maalstatus', 'er denne maskine'],
    ['https://addins.example.dk/maalstatus?v=1', 'har noget efter mappen'],
    ['https://addins.example.dk/maalstatus#a', 'har noget efter mappen'],
    ['https://bruger:kode@addins.example.dk/', 'indeholder et brugernavn'],
    ['https://addins.example.dk/maalstatus/taskpane.html', 'er en fil'],
  ])('%s is refused: %s', (given, reason) => {
    expect(() => deployAddress(given)).toThrow(reason);
  });

  it('is refused before anything is built, with a sentence and no stack', () => {
    const { status, output } = runBuild('--url', 'http://addins.example.dk/maalstatus');
    expect(status).toBe(1);
    expect(output).toContain('Skriv den mappe på webserveren');
    expect(output).not.toMatch(/^\s+at /m);
  });
});
