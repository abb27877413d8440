// What needs a page: drawing characters on a canvas, the printers a page was allowed to use, and printing by the browser itself.
export { canvasRasteriser } from './canvas-rasteriser.js'
export { pairedSerialPort, pairedUsbPrinter } from './devices.js'
export { PagePrinter, type PagePrinterOptions } from './page-printer.js'
