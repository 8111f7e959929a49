import type { Command } from '../command.ts';

/** Shows every command of the list it is given. */
export const helpFor = (commands: Record<string, () => Promise<{ command: Command }>>): Command => ({
  name: 'help',
  usage: '',
  summary: 'Shows this list.',
  needsDatabase: false,
  run: async ({ out }) => {
    out('Alongside runs a peer support service. Commands:\n');
    for (const load of Object.values(commands)) {
      const { command: { name, usage, summary } } = await load();
      out(`  npm run alongside -- ${`${name} ${usage}`.trim()}\n      ${summary}`);
    }
    out('\nFor demo, start, test, check and bench there is also npm run <name>.');
    out('Settings: PORT (3000), HOST (127.0.0.1), ALONGSIDE_DATA (./.alongside), DATABASE_URL, DATABASE_OWNER_URL, DATABASE_BACKUP_URL.');
    out('For a command whose output another program reads: npm run --silent alongside -- <command>');
  },
});
