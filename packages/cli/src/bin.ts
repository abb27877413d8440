#!/usr/bin/env node
// The program `doorstep`: hands its words to the commands and ends with their code.
import { run } from './run.js'

process.exitCode = await run(process.argv.slice(2), {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
})
