// The frame for sites that strip scripts: `frame.html` with its two scripts and its styles, beside the script for one tag.
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/** @param {string} elements the folder of the elements, built @param {string} embed the folder of the script for one tag */
export async function writeFrame(elements, embed) {
  await build({
    entryPoints: ['frame', 'frames'].map((name) => join(elements, 'dist/frame', `${name}.js`)),
    outdir: embed,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  })
  for (const file of ['frame.html', 'frame.css']) await copyFile(join(elements, 'src/frame', file), join(embed, file))
  await copyFile(join(elements, 'src/tokens/tokens.css'), join(embed, 'tokens.css'))
}
