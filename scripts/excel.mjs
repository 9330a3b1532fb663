/** `npm run excel`: sideloads the add-in into a real Excel on this machine with Microsoft's own tools, fetched by npx when used. */
import { ensureBasics, main, run, say, SetupError } from './setup.mjs';

await main(() => {
  ensureBasics();
  if (process.platform === 'linux') {
    throw new SetupError(
      'Excel findes ikke til Linux. Brug npm start, eller upload dist/manifest.xml i Excel på nettet.\n' +
        '  (There is no Excel for Linux: use npm start, or upload dist/manifest.xml in Excel on the web.)',
    );
  }
  say('Henter Microsofts værktøj og åbner Excel …', "fetching Microsoft's tool and opening Excel");
  const certificates = run('npx', ['--yes', 'office-addin-dev-certs', 'install']);
  const server = ['--dev-server', '"npm run dev-server"', '--dev-server-port', '3000'];
  if (
    certificates &&
    run('npx', ['--yes', 'office-addin-debugging', 'start', 'manifest.xml', 'desktop', ...server], { shell: true })
  )
    return;
  throw new SetupError(
    'Excel kunne ikke åbnes med tilføjelsesprogrammet. Se beskeden ovenfor; docs/real-excel-checklist.md viser, hvordan du gør i hånden.\n' +
      '  (Excel could not be opened with the add-in; see the message above.)',
  );
});
