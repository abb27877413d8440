// The rating, read without a browser: who may give one, what is kept of it, and what is said of each outcome.
import { DAY_MS } from '@doorstep/model/time'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import { DoorstepRating } from '../../../packages/elements/src/rating/rating.js'
import { FRIDAY_MORNING, smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { fresh } from '../../../packages/elements/src/testing/feeds.js'
import { Others, TOKEN } from '../../../packages/elements/src/testing/tickets.js'
import { renderSayings } from '../../../packages/elements/src/sayings/sayings.js'
import { eventually, Placed, withoutBrowser } from './page.js'
import { does, partIn } from './seen.js'

withoutBrowser()

const placed: Placed<DoorstepRating>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))

function place(others: Others | undefined, set: Partial<DoorstepRating>, more: ConstructorParameters<typeof Placed>[1] = {}) {
  const journals = others ? { queue: others.journal as never } : {}
  const it = new Placed(Object.assign(new DoorstepRating(), { token: TOKEN }, set), { journals, ...more })
  placed.push(it)
  return it
}
/** A matter closed by 王芳, and a form for it. */
async function closed(set: Partial<DoorstepRating> = {}, more: ConstructorParameters<typeof Placed>[1] = {}) {
  const others = new Others()
  const { id } = await others.issue({ token: TOKEN })
  await others.serve(id)
  const it = place(others, { ticket: id, ...set }, more)
  return { others, id, it }
}
async function choose(it: Placed<DoorstepRating>, attitude?: number, ability?: number): Promise<void> {
  for (const [name, step] of Object.entries({ attitude, ability }))
    if (step !== undefined) it.tells('input', { name, '.value': String(step) }, '@change')
  await it.element.updateComplete
}
const write = (it: Placed<DoorstepRating>, value: string) => it.tells('textarea', {}, '@input', { target: { value } })
const EVENT = 'doorstep-rated'

describe('a rating', () => {
  test.each([
    [5, 5, '我们会接着这样做'],
    [3, 3, '我们会接着这样做'],
    [5, 2, '站里的负责人会看'],
    [2, 5, '站里的负责人会看'],
    [1, 1, '站里的负责人会看'],
  ])('of %i and %i is stored so, and thanked for', async (attitude, ability, says) => {
    const { others, id, it } = await closed()
    await it.reads('接待您的是 王芳 社工')
    await choose(it, attitude, ability)
    it.submits()
    await it.reads('谢谢您，收到了')
    expect(it.text).toContain(says)
    expect(it.sent).toMatchObject([{ type: EVENT, ticket: id, attitude, ability }])
    expect((await others.ticket(id)).rating).toMatchObject({ attitude, ability, worker: 'w1' })
  })

  test('wants both answers, says so until one is given, and keeps what was chosen', async () => {
    const { others, id, it } = await closed()
    await it.reads('服务能力')
    for (const [attitude, ability] of [
      [4, undefined],
      [undefined, 3],
    ] as const) {
      await choose(it, attitude, ability)
      if (ability !== undefined) break
      it.submits()
      await it.reads('p.notice[role=alert] 请两项都点一下')
    }
    expect(it.text).not.toContain('role=alert')
    const chosen = it.lines
      .filter((line) => line.includes('[.checked]'))
      .map((line) => /name=(\w+)\]\[.value=(\d)/.exec(line)?.slice(1).join())
    expect(chosen).toEqual(['attitude,4', 'ability,3'])
    expect((await others.events()).some(({ type }) => type === 'Rated')).toBe(false)
    it.submits()
    await it.reads('谢谢您')
    expect((await others.ticket(id)).rating).toMatchObject({ attitude: 4, ability: 3 })
  })

  test('names whoever dealt with it last, by what is known of them', async () => {
    const others = new Others()
    const { id } = await others.issue({ token: TOKEN })
    await others.signIn()
    await others.callNext()
    await others.receive(id)
    await others.act({ type: 'assign', ticket: id, worker: 'w2', due: '2026-11-23' }, 'w1')
    await others.act({ type: 'accept', ticket: id }, 'w2')
    await others.close(id, 'w2')
    const it = place(others, { ticket: id })
    await it.reads('接待您的是 陆伟 社工')
    const feed = smallFeed()
    feed.show({ station: fresh({ ...station, workers: [] }) })
    const unnamed = place(others, { ticket: id }, { feed })
    await unnamed.reads('服务能力')
    expect(unnamed.text).not.toContain('接待您的是')
  })

  test.each<[string, (house: { others: Others; id: string }) => Promise<Partial<DoorstepRating>>, string]>([
    ['of another token', async ({ id }) => ({ ticket: id, token: 'x'.repeat(24) }), '这里查不到这个号'],
    ['without a token', async ({ id }) => ({ ticket: id, token: undefined }), '这里查不到这个号'],
    ['of no ticket', async () => ({ ticket: '2026-11-20/Z999' }), '这里查不到这个号'],
    ['of nothing', async () => ({ ticket: undefined }), '这里查不到这个号'],
    [
      'given already',
      async ({ others, id }) => (await others.act({ type: 'rate', ticket: id, attitude: 4, ability: 4 }, undefined, TOKEN), { ticket: id }),
      '这个号已经评价过了',
    ],
  ])('%s is none', async (_, make, says) => {
    const { others, id } = await closed()
    const it = place(others, await make({ others, id }))
    await it.reads(`p[role=status] ${says}`)
    expect(it.text).not.toMatch(/王芳|form/)
  })

  test('comes after the matter is closed, and of one that its resident gave back never', async () => {
    const others = new Others()
    const { id } = await others.issue({ token: TOKEN })
    const it = place(others, { ticket: id })
    await it.reads('办完以后再评价')
    await others.serve(id)
    await it.reads('服务能力')
    const { id: back } = await others.issue({ token: TOKEN })
    await others.act({ type: 'withdraw', ticket: back }, undefined, TOKEN)
    await place(others, { ticket: back }).reads('办完以后再评价')
    const without = place(undefined, { ticket: id })
    await without.reads('p[role=status] 这里收不到评价')
  })

  test('of another ticket begins anew; the first ticket a form is given takes nothing away', async () => {
    const { others, id, it } = await closed({ notes: new MemoryPrivateStore(() => FRIDAY_MORNING), withKeyboard: true })
    await it.reads('服务能力')
    await choose(it, 1, undefined)
    write(it, '等得久')
    it.tells('textarea', {}, '@focus')
    it.submits()
    await it.reads('请两项都点一下')
    expect(it.text).toContain('doorstep-keyboard')
    const { id: next } = await others.issue({ token: TOKEN })
    await others.callNext()
    await others.receive(next)
    await others.close(next)
    it.element.ticket = next
    await it.element.updateComplete
    expect(it.text).toContain('服务能力')
    expect(it.text).not.toMatch(/checked\]|role=alert|doorstep-keyboard|等得久/)
    await choose(it, 5, 5)
    it.submits()
    await it.reads('谢谢您')
    expect([(await others.ticket(next)).rating?.note, (await others.ticket(id)).rating]).toEqual([undefined, undefined])
    it.element.ticket = id
    await it.reads('服务能力')
    const late = place(others, { ticket: undefined })
    await late.reads('这里查不到')
    Object.assign(late.element, { ticket: id, chosen: { attitude: 4 } })
    await late.reads('服务能力')
    expect(late.text).toContain('[.value=4][.checked]')
  })
})

