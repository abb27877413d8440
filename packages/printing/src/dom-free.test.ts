// Only src/browser knows a page: everything else must run in a worker, in Node, or where a page has no canvas.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^browser\/|(^|\/)testing\/|\.test\.ts$/.test(path))

const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')

test.each(files)('%s', (path) => {
  const code = withoutComments(readFileSync(`${source}/${path}`, 'utf8'))
  expect(code).not.toMatch(/\b(?:window|document|navigator|HTML\w*Element|OffscreenCanvas|ImageData|Date\.now)\b|from '.*browser\//)
})

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(15)
  expect(withoutComments('/** navigator */ const a = 1 // window\nb()')).not.toMatch(/navigator|window/)
})
