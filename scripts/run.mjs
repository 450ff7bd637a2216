/**
 * Starts a command of this folder: `node scripts/run.mjs build`, with the command’s words behind its name. Node is told to keep its own
 * compiled form of our code and of the libraries, for this process, its threads and the processes that it starts: reading two
 * thousand modules takes longer than most of what a command does. That is said before any of them is loaded, and in plain
 * JavaScript, since what takes the types off a file takes a quarter of a second to load itself. Where the folder can’t be written,
 * nothing is kept.
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache((process.env['NODE_COMPILE_CACHE'] ??= path.resolve('.cache', 'compiled')));
const [name] = process.argv.splice(2, 1);
await import(`./${name}.ts`);
