// Writes the demo station's menu.json: node kiosk/demo/write-menu.mjs [first month] [months]
import { writeFile } from 'node:fs/promises'
import { format } from 'oxfmt'
import { planMenu } from './menu.mjs'

const [firstMonth = '2026-11', months = '3'] = process.argv.slice(2)
const file = new URL('../public/stations/wutongli/menu.json', import.meta.url)
const menu = JSON.stringify(planMenu(firstMonth, Number(months)))
const { code } = await format('menu.json', menu, { printWidth: 140, objectWrap: 'collapse' })
await writeFile(file, code)
