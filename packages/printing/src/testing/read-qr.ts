// The QR decoder for tests in a browser: it is written for script tags, so its module has an effect and no exports.
import 'jsqr'
import type decode from 'jsqr'

/** The content of the QR code in a picture, or undefined. */
export function readQr({ data, width, height }: ImageData): string | undefined {
  const { jsQR } = globalThis as unknown as { jsQR: typeof decode }
  return jsQR(data, width, height)?.data
}
