// Lists, for every language of the pages, the messages it lacks and those that English no longer has: npm run messages:missing [-- fr].
// With a language, what it lacks is printed as JSON to be translated. Ends with 1 when a language is not complete.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../apps/web/src/messages');
const messagesOf = (language) => JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));

const english = messagesOf('en');
const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !languages.includes(wanted)) {
  console.error(`no messages in ${wanted}: there are ${languages.join(', ')}`);
  process.exit(2);
}
let complete = true;
for (const language of wanted === undefined ? languages : [wanted]) {
  const messages = messagesOf(language);
  const missing = Object.keys(english).filter((id) => !(id in messages));
  const left = Object.keys(messages).filter((id) => !(id in english));
  if (missing.length > 0 || left.length > 0) complete = false;
  if (wanted !== undefined) console.log(JSON.stringify(Object.fromEntries(missing.map((id) => [id, english[id]])), null, 2));
  else console.log(`${language}: ${missing.length} missing, ${left.length} that English does not have`);
  for (const id of wanted === undefined ? missing : []) console.log(`  missing: ${id}`);
  for (const id of left) console.error(`  not in English: ${id}`);
}
process.exit(complete ? 0 : 1);
