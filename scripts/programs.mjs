// Programs that run side by side under names: started, awaited, started again when they fall, stopped.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const READY_MS = 60_000;
const STOP_MS = 30_000;
const programs = new Map();
let closed = false;

/** From now on nothing is started, and who waits for something is told. */
export function startNoMore() {
  closed = true;
}

/** What a program sees of our environment: nothing that could change how it is configured. */
const base = () => Object.fromEntries(['PATH', 'HOME', 'TZ', 'TMPDIR'].filter((name) => process.env[name]).map((name) => [name, process.env[name]]));

const endOf = (child) =>
  new Promise((done) => {
    child.once('error', (error) => done(`cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => done(`ended with ${signal ?? code}`));
  });

/**
 * Starts a program.
 * @param options `again`: once it was ready, it is started again when it ends, as compose does; without it, its end is
 *   ours. `signal`: how it is asked to stop. `stdin`: 'pipe' to write to it.
 */
export function program(name, command, args, environment, { again = false, signal = 'SIGTERM', stdin = 'ignore' } = {}) {
  if (closed) throw new Error('stopping');
  const child = spawn(command, args, { stdio: [stdin, 'inherit', 'inherit'], env: { ...base(), ...environment } });
  const running = { child, signal, ended: endOf(child), fallen: undefined, ready: programs.get(name)?.ready ?? false, stopping: false };
  programs.set(name, running);
  void running.ended.then(async (how) => {
    running.fallen = how;
    if (running.stopping) return;
    console.error(`${name} ${how}`);
    if (!running.ready) return;
    await wait(1_000);
    if (running.stopping || closed) return;
    if (again) program(name, command, args, environment, { again, signal, stdin });
    else process.kill(process.pid, 'SIGTERM');
  });
  return child;
}

/** Runs a script to its end. */
export async function finished(name, args, environment) {
  const how = await endOf(spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...base(), ...environment } }));
  if (how !== 'ended with 0') throw new Error(`${name} ${how}.`);
}

/** Waits until the check says so; a program that ends meanwhile ends the wait. */
export async function untilReady(name, check) {
  const running = programs.get(name);
  for (const until = Date.now() + READY_MS; Date.now() < until; await wait(100)) {
    if (closed) throw new Error('stopping');
    if (running.fallen) throw new Error(`${name} did not start.`);
    if (await check()) {
      running.ready = true;
      return;
    }
  }
  throw new Error(`${name} is not ready after ${READY_MS / 1000} s.`);
}

/** Asks the named programs to stop and waits for them; one that does not is killed. */
export async function stopPrograms(names) {
  await Promise.all(
    names.map(async (name) => {
      const running = programs.get(name);
      if (!running) return;
      running.stopping = true;
      if (running.fallen === undefined) running.child.kill(running.signal);
      const forced = setTimeout(() => running.child.kill('SIGKILL'), STOP_MS);
      await running.ended;
      clearTimeout(forced);
    }),
  );
}

export async function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
