// What a category is called, wherever it stands.
import { expect } from '@open-wc/testing'
import type { Services } from '@doorstep/model/services'
import { categoryName } from './category-names.js'

describe('the name of a category', () => {
  const reader = { words: { health: '健康服务' }, text: (text: unknown) => (typeof text === 'string' ? text : '') }

  const named = (name: string): Services => ({ items: [], categories: [{ id: 'health', name }] })

  it('is the feed’s own, else the standard one, else the id', () => {
    expect(categoryName(reader, 'health', named('看病'))).to.equal('看病')
    expect(categoryName(reader, 'health', named(''))).to.equal('健康服务')
    expect(categoryName(reader, 'health', undefined)).to.equal('健康服务')
    expect(categoryName(reader, 'bikes', undefined)).to.equal('bikes')
    expect(categoryName(reader, 'constructor', undefined)).to.equal('constructor')
  })
})