test('that is answered when the form is another ticket’s takes nothing of it, and leaves it no note', async () => {
  const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
  const { others, id, it } = await closed({ notes })
  const { id: next } = await others.issue({ token: TOKEN })
  await others.serve(next)
  await it.reads('服务能力')
  await choose(it, 1, 2)
  write(it, '等得久')
  const put = notes.put.bind(notes)
  let go = (): void => undefined
  const held = new Promise<void>((resolve) => (go = resolve))
  notes.put = async (...entry) => (await held, put(...entry))
  it.submits()
  it.element.ticket = next
  await it.element.updateComplete
  go()
  await eventually(() => expect(it.sent).toMatchObject([{ type: EVENT, ticket: id }]))
  await it.reads('服务能力')
  expect(it.text).not.toMatch(/checked\]|等得久|谢谢/)
  await choose(it, 5, 5)
  it.submits()
  await it.reads('谢谢您')
  expect(await notes.get((await others.ticket(id)).rating?.note ?? '')).toBe('等得久')
  expect((await others.ticket(next)).rating).toMatchObject({ attitude: 5, ability: 5 })
  expect((await others.ticket(next)).rating?.note).toBeUndefined()
})

test('that was not stored leaves its note to nobody else', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { others, it } = await closed({ notes: new MemoryPrivateStore(() => FRIDAY_MORNING) })
  const { id: next } = await others.issue({ token: TOKEN })
  await others.serve(next)
  await it.reads('服务能力')
  await choose(it, 1, 2)
  write(it, '等得久')
  const { append } = others.journal
  others.journal.append = () => Promise.reject(new Error('full'))
  it.submits()
  await it.reads('没有存好')
  others.journal.append = append.bind(others.journal)
  it.element.ticket = next
  await it.element.updateComplete
  await choose(it, 5, 5)
  it.submits()
  await it.reads('谢谢您')
  expect((await others.ticket(next)).rating).not.toHaveProperty('note')
})

