// How long there is to read on a page.
import { expect } from '@open-wc/testing'
import { readingTime, signsIn } from './reading-time.js'

describe('readingTime', () => {
  it('weighs letters less than characters, and spaces nothing', () => {
    expect(signsIn(['病历本更换'])).to.equal(5)
    expect(signsIn(['new booklet'])).to.be.closeTo(4, 0.01)
    expect(signsIn(['病历本', '王芳 社工', ''])).to.equal(7)
  })

  it('is two seconds to look up, and a second for nine characters', () => {
    expect(readingTime([])).to.equal(2)
    expect(readingTime(Array.from({ length: 9 }, () => '病历本更换，王芳社工'))).to.be.closeTo(2 + 9 + 0.4, 0.01)
  })
})
