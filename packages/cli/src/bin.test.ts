// The program: what it was called with reaches the command, and what the command says and gives reaches the shell.
import { argv, stderr, stdout } from 'node:process'

test('says on one stream, complains on the other, and ends with the command’s code', async () => {
  const before = [...argv]
  const [said, complained] = [stdout, stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  try {
    argv.splice(2, argv.length, 'check', '--help')
    await import('./bin.js')
    expect([process.exitCode, said?.mock.lastCall?.[0], complained?.mock.calls]).toEqual([0, expect.stringMatching(/\n$/), []])
    vi.resetModules()
    argv.splice(2, argv.length, 'checks', 'folder')
    await import('./bin.js')
    expect([process.exitCode, complained?.mock.lastCall?.[0]]).toEqual([
      2,
      "doorstep: there is no command 'checks'. Known: check, index.\n",
    ])
  } finally {
    argv.splice(0, argv.length, ...before)
    process.exitCode = undefined
    vi.restoreAllMocks()
  }
})