describe('the note of a rating', () => {
  const kept = async (write: string, more: Partial<DoorstepRating> = {}) => {
    const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
    const put = vi.spyOn(notes, 'put')
    const made = await closed({ notes, ...more })
    await made.it.reads('服务能力')
    writeIn(made.it, write)
    await choose(made.it, 5, 4)
    return { ...made, notes, put }
  }
  const writeIn = write

  test('stands apart from the journal, for thirty days, cut to its length and without spaces around it', async () => {
    const { others, id, it, notes, put } = await kept(`  ${'长'.repeat(600)} `)
    it.submits()
    await it.reads('谢谢您')
    const { rating } = await others.ticket(id)
    expect(await notes.get(rating?.note ?? '')).toBe('长'.repeat(500))
    expect(put.mock.calls[0]?.[1]).toBe(FRIDAY_MORNING + 30 * DAY_MS)
    expect(JSON.stringify(await others.events())).not.toContain('长')
  })

  test.each(['', '   '])('of nothing (%j) is none', async (text) => {
    const { others, id, it, put } = await kept(text)
    it.submits()
    await it.reads('谢谢您')
    expect([put.mock.calls, 'note' in ((await others.ticket(id)).rating ?? {})]).toEqual([[], false])
  })

  test('of a rating that was refused is deleted; of one that was not heard of it is not put twice', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { others, id, it, notes } = await kept('很好', { worker: 'w1' })
    it.submits()
    await it.reads('要由来办事的人评价')
    expect([notes.size, it.sent]).toEqual([0, []])
    // and put anew when it is sent again
    it.element.worker = undefined
    it.submits()
    await it.reads('谢谢您')
    expect(await notes.get((await others.ticket(id)).rating?.note ?? '')).toBe('很好')
    const again = await kept('等得久')
    const journal = again.others.journal
    const append = journal.append.bind(journal)
    let stored = false
    journal.append = async (...entry) => {
      if (stored) await append(...entry)
      throw new Error('no answer')
    }
    again.it.submits()
    await again.it.reads('p.notice[role=alert] 没有存好')
    again.it.submits()
    await eventually(() => expect(again.it.text).toContain('没有存好'))
    stored = true
    journal.append = append
    again.it.submits()
    await again.it.reads('谢谢您')
    expect([again.put.mock.calls.length, again.notes.size]).toEqual([1, 1])
    expect((await again.others.events()).filter(({ type }) => type === 'Rated')).toHaveLength(1)
  })

  test('a second tap while it is sent sends nothing', async () => {
    const { it, put } = await kept('好')
    it.submits()
    await it.element.updateComplete
    it.submits()
    await it.reads('谢谢您')
    expect(put).toHaveBeenCalledOnce()
    expect(it.sent).toHaveLength(1)
  })

  test.each([
    [undefined, undefined, '希望快一点'],
    [5, undefined, '希望快一点'],
    [undefined, 4, '希望快一点'],
    [5, 3, '希望快一点'],
    [3, 5, '希望快一点'],
    [5, 4, '谢谢你们'],
    [4, 5, '谢谢你们'],
    [5, 2, '事情没有办成'],
    [1, undefined, '事情没有办成'],
  ] as const)('with answers %s and %s offers %s', async (attitude, ability, offers) => {
    const { it } = await closed({ notes: new MemoryPrivateStore() })
    await it.reads('还想说什么')
    await choose(it, attitude, ability)
    await eventually(() => expect(it.text).toContain(offers))
  })

  test('a keyboard comes where the screen has none, writes, and goes', async () => {
    const { it } = await closed({ notes: new MemoryPrivateStore(), withKeyboard: true })
    await it.reads('还想说什么')
    expect(it.text).toContain('[inputmode=none]')
    expect(it.text).not.toContain('doorstep-keyboard')
    it.tells('textarea', {}, '@click')
    await it.reads('doorstep-keyboard')
    it.tells('doorstep-keyboard', {}, '@doorstep-typed', { value: '谢谢' })
    await it.reads('[.value=谢谢]')
    it.tells('doorstep-keyboard', {}, '@doorstep-typing-done')
    await eventually(() => expect(it.text).not.toContain('doorstep-keyboard'))
    const own = await closed({ notes: new MemoryPrivateStore() })
    await own.it.reads('还想说什么')
    own.it.tells('textarea', {}, '@click')
    await own.it.element.updateComplete
    expect(own.it.text).not.toMatch(/doorstep-keyboard|inputmode/)
    const none = await closed()
    await none.it.reads('服务能力')
    expect(none.it.text).not.toContain('textarea')
  })
})

test.each([
  ['has room to the last character', '一'.repeat(5), false, '一一一一一，谢谢你们'],
  ['has no room for it all', '一'.repeat(6), true, '一一一一一一，谢谢你们'],
  ['is full and holds it', '一一一一一一一，谢谢你们', false, '一一一一一一一'],
])('a phrase can be tapped where a field %s', (_, text, disabled, after) => {
  const change = vi.fn()
  const view = renderSayings({ language: 'zh-Hans', offered: ['谢谢你们'], text, longest: 10, change })
  expect(partIn(view, 'button').attributes['?disabled']).toBe(disabled)
  does(view, '谢谢你们')
  expect(change).toHaveBeenCalledWith(after)
})
