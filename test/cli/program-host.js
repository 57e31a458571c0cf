import { main } from '../../dist/cli/main.js';

// A process that runs the built program once for every message, see run-after-run.ts.

const taken = { stdout: [], stderr: [] };
for (const [name, chunks] of Object.entries(taken)) {
  process[name].write = (chunk, encoding, done) => {
    chunks.push(Buffer.from(chunk));
    const told = typeof encoding === 'function' ? encoding : done;
    if (told !== undefined) process.nextTick(told);
    return true;
  };
}

process.on('message', async ({ args, cwd }) => {
  process.chdir(cwd);
  const exit = await main(args);
  // What the program hears as long as its process lives, it hears anew in the next run.
  for (const name of Object.keys(taken)) process[name].removeAllListeners('error');
  const [stdout, stderr] = Object.values(taken).map((chunks) => Buffer.concat(chunks.splice(0)).toString());
  process.send({ exit, signal: null, stdout, stderr });
});
