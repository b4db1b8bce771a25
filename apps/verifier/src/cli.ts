import { main } from './main';

void main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`)).then((code) => (process.exitCode = code));
